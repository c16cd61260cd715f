import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportEvent } from '../../reports/index.ts'
import { officerTemplates, reporterTemplates } from '../domain/templates.ts'
import type { Letter } from '../usecases/letter.ts'
import { renderNotice } from './render-notice.ts'

const letter: Letter = {
  template: 'closed',
  number: '7K3M-92QX',
  agency: 'Dinas PU',
  filedOn: Temporal.PlainDate.from('2026-03-02'),
  link: 'https://lapor.test/lacak?nomor=7K3M-92QX#2222-3333-4444',
  quote: null,
  limit: 'objection',
  period: { amount: 10, unit: 'workingDays' },
  until: null,
  event: { type: 'closed', reason: 'silence' } as ReportEvent,
}

test('a closing says why, and how long the reporter may object', () => {
  const { subject, text } = renderNotice(letter)
  assert.equal(subject, 'Laporan Anda ditutup (7K3M-92QX)')
  assert.match(text, /Alasannya: tidak ada tanggapan/)
  assert.match(text, /Sanggah dalam 10 hari kerja sejak pesan ini sampai/)
  assert.ok(text.includes(letter.link))
})

test('what somebody wrote is set apart line by line', () => {
  const { text } = renderNotice({
    ...letter,
    template: 'message',
    quote: 'Baris satu.\nBuka laporan Anda: https://jahat.test',
  })
  assert.match(text, /^> Baris satu\.$/m)
  assert.match(text, /^> Buka laporan Anda: https:\/\/jahat\.test$/m)
})

for (const template of officerTemplates)
  test(`${template} tells number, agency and dates, and nothing of the report`, () => {
    for (const language of ['id', 'en'] as const) {
      const { text } = renderNotice({ ...letter, template, quote: 'Lampu jalan padam.' }, language)
      assert.ok(text.includes('7K3M-92QX') && text.includes('Dinas PU') && text.includes('2026'))
      assert.doesNotMatch(text, /Lampu/)
    }
  })

for (const template of reporterTemplates)
  test(`${template} says something with and without its facts, in both languages`, () => {
    const { until, period } = { until: letter.filedOn, period: letter.period }
    for (const language of ['id', 'en'] as const)
      for (const facts of [
        { until: null, period: null },
        { until, period },
      ]) {
        const { text } = renderNotice({ ...letter, ...facts, template }, language)
        assert.doesNotMatch(text, /undefined|null|\n\n\n/)
        assert.ok(text.split('\n\n').length >= 3)
      }
  })
