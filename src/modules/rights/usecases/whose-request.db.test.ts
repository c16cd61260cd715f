import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { disposal, fileReport, give, say, verifier } from '../../../../test/harness/filed-report.ts'
import { rightsRoomOf } from '../../../../test/harness/rights-room.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { readMigrations } from '../../../platform/db/migrate.ts'
import { newId } from '../../../platform/ids.ts'
import { findReport, readAsReporter, secretOf } from '../../reports/index.ts'
import { fileRequest } from './file-request.ts'
import { answerRequest, remindRequests, requestForOfficer, requestQueue } from './request-queue.ts'
import { subjectOfReport } from './subject.ts'

const region = 'empat-lawang' as AgencyId
const [own, national] = ['data-protection@empat-lawang.test', 'data-protection@nasional.test']

for (const [name, change] of [
  ['whose reporter is named no longer', 'anonymous'],
  ['that became a complaint about the unit itself', 'about'],
] as const)
  test(`what was asked about a report ${name} goes to the nation`, async (t) => {
    const program = await openTestProgram(t)
    const number = await fileReport(program.room)
    const kept = (await findReport(program.db, number)) ?? assert.fail()
    const id = newId()
    const asked = [id, 'H-7K3M-92QX', kept.state.id, kept.reporter, region, program.room.now()] as const
    await sql`
      insert into data_requests (id, number, kind, about, report_id, person_id, agency, state, asked_at)
      values (${asked[0]}, ${asked[1]}, 'automatedDecision', '{}', ${asked[2]}, ${asked[3]}, ${asked[4]}, 'open', ${asked[5]})
    `.execute(program.db)
    const room = rightsRoomOf(program)
    const seenBy = async (email: string) => {
      const officer = await program.room.officer(email)
      const { requests, counts } = await requestQueue(room, officer, { list: 'open', kind: null }, null)
      return [requests.length, counts.open, (await requestForOfficer(room, officer, id)).ok]
    }
    assert.deepEqual(await seenBy(own), [1, 1, true])
    if (change === 'anonymous') await say(program.room, number, { command: 'withdrawConsent', from: 'naming' })
    else {
      await give(program.room, number, verifier, disposal)
      await give(program.room, number, verifier, { command: 'setClass', reportClass: 'supervisory', about: region })
    }
    assert.deepEqual(await seenBy(own), [0, 0, false])
    assert.deepEqual(await seenBy(national), [1, 1, true])

    // As it stood where the report changed before the request moved with it.
    await sql`update data_requests set agency = ${region}`.execute(program.db)
    assert.deepEqual(await seenBy(own), [0, 1, false])
    const migration = (await readMigrations()).find((one) => one.name.endsWith('move_requests_to_the_nation'))
    await sql.raw(migration?.text ?? assert.fail()).execute(program.db)
    assert.deepEqual(
      [await seenBy(own), await seenBy(national)],
      [
        [0, 0, false],
        [1, 1, true],
      ],
    )
  })

/** The reporter as the report stands now, who can prove nothing but that they have its secret. */
async function unproven({ db, room }: TestProgram, number: ReportNumber) {
  const kept = (await findReport(db, number)) ?? assert.fail()
  const view = await readAsReporter(room, number, secretOf(room, kept) ?? '')
  assert.ok(view.ok)
  return subjectOfReport(view.value, { proof: 'noRoute' })
}

/** Asked about a named report of the region, which an officer there answers. */
async function givenAsked(t: TestContext, kind: 'correction' | 'withdrawal') {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room)
  const room = rightsRoomOf(program)
  const about = kind === 'correction' ? (['name'] as const) : (['naming'] as const)
  const values = kind === 'correction' ? { name: 'Melati Siregar' } : {}
  const filed = await fileRequest(room, await unproven(program, number), { kind, about, words: '', values })
  assert.ok(filed.ok, JSON.stringify(filed))
  /** Who was written to about it, by the report's change or by the reminder. */
  const told = async () => {
    const { rows } = await sql<{ told: string }>`
      select template || ' ' || officers.email as told from notices join officers on officers.id = notices.recipient
      where request_id = ${filed.value} order by 1`.execute(program.db)
    return rows.map((row) => row.told)
  }
  return { program, room, number, id: filed.value, told }
}

test('whoever answers for the nation hears of a request that moved there, and is reminded though the region was', async (t) => {
  const { program, room, number, id, told } = await givenAsked(t, 'correction')
  program.clock.advance({ hours: 50 })
  assert.equal(await remindRequests(room), 1)
  assert.deepEqual(await told(), [])
  await say(program.room, number, { command: 'withdrawConsent', from: 'naming' })
  assert.deepEqual(await told(), [`officerRights ${national}`])
  assert.equal(await remindRequests(room), 1)
  assert.equal(await remindRequests(room), 0)

  // As it stood where it moved before anybody was told.
  const migration = (await readMigrations()).find((one) => one.name.endsWith('remind_of_moved_requests'))
  await sql.raw(migration?.text ?? assert.fail()).execute(program.db)
  assert.equal(await remindRequests(room), 1)
  assert.ok((await requestForOfficer(room, await program.room.officer(national), id)).ok)
})

test('what the program does by itself moves without a letter to anybody', async (t) => {
  const { program, number, id, told } = await givenAsked(t, 'correction')
  await sql`update data_requests set acts_at = ${program.now()} where id = ${id}`.execute(program.db)
  await say(program.room, number, { command: 'withdrawConsent', from: 'naming' })
  assert.deepEqual(await told(), [])
})

test('a request whose answer makes the report anonymous stays where it was answered, and waits for nobody else', async (t) => {
  const { program, room, number, id, told } = await givenAsked(t, 'withdrawal')
  const met = { outcome: 'done', parts: [], ground: null, words: 'Nama Anda tidak disebut lagi.' } as const
  assert.ok((await answerRequest(room, await program.room.officer(own), id, met)).ok)
  assert.equal((await findReport(program.db, number))?.state.anonymous, true)
  const found = await requestForOfficer(room, await program.room.officer(national), id)
  assert.ok(found.ok)
  assert.deepEqual([found.value.request.agency, await told()], [region, []])
})

test('what is asked while the report becomes anonymous is asked of the nation', async (t) => {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room)
  const room = rightsRoomOf(program)
  const before = await unproven(program, number)
  await say(program.room, number, { command: 'withdrawConsent', from: 'naming' })
  const filed = await fileRequest(room, before, { kind: 'automatedDecision', about: [], words: '', values: {} })
  assert.ok(filed.ok)
  const officer = await program.room.officer(national)
  const found = await requestForOfficer(room, officer, filed.value)
  assert.equal(found.ok && found.value.request.agency, 'nasional')
  const regions = await requestQueue(room, await program.room.officer(own), { list: 'open', kind: null }, null)
  assert.equal(regions.counts.open, 0)
})
