import assert from 'node:assert/strict'
import crypto, { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { test } from 'node:test'
import { sql } from 'kysely'
import { answer, disposal, fileReport, give, streetLamp } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { clockOf, dueOf } from '../domain/clocks.ts'
import { fold } from '../domain/evolve.ts'
import { canonical, chainStart, hashEvent } from '../store/chain.ts'
import { loadChain } from '../store/events.ts'
import { findReport } from '../store/reports.ts'
import { commandReport } from './command-report.ts'
import { fireDue } from './fire-due.ts'
import { readAsOfficer, readAsReporter } from './read-report.ts'
import type { Reaction } from './room.ts'
import { runErrands } from './run-errands.ts'
import { submitReport, type ReportToSubmit } from './submit-report.ts'

const report: ReportToSubmit = { ...streetLamp, reporter: {} }
const dispose = disposal

const file = (room: TestRoom, change: Partial<ReportToSubmit> = {}): Promise<ReportNumber> =>
  fileReport(room, { ...report, ...change })

async function checkRecord(room: TestRoom, number: ReportNumber): Promise<void> {
  const kept = await findReport(room.db, number)
  assert.ok(kept)
  const { law } = await room.lawShelf.open()
  const chain = await loadChain(room.db, kept.state.id)
  let head: Buffer = chainStart
  for (const link of chain) {
    assert.deepEqual(link.previous, head)
    head = hashEvent(head, kept.state.id, link.event, link.nonce)
    assert.deepEqual(link.hash, head)
  }
  assert.deepEqual(
    fold(
      law,
      chain.map((link) => link.event),
    ),
    kept.state,
  )
}

test('a report lives from submission to closing by silence, and its row is what its events tell', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  room.clock.advance({ hours: 2 })
  await give(room, number, 'national-admin@nasional.test', dispose)
  room.clock.advance({ days: 1 })
  const answered = await give(room, number, 'liaison@empat-lawang-dpupr.test', answer)
  assert.equal(answered.phase, 'followedUp')
  const autoClose = clockOf(answered, 'autoClose')
  assert.ok(autoClose, 'without contact, posting counts as delivery')
  const { law } = await room.lawShelf.open()
  room.clock.set(dueOf(law, answered, autoClose)?.date.dueAt ?? room.now())
  await fireDue(room)
  const closed = await findReport(room.db, number)
  assert.equal(closed?.state.phase, 'closed')
  assert.equal(closed?.state.closing?.reason, 'silence')
  await checkRecord(room, number)
})

test('the same submission three times at once is one report with one answer', async (t) => {
  const room = await openRoom(t)
  const answers = await Promise.all([1, 2, 3].map(() => submitReport(room, report, { key: 'one form' })))
  const [first, ...others] = answers.map((one) =>
    one.ok ? { number: one.value.number, secret: one.value.secret } : null,
  )
  assert.ok(first)
  for (const other of others) assert.deepEqual(other, first)
  const { rows } = await sql<{ count: number }>`select count(*) as count from reports`.execute(room.db)
  assert.equal(rows[0]?.count, 1)
  const another = await submitReport(room, { ...report, title: 'Lain' }, { key: 'one form' })
  assert.deepEqual(another, { ok: false, refusal: { refusal: 'keyUsedForAnother' } })
})

test('what is kept of a submission cannot be found again by trying out who sent it', async (t) => {
  const room = await openRoom(t)
  await submitReport(room, report, { key: 'one form' })
  const guess = createHash('sha256').update(canonical(report)).digest()
  const { rows } = await sql<{ body_hash: Buffer }>`select body_hash from submissions`.execute(room.db)
  assert.notDeepEqual(rows[0]?.body_hash, guess)
})

test('a number that is taken is drawn anew', async (t) => {
  const room = await openRoom(t)
  let draws = 0
  const lot = t.mock.method(crypto, 'randomInt', () => (draws++ < 14 ? 3 : 4))
  syncBuiltinESMExports()
  const [first, second] = [await file(room), await file(room)]
  lot.mock.restore()
  syncBuiltinESMExports()
  assert.notEqual(first, second)
})

test('of two officers in the same second one wins, and the other hears in which state the report is', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  const both = await Promise.all(
    ['national-admin@nasional.test', 'national-admin2@nasional.test'].map(async (email) =>
      commandReport(room, { number, command: dispose, actor: await room.officer(email) }),
    ),
  )
  assert.equal(both.filter((one) => one.ok).length, 1)
  const loser = both.find((one) => !one.ok)
  assert.deepEqual(loser?.ok === false && loser.refusal, {
    refusal: 'notInThisState',
    command: 'dispose',
    phase: 'disposed',
  })
  await checkRecord(room, number)
})

