import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { accountVisitor } from '../../../../../test/harness/account.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { listLooks } from '../../../people/index.ts'
import { findReport } from '../../../reports/index.ts'

const email = 'melati@contoh.id'
const card = { nama: 'Melati Harahap', dokumen: 'nik', nomor: '1401022301870001', lahir: '23-01-1987' }
type Given = { readonly program: TestProgram; readonly number: ReportNumber; readonly secret: string }

async function given(t: TestContext, anonymous = false): Promise<Given> {
  const program = await openTestProgram(t)
  const reporter = { name: 'Melati Harahap', email }
  const { body } = await program.ask({
    to: 'POST /api/v1/reports',
    body: { title: 'Lampu padam', body: 'Sejak Senin.', agency: 'kampar', anonymous, reporter },
  })
  return { program, ...(body as { number: ReportNumber; secret: string }) }
}

async function whenAsked({ program, number }: Given, officer: string, tujuan = 'handling') {
  const browser = await signedIn(program.app, officer)
  await browser.open('/petugas')
  return browser.send(`/petugas/laporan/${number}/pelapor`, { bagian: 'account', tujuan })
}

test('whoever may know the reporter hears of an account and of the registry, and the reporter hears that they did', async (t) => {
  const report = await given(t)
  const { program, number, secret } = report
  assert.match((await whenAsked(report, 'coordinator@kampar.test')).body, /Tidak ada akun/)
  // A stranger who was given the report is not its reporter.
  const stranger = await accountVisitor(program, 'orang@lain.id', { ...card, nomor: '1401022301870002' })
  await stranger.send('/akun/laporan', { nomor: number, rahasia: secret })
  assert.match((await whenAsked(report, 'coordinator@kampar.test')).body, /Tidak ada akun/)
  const own = await accountVisitor(program, email, card)
  await own.send('/akun/laporan', { nomor: number, rahasia: secret })
  const { body } = await whenAsked(report, 'coordinator@kampar.test')
  assert.match(body, /Ada akun[^<]*Belum terverifikasi/)
  assert.doesNotMatch(body, /1401022301870001/)
  const kept = await findReport(program.db, number)
  const looks = kept === null ? [] : await listLooks(program.db, kept.reporter)
  assert.deepEqual(
    looks.map(({ fields }) => fields),
    [['account'], ['account'], ['account']],
  )
})

test('of an account that its holder restricted an officer hears that, and not that there is none', async (t) => {
  const report = await given(t)
  const { program, number, secret } = report
  const own = await accountVisitor(program, email, card)
  await own.send('/akun/laporan', { nomor: number, rahasia: secret })
  await sql`update accounts set restricted_at = ${program.now()}`.execute(program.db)
  const { body } = await whenAsked(report, 'coordinator@kampar.test')
  assert.match(body, /Pemilik akun ini membatasi datanya/)
  assert.doesNotMatch(body, /Tidak ada akun|erverifikasi/)
})

test('nobody else hears of it, nor anybody of an anonymous reporter before the glass is broken', async (t) => {
  assert.equal((await whenAsked(await given(t), 'coordinator@empat-lawang.test')).status, 404)
  const hidden = await given(t, true)
  assert.equal((await whenAsked(hidden, 'coordinator@kampar.test')).status, 403)
  assert.equal((await whenAsked(hidden, 'national-admin@nasional.test', 'breakGlass')).status, 403)
})
