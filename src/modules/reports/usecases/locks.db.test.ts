import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { lockDueReports, saveClocks } from '../store/clocks.ts'
import { loadEvents } from '../store/events.ts'
import { findReport, lockReport, membersOf } from '../store/reports.ts'
import { loadTexts } from '../store/texts.ts'
import { commandReport } from './command-report.ts'
import { fireDue } from './fire-due.ts'
import type { Reaction } from './room.ts'
import { verifyReports } from './verify-report.ts'

test('two members of a group object in the same instant, and neither waits for the other', async (t) => {
  const room = await openRoom(t)
  const [one, other] = [await fileReport(room, { reporter: {} }), await fileReport(room, { reporter: {} })]
  for (const number of [one, other]) {
    await give(room, number, verifier, disposal)
    await give(room, number, liaison, answer)
  }
  await give(room, other, verifier, { command: 'linkDuplicate', group: one })
  const bothHaveTheirs = Promise.withResolvers<void>()
  let locked = 0
  const meet: Reaction = async () => {
    locked += 1
    if (locked === 2) bothHaveTheirs.resolve()
    await bothHaveTheirs.promise
  }
  const meeting = { ...room, reactions: [meet] }
  const [first, second] = await Promise.all(
    [one, other].map((number) => say(meeting, number, { command: 'object', text: 'Masih padam.' })),
  )
  assert.deepEqual([first?.phase, second?.phase], ['inProgress', 'inProgress'])
})

test('a sweep that finds a report in somebody’s hands does not keep its clocks from them', async (t) => {
  const room = await openRoom(t)
  const number = await fileReport(room)
  room.clock.advance({ days: 30 })
  const { law } = await room.lawShelf.open()
  const [held, swept] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const commanding = transact(room.db, async (tx) => {
    await sql`set local lock_timeout = '2s'`.execute(tx)
    const locked = await lockReport(tx, number)
    held.resolve()
    await swept.promise
    if (locked !== null) await saveClocks(tx, law, null, locked.state)
    return locked
  })
  await held.promise
  await transact(room.db, async (tx) => {
    assert.deepEqual(await lockDueReports(tx, room.now(), 100), [])
    swept.resolve()
    assert.equal((await commanding)?.state.number, number)
  })
})

test('of two who link at once, one to the other and that one to a third, neither leaves a member behind', async (t) => {
  const room = await openRoom(t)
  const [one, other, third] = [await fileReport(room), await fileReport(room), await fileReport(room)]
  const actor = await room.officer(verifier)
  const link = (within: TestRoom, number: ReportNumber, group: ReportNumber) =>
    commandReport(within, { number, command: { command: 'linkDuplicate', group }, actor })
  const [decided, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const linger: Reaction = async () => {
    decided.resolve()
    await mayEnd.promise
  }
  const first = link({ ...room, reactions: [linger] }, one, other)
  await decided.promise
  const second = link(room, other, third)
  const done = second.then(() => true)
  // It waits for the first, or would have ended without.
  while (!(await Promise.race([done, isSomebodyWaiting(room)])));
  mayEnd.resolve()
  assert.ok((await first).ok)
  const refused = await second
  assert.ok(!refused.ok)
  assert.equal(refused.refusal.refusal, 'alreadyInGroup')
  assert.deepEqual(await membersOf(room.db, other), [one, other])
})

async function isSomebodyWaiting({ db }: TestRoom): Promise<boolean> {
  const { rows } = await sql`
    select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
  `.execute(db)
  return rows.length > 0
}

test('what two officers of two processes do at once happens one after the other, each once', async (t) => {
  const room = await openRoom(t)
  const number = await fileReport(room, { agency: 'kampar' as AgencyId })
  const actor = await room.officer('coordinator@kampar.test')
  const texts = Array.from({ length: 24 }, (_, i) => `Catatan ${i}`)
  // Writes by convoys of its own, as another process does.
  const elsewhere = { ...room, db: room.db.withoutPlugins() }
  const given = await Promise.all(
    texts.map((text, i) =>
      commandReport(i % 2 ? elsewhere : room, { number, command: { command: 'note', text }, actor }),
    ),
  )
  assert.ok(given.every(({ ok }) => ok))
  const kept = await findReport(room.db, number)
  assert.ok(kept !== null)
  const events = await loadEvents(room.db, kept.state.id)
  assert.deepEqual(
    events.map(({ seq }) => seq),
    Array.from({ length: 1 + texts.length }, (_, i) => i + 1),
  )
  assert.equal(kept.state.seq, events.length)
  const words = await loadTexts(room.db, kept.state.id)
  const noted = events.flatMap((event) =>
    event.type === 'noted' && event.text !== null ? [words.get(event.text.id)] : [],
  )
  assert.deepEqual(new Set(noted), new Set(texts))
  for await (const { disagreements } of verifyReports(room)) assert.deepEqual(disagreements, [])
})

test('an objection that was in time stands, with two sweeps and an officer beside it', async (t) => {
  const room = await openRoom(t)
  const elsewhere = { ...room, db: room.db.withoutPlugins() }
  const numbers = await Promise.all(Array.from({ length: 6 }, () => fileReport(room)))
  for (const number of numbers) {
    await give(room, number, verifier, disposal)
    await give(room, number, liaison, answer)
    await say(room, number, { command: 'recordContact' })
  }
  const receivedAt = room.now().add({ hours: 1 })
  room.clock.advance({ days: 30 })
  const by = await room.officer(liaison)
  const said = (number: ReportNumber, i: number) => [
    commandReport(i % 2 ? room : elsewhere, {
      number,
      command: { command: 'object', text: 'Masih padam.' },
      actor: { kind: 'reporter' },
      receivedAt,
    }),
    commandReport(i % 2 ? elsewhere : room, { number, command: { command: 'note', text: 'Dicek.' }, actor: by }),
  ]
  const [, , ...done] = await Promise.all([fireDue(room), fireDue(elsewhere), ...numbers.flatMap(said)])
  assert.ok(done.every(({ ok }) => ok))
  await fireDue(room)
  for (const number of numbers) {
    const kept = await findReport(room.db, number)
    assert.equal(kept?.state.phase, 'inProgress')
    const types = (await loadEvents(room.db, kept.state.id)).map(({ type }) => type)
    const count = (type: string): number => types.filter((one) => one === type).length
    assert.deepEqual([count('objected'), count('noted')], [1, 1])
    assert.equal(count('closed'), count('firingReversed'))
  }
  for await (const { disagreements } of verifyReports(room)) assert.deepEqual(disagreements, [])
})
