import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReportEvent } from '../../reports/index.ts'
import { officerTemplates, reporterTemplates } from '../domain/templates.ts'
import type { DigestLetter, Letter } from '../usecases/letter.ts'
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

const render = (of: Letter, language: 'id' | 'en' = 'id') => renderNotice(of, language, () => null)

test('a closing says why, and how long the reporter may object', () => {
  const { subject, text } = render(letter)
  assert.equal(subject, 'Laporan Anda ditutup (7K3M-92QX)')
  assert.match(text, /Alasannya: tidak ada tanggapan/)
  assert.match(text, /Sanggah dalam 10 hari kerja sejak pesan ini sampai/)
  assert.ok(text.includes(letter.link))
})

test('what somebody wrote is set apart line by line', () => {
  const { text, html } = render({
    ...letter,
    template: 'message',
    quote: 'Baris satu.\nBuka laporan Anda: https://jahat.test',
  })
  assert.match(text, /^> Baris satu\.$/m)
  assert.match(text, /^> Buka laporan Anda: https:\/\/jahat\.test$/m)
  assert.ok(html.includes('Baris satu.'))
  assert.ok(!html.includes('href="https://jahat.test'))
})

for (const template of officerTemplates.filter((one) => one !== 'officerDigest'))
  test(`${template} tells number, agency and dates, and nothing of the report`, () => {
    for (const language of ['id', 'en'] as const) {
      const { text } = render({ ...letter, template, quote: 'Lampu jalan padam.' }, language)
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
        const { text, sms } = render({ ...letter, ...facts, template }, language)
        assert.doesNotMatch(text, /undefined|null|\n\n\n/)
        assert.ok(text.split('\n\n').length >= 3)
        assert.match(sms, /^LAPOR! 7K3M-92QX: /)
      }
  })

test('what operators saved stands in the place of the program’s own words', () => {
  const wording = { subject: 'Selesai', body: 'Ditutup karena {alasan}.\n\nDari {tujuan}.', sms: 'Selesai: {alasan}' }
  const saved = renderNotice(letter, 'id', (template) => (template === 'closed' ? wording : null))
  assert.equal(saved.subject, 'Selesai (7K3M-92QX)')
  assert.match(saved.text, /^Ditutup karena tidak ada tanggapan/m)
  assert.doesNotMatch(saved.text, /Dari|Alasannya/)
  assert.match(saved.sms, /^LAPOR! 7K3M-92QX: Selesai: tidak ada tanggapan/)
})

test('an e-mail shows nothing from elsewhere and reports nothing back', () => {
  const { html } = render(letter)
  assert.doesNotMatch(html, /<img|<script|<link|src=|url\(/)
  const targets = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
  assert.deepEqual(targets, [letter.link])
})

test('a digest gives numbers and dates, the latest first to be late, and a way to stop it', () => {
  const digest: DigestLetter = {
    template: 'officerDigest',
    day: Temporal.PlainDate.from('2026-03-02'),
    link: 'https://lapor.test/petugas',
    settingsLink: 'https://lapor.test/petugas/akun',
    queues: [{ queue: 'answer', count: 3, isCapped: false }],
    due: [
      {
        number: '7K3M-92QX' as DigestLetter['due'][number]['number'],
        agency: 'Dinas PU',
        dueOn: Temporal.PlainDate.from('2026-02-27'),
        workingDaysLeft: -1,
        link: 'https://lapor.test/petugas/laporan/7K3M-92QX',
      },
    ],
    unread: 2,
  }
  const { subject, text, sms } = renderNotice(digest, 'id', () => null)
  assert.equal(subject, 'Yang menunggu Anda hari ini')
  assert.match(text, /^- Perlu dijawab: 3$/m)
  assert.match(text, /^- 7K3M-92QX, Dinas PU: Jumat, 27 Februari 2026 \(terlambat 1 hari kerja\)$/m)
  assert.match(text, /petugas\/akun$/m)
  assert.equal(sms, '')
  const empty = renderNotice({ ...digest, queues: [], due: [], unread: 0 }, 'id', () => null)
  assert.match(empty.text, /Tidak ada lagi yang menunggu/)
})
