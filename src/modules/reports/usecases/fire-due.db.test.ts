import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { makeNumber } from '../domain/number.ts'
import { loadEvents } from '../store/events.ts'
import { findReport } from '../store/reports.ts'
import { fireDue } from './fire-due.ts'
import type { Reaction } from './room.ts'

/** Hears of every firing, in the order in which they are written. */
function listener() {
  const heard: string[] = []
  const hear: Reaction = async (_, { after, events }) => {
    if (events.some((event) => event.type !== 'submitted')) heard.push(after.number)
  }
  return { heard, hear }
}

const digitsOf = (value: number) => Array.from({ length: 7 }, (_, place) => Math.floor(value / 29 ** place) % 29)

/** Copies a report's row and clocks; `earlier` minutes before it, so that the last copy has waited longest. */
async function copyReport(room: TestRoom, number: ReportNumber, copies: number): Promise<ReportNumber[]> {
  const numbers = Array.from({ length: copies }, (_, n) => makeNumber(digitsOf(n)))
  await sql`
    with copies as materialized (
      select number, place, gen_random_uuid() as id from unnest(${numbers}::text[]) with ordinality as copy (number, place)
    ), reports_copied as (
      insert into reports
      select copied.* from reports cross join copies cross join lateral jsonb_populate_record(reports, jsonb_build_object(
        'id', copies.id, 'number', copies.number,
        'state', reports.state || jsonb_build_object('id', copies.id, 'number', copies.number))) as copied
      where reports.number = ${number}
    )
    insert into report_clocks
    select copied.* from reports join report_clocks as run on run.report_id = reports.id cross join copies
    cross join lateral jsonb_populate_record(run, jsonb_build_object(
      'report_id', copies.id, 'next_at', run.next_at - copies.place * interval '1 minute')) as copied
    where reports.number = ${number}
  `.execute(room.db)
  return numbers
}

/** Puts the clock to the instant at which the report's next step falls due. */
async function waitForStep(room: TestRoom, number: ReportNumber): Promise<void> {
  const kept = await findReport(room.db, number)
  const { rows } = await sql<{ next: Temporal.Instant }>`
    select min(next_at) as next from report_clocks where report_id = ${kept?.state.id}
  `.execute(room.db)
  assert.ok(rows[0])
  room.clock.set(rows[0].next)
}

async function given(t: TestContext, copies: number) {
  const { heard, hear } = listener()
  const room = await openRoom(t, { reactions: [hear] })
  const original = await fileReport(room)
  const numbers = [...(await copyReport(room, original, copies)).toReversed(), original]
  await waitForStep(room, original)
  return { room, heard, numbers }
}

test('10,001 reports that fall due at one midnight all fire, those first that have waited longest', async (t) => {
  const { room, heard, numbers } = await given(t, 10_000)
  const { fired, broken } = await fireDue(room)
  assert.deepEqual(broken, [])
  assert.equal(fired, 10_001)
  assert.deepEqual(heard, numbers)
})

test('two workers at once fire each step once', async (t) => {
  const { room, heard, numbers } = await given(t, 400)
  const swept = await Promise.all([fireDue(room), fireDue(room)])
  assert.equal(swept[0].fired + swept[1].fired, 401)
  assert.deepEqual(heard.toSorted(), numbers.toSorted())
})

test('one report that cannot fire is named and put aside, and holds nobody else up', async (t) => {
  const { room, numbers } = await given(t, 30)
  const bad = numbers[7]
  const breaking: Reaction = async (_, { after }) => {
    if (after.number === bad) throw new Error('it breaks')
  }
  const { fired, broken } = await fireDue({ ...room, reactions: [breaking] })
  assert.equal(fired, 30)
  assert.deepEqual(
    broken.map(({ number, error }) => [number, (error as Error).message]),
    [[bad, 'it breaks']],
  )
  assert.equal((await fireDue(room)).fired, 0)
  room.clock.advance({ minutes: 6 })
  assert.equal((await fireDue(room)).fired, 1)
})

test('after an outage of three days every missed step fires once, in the order in which it fell due', async (t) => {
  const room = await openRoom(t)
  const numbers: ReportNumber[] = []
  for (let day = 0; day < 3; day++) {
    numbers.push(await fileReport(room), await fileReport(room))
    room.clock.advance({ days: 1 })
  }
  // The program stands still over the ends of all their verifications, and a week later it goes on.
  room.clock.advance({ days: 10 })
  const { fired } = await fireDue(room)
  let told = 0
  for (const number of numbers) {
    const kept = await findReport(room.db, number)
    assert.ok(kept)
    const firings = (await loadEvents(room.db, kept.state.id)).filter((event) => event.type === 'clockFired')
    assert.ok(firings.length >= 2)
    told += firings.length
    const dueAt = firings.map(({ firing }) => firing.dueAt)
    assert.deepEqual(dueAt, dueAt.toSorted())
    const steps = firings.map(({ firing }) => `${firing.clock} ${firing.step}`)
    assert.deepEqual(steps, [...new Set(steps)])
    assert.ok(steps.indexOf('verification reminded') < steps.indexOf('verification overdue'))
  }
  assert.equal(told, fired)
  assert.equal((await fireDue(room)).fired, 0)
})

test('what falls due at one midnight is taken along an index, however much it is', async (t) => {
  const { room } = await given(t, 0)
  const { rows } = await room.db.connection().execute(async (line) => {
    // A table this small the planner would rather sort: it is to sort only where it must.
    await sql`set enable_sort = off`.execute(line)
    return sql<{ 'QUERY PLAN': string }>`explain select report_id from report_clocks where next_at <= ${room.now()}
      order by next_at, report_id limit 100 for no key update skip locked`.execute(line)
  })
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  assert.match(plan, /Index Scan/)
  assert.doesNotMatch(plan, /Sort/)
})
