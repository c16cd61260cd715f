import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { AgencyId } from '../../../kernel/brand.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { visitor } from '../../../../test/harness/visitor.ts'
import { saveAgency } from '../../agencies/index.ts'
import { listOfficers } from '../../people/index.ts'

const officer = 'national-admin@nasional.test'

/** A public report whose page somebody has opened before. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'lampu' },
    body: { title: 'Lampu padam', body: 'Lampu di simpang pasar padam.', agency: 'empat-lawang' },
  })
  const { number } = filed.body as { number: string }
  const give = async (command: string, body: unknown) => {
    const { status } = await program.ask({
      to: `POST /api/v1/reports/${number}/commands/${command}`,
      as: { officer },
      body,
    })
    assert.equal(status, 200)
  }
  await give('dispose', { lead: 'empat-lawang-dpupr' })
  await give('publish', { title: 'Lampu padam', body: 'Lampu di simpang pasar padam.' })
  const open = () => someone.open(`/laporan/${number}`)
  const first = await open()
  assert.deepEqual([first.status, (await open()).body], [200, first.body])
  return { program, first, open, give }
}

test('a page that was opened before is gone in the instant in which its report is hidden', async (t) => {
  const { open, give } = await given(t)
  await give('unpublish', { reason: 'Menyebut nama orang.' })
  assert.doesNotMatch((await open()).body, /simpang pasar/)
})

test('it tells what has happened since', async (t) => {
  const { open, give } = await given(t)
  await give('publish', { title: 'Lampu simpang padam', body: 'Lampu padam.' })
  assert.match((await open()).body, /<h1[^>]*>Lampu simpang padam/)
})

test('it tells the new name of an office', async (t) => {
  const { program, open } = await given(t)
  const dpupr = (await program.reports.lawShelf.open()).agencies.get('empat-lawang-dpupr' as AgencyId)
  const [admin] = await listOfficers(program.db, program.now(), { role: 'nationalAdmin' })
  assert.ok(dpupr && admin)
  const renamed = { ...dpupr, name: 'Dinas Lampu' }
  assert.deepEqual(await saveAgency(program.db, renamed, admin.officer, program.now()), { ok: true, value: renamed })
  program.reports.lawShelf.refresh()
  assert.match((await open()).body, /Dinas Lampu/)
})

test('it counts the days from the day on which it is read', async (t) => {
  const { program, first, open } = await given(t)
  program.clock.advance({ hours: 24 })
  const nextDay = (await open()).body
  assert.notEqual(nextDay, first.body)
})
