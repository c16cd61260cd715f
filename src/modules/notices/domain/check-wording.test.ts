import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkWording } from './check-wording.ts'
import type { Template } from './templates.ts'
import type { Wording } from './wording.ts'

const good: Wording = {
  subject: 'Laporan Anda ditutup',
  body: 'Alasannya: {alasan}.\n\nSanggah dalam {lama}.',
  sms: 'Ditutup: {alasan}.\nSanggah dalam {lama}.',
}
const examples = { alasan: 'tidak ada tanggapan', lama: '10 hari kerja', instansi: 'Dinas PU' }

/** As in `sms tooLong`. */
const faults = (change: Partial<Wording>, template: Template = 'closed') =>
  checkWording(template, { ...good, ...change }, examples, 'LAPOR! 7K3M-92QX: ').map(
    ({ field, fault }) => `${field} ${fault}`,
  )

test('words that say what they must and no more are fine', () => assert.deepEqual(faults({}), []))

const table: readonly [what: string, change: Partial<Wording>, faults: readonly string[]][] = [
  ['no headline', { subject: ' ' }, ['subject missing']],
  ['a headline of two lines', { subject: 'Laporan\nAnda' }, ['subject notOneLine']],
  ['an endless headline', { subject: 'a'.repeat(81) }, ['subject tooLong']],
  ['an endless letter', { body: `{lama} ${'a'.repeat(2000)}` }, ['body tooLong']],
  ['a name that nobody knows', { body: 'Halo {nama}, {lama}' }, ['body unknownPlaceholder']],
  ['a name that has no value here', { body: '{lama} {tujuan}' }, ['body neverFilled']],
  ['the private link inside the words', { body: '{lama} {tautan}' }, ['body neverFilled']],
  ['the private link in a headline', { subject: 'Buka {tautan}' }, ['subject neverFilled']],
  ['a deadline left out', { body: 'Ditutup: {alasan}.' }, ['body owed']],
  ['a link of their own', { body: '{lama} https://contoh.test/x' }, ['body linkTyped']],
  ['a link without its beginning', { body: '{lama} buka lapor-kita.com' }, ['body linkTyped']],
  ['a person’s number', { body: '{lama} NIK 1408 0112 3456 7890' }, ['body identityTyped']],
  ['a phone number', { subject: 'Telepon 0812-3456-7890' }, ['subject identityTyped']],
  ['an e-mail address', { sms: 'Tulis ke budi@contoh.id' }, ['sms identityTyped']],
  ['markup', { body: '{lama} <b>penting</b>' }, ['body markup']],
  ['a brace alone', { body: '{lama} {' }, ['body markup']],
  ['an SMS with letters that phones count thrice', { sms: 'Ditutup – “selesai”' }, ['sms lettersNotForSms']],
  ['an SMS of three parts', { sms: 'Ditutup. '.repeat(40) }, ['sms tooLong']],
  ['no SMS where reporters may have only a phone', { sms: null }, ['sms missing']],
]
for (const [what, change, expected] of table)
  test(`words with ${what} are refused`, () => assert.deepEqual(faults(change), expected))

test('the receipt by SMS needs its link, and may have it', () => {
  const received = { subject: 'Diterima', body: 'Terima kasih.', sms: 'Diterima. {tautan}' }
  assert.deepEqual(faults(received, 'received'), [])
  assert.deepEqual(faults({ ...received, sms: 'Diterima.' }, 'received'), ['sms owed'])
})

test('officers are told by e-mail alone', () =>
  assert.deepEqual(faults({ subject: 'Baru', body: 'Periksa sampai {sampai}.', sms: null }, 'officerNew'), []))
