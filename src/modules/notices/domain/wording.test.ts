import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillLine, fillParagraphs, namesIn } from './wording.ts'

const text = 'Ditangani {instansi}.\n\nPaling lambat {sampai}, dalam {lama}.\n\nTerima kasih.'

test('what is known is filled in, paragraph by paragraph', () => {
  assert.deepEqual(fillParagraphs(text, { instansi: 'Dinas PU', sampai: 'Rabu', lama: '5 hari' }), [
    'Ditangani Dinas PU.',
    'Paling lambat Rabu, dalam 5 hari.',
    'Terima kasih.',
  ])
})

test('a paragraph in which one thing has no value is left out whole', () => {
  assert.deepEqual(fillParagraphs(text, { instansi: 'Dinas PU', lama: '5 hari' }), [
    'Ditangani Dinas PU.',
    'Terima kasih.',
  ])
})

test('what is filled in is not read for braces again', () => {
  assert.deepEqual(fillParagraphs('{alasan}', { alasan: '{tautan}', tautan: 'https://lapor.test' }), ['{tautan}'])
})

test('an SMS is one line', () => {
  assert.equal(
    fillLine('Ditutup.\nSanggah dalam {lama}.\n{tujuan}', { lama: '10 hari' }),
    'Ditutup. Sanggah dalam 10 hari.',
  )
})

test('names are found once each, also unknown ones and empty braces', () => {
  assert.deepEqual(namesIn('{lama} {lama} {nama} {}'), ['lama', 'nama', ''])
})
