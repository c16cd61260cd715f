import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { visitor, type Visitor } from '../../../../../test/harness/visitor.ts'
import { readNumber } from '../../domain/number.ts'
import { findReport } from '../../store/reports.ts'
import { recoveryCodeOf } from '../../usecases/recover-secret.ts'

type Given = {
  readonly program: TestProgram
  readonly someone: Visitor
  readonly number: string
  readonly secret: string
}

async function given(t: TestContext, reporter: object = { email: 'melati@contoh.id' }): Promise<Given> {
  const program = await openTestProgram(t)
  const { status, body } = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'lampu-jalan-padam' },
    body: { title: 'Lampu jalan padam', body: 'Sejak Senin.', agency: 'empat-lawang', reporter },
  })
  assert.equal(status, 201, JSON.stringify(body))
  const { number, secret } = body as { number: string; secret: string }
  return { program, someone: visitor(program.app), number, secret }
}

async function track({ someone, number }: Given, rahasia: string) {
  await someone.open('/lacak')
  return someone.send('/lacak', { nomor: number, rahasia })
}

async function askForCode({ someone }: Given, nomor: string, kontak: string) {
  await someone.open('/lacak/hilang')
  return someone.follow(await someone.send('/lacak/hilang', { nomor, kontak }))
}

/** The code of the message that is on its way. */
async function codeOf({ program, number }: Given): Promise<string> {
  const kept = await findReport(program.db, readNumber(number) ?? assert.fail())
  const code = kept === null ? null : await recoveryCodeOf(program.reports, program.db, kept.state.id)
  return code ?? assert.fail('nobody asked for a code')
}

const withoutToken = (body: string): string => body.replaceAll(/value="[^"]*"/g, '')

test('a lost secret is replaced by the code that went to the contact', async (t) => {
  const report = await given(t)
  const { someone, number, secret } = report
  await askForCode(report, number.toLowerCase(), 'melati@contoh.id')
  const code = await codeOf(report)
  const form = await someone.open(`/lacak/pulihkan?nomor=${number}`)
  assert.match(form.body, /data-from-fragment="kode" data-by-hand/)
  const done = await someone.follow(await someone.send('/lacak/pulihkan', { nomor: number, kode: code }))
  assert.equal(done.caching, 'no-store')
  const fresh = /class="kode">([^<]+)</.exec(done.body)?.[1] ?? ''
  assert.match(fresh, /^[2-9B-DF-HJ-NP-TV-Z]{4}(-[2-9B-DF-HJ-NP-TV-Z]{4}){2}$/)
  assert.notEqual(fresh, secret)
  assert.match((await someone.open(`/laporan/${number}`)).body, /Kode rahasia diganti/)
  assert.equal((await track(report, secret)).status, 422)
  assert.equal((await track(report, fresh)).status, 303)
  const twice = await someone.send('/lacak/pulihkan', { nomor: number, kode: code })
  assert.equal(twice.status, 422)
})

test('whoever asks learns nothing: a right contact, a wrong one and an unknown number get the same page', async (t) => {
  const report = await given(t)
  const answers = [
    await askForCode(report, report.number, 'melati@contoh.id'),
    await askForCode(report, report.number, 'orang@lain.id'),
    await askForCode(report, '2222-2222', 'melati@contoh.id'),
  ]
  for (const answer of answers) {
    assert.equal(answer.status, 200)
    assert.equal(withoutToken(answer.body), withoutToken(answers[0]?.body ?? ''))
  }
})

test('asking again and again is stopped', async (t) => {
  const report = await given(t)
  let status = 0
  for (let i = 0; i < 6; i += 1) ({ status } = await askForCode(report, report.number, 'orang@lain.id'))
  assert.equal(status, 429)
})

