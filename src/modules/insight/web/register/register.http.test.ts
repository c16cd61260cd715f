import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { submitReport } from '../../../reports/index.ts'

async function given(t: TestContext): Promise<TestProgram> {
  const program = await openTestProgram(t)
  const filed = await submitReport(program.reports, { ...streetLamp, agency: 'kampar' as AgencyId })
  assert.ok(filed.ok)
  return program
}

test('officers take the book from its page, and names only with a reason', async (t) => {
  const program = await given(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  const shown = await coordinator.open('/petugas/register?dari=2026-03-01&sampai=2026-03-31')
  assert.match(shown.body, /Lampu jalan padam/)
  assert.doesNotMatch(shown.body, /Melati Harahap/)
  const csv = await coordinator.open('/petugas/register/buku.csv?dari=2026-03-01')
  assert.match(csv.body, /Lampu jalan padam/)
  assert.doesNotMatch(csv.body, /Melati Harahap/)
  assert.equal(csv.caching, 'no-store')
  await coordinator.open('/petugas/register/nama?dari=2026-03-01')
  const unexplained = await coordinator.send('/petugas/register/nama?dari=2026-03-01', { bentuk: 'csv', alasan: ' ' })
  assert.equal(unexplained.status, 422)
  assert.match(unexplained.body, /Tuliskan untuk apa nama pelapor diperlukan/)
  const named = await coordinator.send('/petugas/register/nama?dari=2026-03-01', {
    bentuk: 'csv',
    alasan: 'Arsip semester',
  })
  assert.equal(named.status, 200)
  assert.match(named.body, /Melati Harahap/)
})

test('who may read no register finds none, and who may know no reporter is offered no names', async (t) => {
  const program = await given(t)
  for (const [email, status] of [
    ['ombudsman@ombudsman.test', 403],
    ['operator@kampar.test', 403],
    ['superior@kampar-dpupr.test', 200],
  ] as const) {
    const officer = await signedIn(program.app, email)
    assert.equal((await officer.open('/petugas/register')).status, status, email)
    assert.equal((await officer.open('/petugas/register/buku.xlsx')).status, status, email)
    assert.equal((await officer.open('/petugas/register/nama')).status, 403, email)
  }
})
