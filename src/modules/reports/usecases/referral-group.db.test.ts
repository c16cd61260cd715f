import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport, give } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import { readMigrations } from '../../../platform/db/migrate.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { findReport } from '../store/reports.ts'
import { fireDue } from './fire-due.ts'
import { giveConsent } from './give-consent.ts'
import { runErrands } from './run-errands.ts'
import { verifyReports } from './verify-report.ts'

const coordinator = 'coordinator@kampar.test'
const kampar = { agency: 'kampar' as AgencyId }
const named = { name: 'Rudi Contoh', email: 'rudi@contoh.id' }

const stateOf = async (room: TestRoom, number: ReportNumber) =>
  (await findReport(room.db, number))?.state ?? assert.fail('unknown')

async function pass(room: TestRoom, days: number): Promise<void> {
  room.clock.advance({ days })
  await fireDue(room)
  await runErrands(room)
}

/** Three people about one thing, a day apart: one agreed to be referred, one did not say, one is anonymous. */
async function three(t: TestContext) {
  const room = await openRoom(t)
  const agreed = await fileReport(room, { ...kampar, consentToReferral: true })
  room.clock.advance({ days: 1 })
  const silent = await fileReport(room, { ...kampar, reporter: named })
  const anonymous = await fileReport(room, { ...kampar, anonymous: true, reporter: {} })
  for (const number of [silent, anonymous])
    await give(room, number, coordinator, { command: 'linkDuplicate', group: agreed })
  return { room, agreed, silent, anonymous }
}

const referrals = async (room: TestRoom, ...numbers: readonly ReportNumber[]) =>
  (await Promise.all(numbers.map((number) => stateOf(room, number)))).map(({ referral }) => referral)

test('a group goes to the Ombudsman at its earliest member’s limit, with those who agreed; later ones come along', async (t) => {
  const { room, agreed, silent, anonymous } = await three(t)
  await pass(room, 60)
  assert.deepEqual(await referrals(room, agreed, silent, anonymous), ['sent', 'none', 'none'])
  assert.ok((await giveConsent(room, silent, 'consent', {})).ok)
  await runErrands(room)
  assert.deepEqual(await referrals(room, agreed, silent, anonymous), ['sent', 'sent', 'none'])
  await pass(room, 1)
  assert.deepEqual(await referrals(room, agreed, silent, anonymous), ['sent', 'sent', 'asked'])
})

test('whoever agreed and is linked to a referred report goes along at once, and whoever is unlinked does not', async (t) => {
  const { room, agreed, silent } = await three(t)
  await give(room, silent, coordinator, { command: 'unlinkDuplicate' })
  await pass(room, 60)
  assert.ok((await giveConsent(room, silent, 'consent', {})).ok)
  await runErrands(room)
  assert.deepEqual(await referrals(room, agreed, silent), ['sent', 'none'])
  await give(room, silent, coordinator, { command: 'linkDuplicate', group: agreed })
  await runErrands(room)
  assert.equal((await stateOf(room, silent)).referral, 'sent')
})

test('an errand that reaches a report after it was unlinked takes nobody along', async (t) => {
  const { room, silent } = await three(t)
  assert.ok((await giveConsent(room, silent, 'consent', {})).ok)
  room.clock.advance({ days: 59 })
  await fireDue(room)
  await give(room, silent, coordinator, { command: 'unlinkDuplicate' })
  await runErrands(room)
  assert.equal((await stateOf(room, silent)).referral, 'none')
})

test('a command on a report that was folded when less was kept of it makes it anew first, so that neither undoes the other', async (t) => {
  const { room, agreed } = await three(t)
  await pass(room, 60)
  const ombudsman = 'ombudsman@ombudsman.test'
  await give(room, agreed, ombudsman, { command: 'askAgency', workingDays: null, text: 'Apa kabarnya?' })
  await sql`update reports set state = state - 'ombudsman' where number = ${agreed}`.execute(room.db)
  await give(room, agreed, coordinator, { command: 'note', text: 'Berkas menyusul.' })
  assert.equal((await stateOf(room, agreed)).ombudsman?.questions.length, 1)
  for await (const { number, disagreements } of verifyReports(room))
    assert.deepEqual([number, disagreements], [number, []])
})

test('a report that was referred when less was kept of it is folded anew, and agrees with its events before and after', async (t) => {
  const { room, agreed } = await three(t)
  await pass(room, 60)
  await give(room, agreed, 'ombudsman@ombudsman.test', {
    command: 'askAgency',
    workingDays: null,
    text: 'Apa kabarnya?',
  })
  await sql`update reports set state = state - 'ombudsman' where number = ${agreed}`.execute(room.db)
  await sql`delete from report_clocks where limit_name = 'agencyAnswer'`.execute(room.db)
  const differing = async () => {
    const found: unknown[] = []
    for await (const { disagreements } of verifyReports(room)) found.push(...disagreements)
    return found
  }
  assert.notDeepEqual(await differing(), [], 'by itself it would be a fault')
  const migration = (await readMigrations()).find(({ name }) => name.endsWith('fold_referred_reports_anew'))
  await sql.raw(migration?.text ?? '').execute(room.db)
  assert.deepEqual(await differing(), [])
  assert.equal(await runErrands(room), 1)
  assert.deepEqual(await differing(), [])
  assert.equal((await stateOf(room, agreed)).ombudsman?.questions.length, 1)
})