test('a number or contact that cannot be one comes back with what was typed', async (t) => {
  const report = await given(t)
  await report.someone.open('/lacak/hilang')
  const wrong = await report.someone.send('/lacak/hilang', { nomor: '7K3M-92QQ', kontak: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /value="7K3M-92QQ"/)
  assert.match(wrong.body, /Tulis surel atau nomor telepon Anda/)
  assert.match(wrong.body, /hanya dapat kami kirim lewat surel/)
})

test('a wrong contact is mended, the page shows neither in full, and both are told', async (t) => {
  const report = await given(t)
  const { program, someone, number, secret } = report
  await track(report, secret)
  const form = await someone.open(`/laporan/${number}/kontak`)
  assert.match(form.body, /m•••@contoh\.id/)
  assert.equal(form.body.includes('melati@contoh.id'), false)
  const changed = await someone.send(`/laporan/${number}/kontak`, { surel: 'Melati@Baru.id', telepon: '' })
  assert.match((await someone.follow(changed)).body, /Kontak Anda diganti/)
  const told = await program.db
    .withTables<{ notices: { template: string; seq: number } }>()
    .selectFrom('notices')
    .select('template')
    .where('template', 'in', ['contactLeft', 'contactChanged'])
    .execute()
  assert.equal(told.length, 2)
  assert.equal((await track(report, secret)).status, 303)
})

test('a contact that is wrong or the same comes back with what was typed', async (t) => {
  const report = await given(t)
  await track(report, report.secret)
  const page = `/laporan/${report.number}/kontak`
  await report.someone.open(page)
  const wrong = await report.someone.send(page, { surel: 'melati', telepon: '' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /value="melati"/)
  assert.match((await report.someone.send(page, { surel: 'melati@contoh.id' })).body, /Belum ada kontak baru/)
})

test('where the old contact was not theirs, the reporter gets a new secret at once', async (t) => {
  const report = await given(t)
  const { someone, number, secret } = report
  await track(report, secret)
  await someone.open(`/laporan/${number}/kontak`)
  const changed = await someone.send(`/laporan/${number}/kontak`, { surel: 'melati@baru.id', ganti: 'ya' })
  assert.match((await someone.follow(changed)).body, /Kode rahasia Anda yang baru/)
  assert.equal((await track(report, secret)).status, 422)
})

test('the receipt comes again, as a page and as a file; without a contact it says what that means', async (t) => {
  const report = await given(t, {})
  const { someone, number, secret } = report
  await track(report, secret)
  const page = await someone.open(`/laporan/${number}/tanda-terima`)
  for (const part of [number, secret, '<svg', 'lapor.test/lacak', 'Kami tidak dapat mengabari Anda'])
    assert.ok(page.body.includes(part), part)
  const saved = await someone.open(`/laporan/${number}/tanda-terima.txt`)
  for (const part of [number, secret, 'paling lambat Kamis, 5 Maret 2026']) assert.ok(saved.body.includes(part), part)
  assert.equal(saved.caching, 'no-store')
})

test('the calendar has every date that runs, and neither secret nor words of the report', async (t) => {
  const report = await given(t)
  const { someone, number, secret, program } = report
  await track(report, secret)
  const before = (await someone.open(`/laporan/${number}/tanggal.ics`)).body
  assert.match(before, /UID:verification\.[^\r]+\r\nSEQUENCE:1\r\n/)
  assert.match(before, /DTSTART;VALUE=DATE:20260305\r\nDTEND;VALUE=DATE:20260306/)
  for (const hidden of [secret, 'Lampu', 'Senin']) assert.equal(before.includes(hidden), false, hidden)
  const body = { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon ditangani.' }
  const as = { officer: 'national-admin@nasional.test' }
  assert.equal((await program.ask({ to: `POST /api/v1/reports/${number}/commands/dispose`, as, body })).status, 200)
  const after = (await someone.open(`/laporan/${number}/tanggal.ics`)).body
  const entryOf = (limit: string) => after.split('BEGIN:VEVENT').find((entry) => entry.includes(`UID:${limit}`)) ?? ''
  assert.match(entryOf('verification'), /STATUS:CANCELLED/)
  assert.match(entryOf('firstResponse'), /STATUS:CONFIRMED/)
  assert.match(entryOf('firstResponse'), /SEQUENCE:[2-9]/)
})

test('nobody but the reporter’s browser has receipt, dates or contact', async (t) => {
  const { someone, number, secret } = await given(t)
  for (const path of ['tanda-terima', 'tanda-terima.txt', 'tanggal.ics', 'kontak']) {
    const { status, body } = await someone.open(`/laporan/${number}/${path}`)
    assert.equal(status, 401, path)
    assert.equal(body.includes(secret), false)
  }
})
