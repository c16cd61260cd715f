import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../test/harness/db.ts'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './db/db.ts'
import { realNow } from './real-clock.ts'
import { advanceClock, openClock, parseDuration } from './rehearsal-clock.ts'

const start = Temporal.Instant.from('2026-01-05T08:00:00+07:00')
const hoursFromStart = (now: Temporal.Instant) => now.since(start).total('hours')

async function rehearse(t: TestContext, db: Db, from: Temporal.Instant | null = start) {
  const clock = await openClock(db, { production: false, start: from })
  t.after(clock.close)
  return clock
}

test('a rehearsal starts where it is told and runs on', async (t) => {
  const { now } = await rehearse(t, await testDatabase(t))
  const first = now()
  assert.ok(hoursFromStart(first) >= 0 && hoursFromStart(first) < 1)
  assert.ok(Temporal.Instant.compare(now(), first) >= 0)
})

test('every process sees an advance, and a restart with the same start does not go back', async (t) => {
  const db = await testDatabase(t)
  const one = await rehearse(t, db)
  const another = await rehearse(t, db)
  const shown = await advanceClock(db, Temporal.Duration.from({ hours: 72 }))
  for (const hours of [shown, one.now(), another.now(), (await rehearse(t, db)).now()].map(hoursFromStart))
    assert.ok(hours >= 72 && hours < 73, `${hours} hours`)
})

test('a start that is later than the clock moves it forward', async (t) => {
  const db = await testDatabase(t)
  await rehearse(t, db)
  const { now } = await rehearse(t, db, start.add({ hours: 48 }))
  assert.ok(hoursFromStart(now()) >= 48)
})

test('a command that is told no start leaves a clock in the past where it stands', async (t) => {
  const db = await testDatabase(t)
  await rehearse(t, db)
  const { now } = await rehearse(t, db, null)
  assert.ok(hoursFromStart(now()) < 1)
})

test('without a start the clock shows real time and can still be advanced', async (t) => {
  const db = await testDatabase(t)
  const { now } = await rehearse(t, db, null)
  assert.ok(Math.abs(now().since(realNow()).total('seconds')) < 60)
  await advanceClock(db, Temporal.Duration.from({ hours: 1 }))
  assert.ok(now().since(realNow()).total('minutes') > 59)
})

test('production keeps real time and refuses a database whose clock could be moved', async (t) => {
  const db = await testDatabase(t)
  assert.equal((await openClock(db, { production: true, start: null })).now, realNow)
  await rehearse(t, db)
  await assert.rejects(openClock(db, { production: true, start: null }), CannotStart)
})

const durations = [
  ['3d', 'PT72H'],
  ['5h', 'PT5H'],
  ['90m', 'PT90M'],
  ['1d12h30m', 'PT36H30M'],
] as const
for (const [text, meaning] of durations)
  test(`${text} is read as ${meaning}`, () => assert.equal(parseDuration(text)?.toString(), meaning))

for (const text of ['', '3', 'd', '-1d', '3 d', '1h1d', '3w', '999999d'])
  test(`"${text}" is no duration`, () => assert.equal(parseDuration(text), null))
