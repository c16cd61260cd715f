import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId } from '../../../kernel/brand.ts'
import { fieldsIn, fillTemplate, identityFieldsIn } from './fill-template.ts'
import { suggestTemplates } from './suggest-templates.ts'
import type { AnswerTemplate } from './template.ts'

test('what the program knows is written in, what only the officer knows stays in braces', () => {
  const text = 'Laporan {nomor} kami periksa pada {hari}. {Instansi} {tindakan}. Selesai {tanggal jatuh tempo}.'
  const filled = fillTemplate(text, { nomor: '7K3M-92QX', instansi: 'Dinas PU', 'tanggal jatuh tempo': '' })
  assert.equal(
    filled,
    'Laporan 7K3M-92QX kami periksa pada {hari}. Dinas PU {tindakan}. Selesai {tanggal jatuh tempo}.',
  )
  assert.deepEqual(fieldsIn(filled), ['hari', 'tindakan', 'tanggal jatuh tempo'])
})

test('no field asks who the reporter is', () => {
  const text = 'Yth. {pelapor}, {Nama Pengadu}, {alamat}, {NIK}: {tindakan} oleh {instansi}, {teknik}.'
  assert.deepEqual(identityFieldsIn(text), ['pelapor', 'nama pengadu', 'alamat', 'nik'])
})

const template = (title: string, change: Partial<AnswerTemplate> = {}): AnswerTemplate => ({
  id: title,
  version: 1,
  agency: 'kampar' as AgencyId,
  kind: 'substantive',
  category: null,
  title,
  body: '',
  isRetired: false,
  savedBy: null,
  savedAt: Temporal.Instant.from('2026-01-05T01:00:00Z'),
  ...change,
})

test('templates come by topic, then by the words they share, and never for another topic or when retired', () => {
  const list = [
    template('Umum'),
    template('Antrean loket', { body: 'Antrean loket kami tambah.' }),
    template('Jalan ditambal', { category: 'jalan-dan-jembatan' }),
    template('Air', { category: 'air-dan-drainase' }),
    template('Lama', { isRetired: true }),
    template('Kabar', { kind: 'interim' }),
  ]
  const about = { text: 'Antrean di loket sampai ke jalan', category: 'jalan-dan-jembatan' }
  assert.deepEqual(
    suggestTemplates(list, ['substantive'], about).map(({ title }) => title),
    ['Jalan ditambal', 'Antrean loket', 'Umum'],
  )
})