test('events can be neither changed nor removed, even in the database', async (t) => {
  const room = await openRoom(t)
  await file(room)
  await assert.rejects(sql`update report_events set type = 'noted'`.execute(room.db), /append-only/)
  await assert.rejects(sql`delete from report_events`.execute(room.db), /append-only/)
  await assert.rejects(sql`truncate report_events cascade`.execute(room.db), /append-only/)
})

test('who reads sees what is theirs: notes stay with the handlers, words of the reporter with the parties', async (t) => {
  const room = await openRoom(t)
  const submitted = await submitReport(room, { ...report, confidential: true })
  assert.ok(submitted.ok)
  const { number, secret } = submitted.value
  await give(room, number, 'national-admin@nasional.test', { command: 'note', text: 'Catatan untuk petugas.' })
  const own = await readAsReporter(room, number, secret)
  assert.ok(own.ok)
  assert.equal(own.value.body, report.body)
  assert.ok(!own.value.timeline.some(({ text }) => text === 'Catatan untuk petugas.'))
  assert.deepEqual(await readAsReporter(room, number, '2222-2222-2222'), {
    ok: false,
    refusal: { refusal: 'wrongSecret' },
  })
  const stranger = await readAsOfficer(room, number, await room.officer('coordinator@kampar.test'))
  assert.deepEqual(stranger, { ok: false, refusal: { refusal: 'unknownReport' } })
  const handler = await readAsOfficer(room, number, await room.officer('national-admin@nasional.test'))
  assert.ok(handler.ok && handler.value.timeline.some(({ text }) => text === 'Catatan untuk petugas.'))
})

test('in a duplicate group one member goes to the Ombudsman and takes along whoever consented', async (t) => {
  const room = await openRoom(t)
  const reporter = { name: 'Rina', phone: '0812 3456 7890' }
  const change = { agency: 'kampar' as AgencyId, consentToReferral: true, reporter }
  const first = await file(room, change)
  const second = await file(room, change)
  const silent = await file(room, { agency: 'kampar' as AgencyId })
  for (const number of [second, silent])
    await give(room, number, 'coordinator@kampar.test', { command: 'linkDuplicate', group: first })
  // Only the first is asked for by its limit in this instant; the others go, or do not, because it went.
  room.clock.advance({ days: 61 })
  await fireDue(room)
  await runErrands(room)
  const referral = async (number: ReportNumber) => (await findReport(room.db, number))?.state.referral
  assert.equal(await referral(first), 'sent')
  assert.equal(await referral(second), 'sent')
  assert.equal(await referral(silent), 'asked')
  for (const number of [first, second, silent]) await checkRecord(room, number)
})

test('nobody links a report with one that they may not read, and a group stays whole', async (t) => {
  const room = await openRoom(t)
  const kampar = { agency: 'kampar' as AgencyId }
  const [secret, first, second, third] = [
    await file(room, { confidential: true }),
    await file(room, kampar),
    await file(room, kampar),
    await file(room, kampar),
  ]
  const link = async (number: ReportNumber, group: ReportNumber) => {
    const actor = await room.officer('coordinator@kampar.test')
    return commandReport(room, { number, command: { command: 'linkDuplicate', group }, actor })
  }
  assert.deepEqual(await link(first, secret), { ok: false, refusal: { refusal: 'unknownReport' } })
  assert.ok((await link(second, first)).ok)
  assert.deepEqual(await link(first, third), { ok: false, refusal: { refusal: 'alreadyInGroup' } })
  const joined = await link(third, second)
  assert.equal(joined.ok && joined.value.state.group, first)
})

test('an errand that breaks is named and stays, and holds no other up', async (t) => {
  const room = await openRoom(t)
  const [first, bad, good] = [await file(room), await file(room), await file(room)]
  for (const number of [first, bad, good]) {
    await give(room, number, 'national-admin@nasional.test', dispose)
    await give(room, number, 'official@empat-lawang-dpupr.test', { command: 'closeAgreed', text: 'Berita acara.' })
  }
  for (const group of [bad, good])
    await give(room, group, 'national-admin@nasional.test', { command: 'linkDuplicate', group: first })
  const asked = {
    number: first,
    command: { command: 'object', text: 'Masih padam.' },
    actor: { kind: 'reporter' },
  } as const
  assert.ok((await commandReport(room, asked)).ok)
  const breaking: Reaction = async (_, { after }) => {
    if (after.number === bad) throw new Error('it breaks')
  }
  const named: string[] = []
  assert.equal(await runErrands({ ...room, reactions: [breaking] }, (number) => void named.push(number)), 1)
  assert.deepEqual(named, [bad])
  assert.equal(await runErrands(room), 1)
})
