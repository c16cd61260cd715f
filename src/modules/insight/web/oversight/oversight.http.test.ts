import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'

const pages = ['/petugas/pengawasan', '/petugas/mutu', '/petugas/register'] as const

/** Written by hand, in the order of the pages. */
const expected: readonly (readonly [email: string, ...statuses: readonly number[]])[] = [
  ['national-admin@nasional.test', 200, 200, 200],
  ['coordinator@kampar.test', 200, 200, 200],
  ['superior@kampar-dpupr.test', 200, 200, 200],
  ['inspectorate@kampar.test', 200, 200, 200],
  ['liaison@kampar-dpupr.test', 403, 200, 200],
  ['official@kampar-dpupr.test', 403, 200, 200],
  ['data-protection@kampar.test', 403, 403, 200],
  ['ombudsman@ombudsman.test', 403, 403, 403],
  ['operator@kampar.test', 403, 403, 403],
]

test('each office opens the pages of oversight that are its own', async (t) => {
  const program = await openTestProgram(t)
  for (const [email, ...statuses] of expected) {
    const officer = await signedIn(program.app, email)
    for (const [i, page] of pages.entries())
      assert.equal((await officer.open(page)).status, statuses[i], `${email} at ${page}`)
  }
})

test('a coordinator goes down from the region to an office, and to no other region', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  const region = await coordinator.open('/petugas/pengawasan')
  assert.match(region.body, /Pengawasan: Pemerintah Kabupaten Kampar/)
  assert.match(region.body, /href="\/petugas\/pengawasan\?instansi=kampar-dpupr"/)
  assert.equal((await coordinator.open('/petugas/pengawasan?instansi=kampar-dpupr')).status, 200)
  assert.equal((await coordinator.open('/petugas/pengawasan?instansi=empat-lawang')).status, 404)
})
