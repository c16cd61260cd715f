import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { accountVisitor, codeSentTo } from '../../../../../test/harness/account.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { visitor, type Visitor } from '../../../../../test/harness/visitor.ts'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { findReport } from '../../store/reports.ts'
import { askRecovery, recoveryCodeOf } from '../../usecases/recover-secret.ts'

const melati = 'melati@contoh.id'
type Given = { readonly program: TestProgram; readonly number: ReportNumber; readonly secret: string }

/** A report with Melati's contact. */
async function given(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const { body } = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'lampu-jalan-padam' },
    body: { title: 'Lampu jalan padam', body: 'Sejak Senin.', agency: 'empat-lawang', reporter: { email: melati } },
  })
  return { program, ...(body as { number: ReportNumber; secret: string }) }
}

/** Somebody with an account, to which they added the report by its secret. */
async function holding({ program, number, secret }: Given, contact: string): Promise<Visitor> {
  const browser = await accountVisitor(program, contact)
  const added = await browser.send('/akun/laporan', { nomor: number, rahasia: secret })
  assert.equal(added.location, '/akun?selesai=ditambah')
  return browser
}

/** The lost secret is replaced by the code that goes to Melati's contact. */
async function whenRenewed({ program, number }: Given, browser: Visitor): Promise<void> {
  await askRecovery(program.reports, number, melati)
  const kept = await findReport(program.db, number)
  const code = kept === null ? null : await recoveryCodeOf(program.reports, program.db, kept.state.id)
  await browser.open(`/lacak/pulihkan?nomor=${number}`)
  const done = await browser.send('/lacak/pulihkan', { nomor: number, kode: code ?? '' })
  assert.match(String(done.location), /tanda-terima\?baru=ya$/)
}

/** Does the account open the report, on a browser that knows no secret? */
async function opens({ number }: Given, browser: Visitor): Promise<boolean> {
  browser.forget('rahasia')
  return (await browser.open(`/laporan/${number}`)).status === 200
}

const where = [
  ['signed in', (own: Visitor) => own],
  ['signed out', (_: Visitor, { program }: Given) => visitor(program.app)],
] as const
for (const [name, browserOf] of where)
  test(`whoever renews the secret ${name} keeps the report in their account, and a stranger loses it`, async (t) => {
    const report = await given(t)
    const own = await holding(report, melati)
    const stranger = await holding(report, 'orang@lain.id')
    assert.deepEqual([await opens(report, own), await opens(report, stranger)], [true, true])
    await whenRenewed(report, browserOf(own, report))
    assert.deepEqual([await opens(report, own), await opens(report, stranger)], [true, false])
    assert.match((await stranger.open('/akun')).body, /Kode rahasia laporan ini sudah diganti/)
  })

test('a contact that was never theirs is changed, and the account of whoever has it loses the report', async (t) => {
  const report = await given(t)
  const wrong = await holding(report, melati)
  const own = await holding(report, 'melati.yang.benar@contoh.id')
  await own.open(`/laporan/${report.number}/kontak`)
  const changed = await own.send(`/laporan/${report.number}/kontak`, {
    surel: 'melati.yang.benar@contoh.id',
    ganti: 'ya',
  })
  assert.match(String(changed.location), /tanda-terima\?baru=ya$/)
  assert.deepEqual([await opens(report, own), await opens(report, wrong)], [true, false])
})

test('a claim of before a renewal does not hide the report from its reporter', async (t) => {
  const report = await given(t)
  const { program, number } = report
  const own = await holding(report, 'lama@contoh.id')
  await whenRenewed(report, visitor(program.app))
  assert.equal(await opens(report, own), false)
  // The account proves the contact of the report: now it is theirs again.
  await own.open('/akun/saya')
  program.clock.advance({ minutes: 2 })
  await own.follow(await own.send('/akun/saya/kontak', { kontak: melati }))
  await own.send('/akun/kode', { kode: await codeSentTo(program, melati) })
  assert.match((await own.open('/akun')).body, /1 laporan dikirim dengan kontak yang sudah Anda buktikan/)
  await own.send('/akun/laporan/ditemukan', {})
  assert.equal(await opens(report, own), true)
  assert.equal((await visitor(program.app).open(`/laporan/${number}`)).status, 404)
})
