import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeness, shinglesOf, sketchOf } from './likeness.ts'

const alike = (one: string, other: string): number => likeness(shinglesOf(one), shinglesOf(other))
const shareSketch = (one: string, other: string): boolean => {
  const known = new Set(sketchOf(shinglesOf(one)))
  return sketchOf(shinglesOf(other)).some((number) => known.has(number))
}
const template = 'Saya mohon diberi tahu kapan bantuan beras untuk warga dusun kami akan dibagikan lagi'

test('numbers and signs make no difference: a campaign is one text', () => {
  assert.equal(alike(`LB 1401010101010001 ${template}`, `LB 1401020202020002, ${template.toUpperCase()}?`), 1)
})

test('texts about different things have nothing in common', () => {
  assert.equal(alike(template, 'Lampu jalan di depan sekolah padam sejak Senin malam'), 0)
})

test('a word more or less leaves two texts near-identical', () => {
  assert.ok(alike(template, `Selamat pagi. ${template}.`) > 0.8)
})

test('near-identical texts share a number of their sketches, others do not', () => {
  assert.ok(shareSketch(template, `Assalamualaikum pak, ${template}, terima kasih`))
  assert.ok(!shareSketch(template, 'Lampu jalan di depan sekolah padam sejak Senin malam dan belum diperbaiki'))
})

test('a text of one word has a sketch, one without words has none', () => {
  assert.equal(sketchOf(shinglesOf('Banjir')).length, 1)
  assert.deepEqual(sketchOf(shinglesOf('123 ...')), [])
})
