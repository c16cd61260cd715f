import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { calendarWith, monToFri, monToSat } from '../../../test/harness/calendar.ts'
import { zones } from '../law/words.ts'
import type { Calendar } from './calendar.ts'
import { dueDate, standstill, type Counting, type DueDate } from './count.ts'
import { localDay } from './days.ts'
import { limitUnits } from './time-limit.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number => Temporal.PlainDate.compare(a, b)
const first = Temporal.Instant.from('2018-01-01T00:00:00Z')
const minutesInTenYears = 10 * 365 * 24 * 60

const anInstant = fc.nat(minutesInTenYears).map((minutes) => first.add({ minutes }))
const aCalendar = fc.constantFrom(
  ...zones.flatMap((zone) => [monToFri, monToSat].map((workingWeek) => calendarWith({ zone, workingWeek }))),
)
/** Waits and lengths in minutes, one pause after the other. */
const somePauses = fc.array(fc.tuple(fc.nat(20_000), fc.nat(20_000)), { maxLength: 4 })
const stretch = fc.record({ amount: fc.nat(30), unit: fc.constantFrom(...limitUnits) })

const aPlainCounting = fc
  .record({
    rule: fc.record({
      amount: fc.nat(60),
      unit: fc.constantFrom(...limitUnits),
      endsOnNonWorkingDay: fc.constantFrom('rollsForward', 'stays'),
    }),
    start: anInstant,
    waits: somePauses,
  })
  .map(({ rule, start, waits }): Counting => {
    let at = start
    const pauses = waits.map(([wait, length]) => {
      const from = at.add({ minutes: wait })
      at = from.add({ minutes: length })
      return { from, to: at }
    })
    return { rule, start, pauses, extensions: [], floors: [], notBefore: null }
  })

const aCounting = fc
  .record({
    plain: aPlainCounting,
    extensions: fc.array(stretch, { maxLength: 2 }),
    floors: fc.array(fc.tuple(stretch, fc.nat(60_000)), { maxLength: 2 }),
    toldDay: fc.option(fc.nat(90)),
  })
  .map(({ plain, extensions, floors, toldDay }): Counting => ({
    ...plain,
    extensions,
    floors: floors.map(([floor, minutes]) => ({ ...floor, from: plain.start.add({ minutes }) })),
    notBefore: toldDay === null ? null : localDay(plain.start, 'Asia/Jakarta').add({ days: toldDay }),
  }))

/** A limit in days, without roll: what a pause does to it can be said in one sentence. */
const aLimitInDays = aPlainCounting
  .filter(({ rule }) => rule.unit !== 'hours')
  .map((counting): Counting => ({ ...counting, rule: { ...counting.rule, endsOnNonWorkingDay: 'stays' } }))

/** One sentence about every counting under every calendar. */
function law(name: string, countings: fc.Arbitrary<Counting>, holds: (counting: Counting, calendar: Calendar) => void) {
  void test(name, () => fc.assert(fc.property(countings, aCalendar, holds)))
}

const withAmount = (counting: Counting, amount: number): Counting => ({
  ...counting,
  rule: { ...counting.rule, amount },
})
const isNotBefore = (a: DueDate, b: DueDate): boolean => Temporal.Instant.compare(a.dueAt, b.dueAt) >= 0

law('n + 1 is never due before n', aCounting, (counting, calendar) => {
  const longer = withAmount(counting, counting.rule.amount + 1)
  assert.ok(isNotBefore(dueDate(longer, calendar), dueDate(counting, calendar)))
})

law('the due day is always the last one counted', aCounting, (counting, calendar) => {
  const due = dueDate(counting, calendar)
  assert.equal(due.counted.at(-1)?.date.toString(), due.dueOn.toString())
})

law(
  'every day after day zero is accounted for once, and the counted ones are numbered without a gap',
  aCounting,
  (counting, calendar) => {
    const { startsOn, dueOn, counted, skipped } = dueDate(counting, calendar)
    if (startsOn.equals(dueOn)) {
      assert.deepEqual([counted.map(({ n }) => n), skipped], [[0], []])
      return
    }
    assert.deepEqual(
      counted.map(({ n }) => n),
      counted.map((_, index) => index + 1),
    )
    const days = [...counted, ...skipped].map(({ date }) => date).toSorted(compare)
    assert.equal(days.length, dueOn.since(startsOn).days)
    for (const [index, day] of days.entries()) assert.ok(day.equals(startsOn.add({ days: index + 1 })))
    assert.ok(skipped.every(({ reasons }) => reasons.length > 0))
  },
)

law('nothing is due before it starts', aCounting, (counting, calendar) => {
  const due = dueDate(counting, calendar)
  assert.ok(Temporal.Instant.compare(due.dueAt, counting.start) >= 0)
  assert.ok(compare(due.dueOn, due.startsOn) >= 0)
})

law('extensions, floors and told dates never shorten', aCounting, (counting, calendar) => {
  const plain = dueDate({ ...counting, extensions: [], floors: [], notBefore: null }, calendar)
  assert.ok(isNotBefore(dueDate(counting, calendar), plain))
})

law('the last instant in time is on the due day', aCounting, (counting, calendar) => {
  const due = dueDate(counting, calendar)
  if (Temporal.Instant.compare(due.dueAt, counting.start) === 0) return
  assert.ok(localDay(due.dueAt.subtract({ nanoseconds: 1 }), calendar.zone).equals(due.dueOn))
})

law('the explanation agrees with a count that follows the words of the law', aLimitInDays, (counting, calendar) => {
  const isPaused = (day: Temporal.PlainDate) =>
    counting.pauses.some(
      ({ from, to }) =>
        to !== null &&
        compare(day, localDay(from, calendar.zone)) > 0 &&
        compare(day, localDay(to, calendar.zone)) <= 0,
    )
  let day = localDay(counting.start, calendar.zone)
  for (let counted = 0; counted < counting.rule.amount;) {
    day = day.add({ days: 1 })
    if (!isPaused(day) && (counting.rule.unit === 'calendarDays' || isWorkingDay(calendar, day))) counted += 1
  }
  const due = dueDate(counting, calendar)
  assert.equal(due.dueOn.toString(), day.toString())
  assert.equal(due.counted.filter(({ n }) => n > 0).length, counting.rule.amount)
})

law('pauses move a date by exactly the days they took out of the count', aLimitInDays, (counting, calendar) => {
  const due = dueDate(counting, calendar)
  const taken = due.skipped.filter(({ reasons }) => reasons.every(({ kind }) => kind === 'paused')).length
  const unpaused = dueDate({ ...withAmount(counting, counting.rule.amount + taken), pauses: [] }, calendar)
  assert.equal(due.dueOn.toString(), unpaused.dueOn.toString())
})

const resumesWithWhatWasLeft = (counting: Counting, calendar: Calendar, wait: number, length: number) => {
  const from = counting.start.add({ minutes: wait })
  const to = from.add({ minutes: length })
  const limit: Counting = {
    ...counting,
    rule: { ...counting.rule, unit: 'workingDays' },
    pauses: [{ from, to: null }],
  }
  const { counted, left } = standstill(limit, calendar, to)
  assert.equal(counted + left, limit.rule.amount)
  if (left === 0) return
  const resumed = dueDate({ ...limit, pauses: [{ from, to }] }, calendar)
  assert.equal(resumed.dueOn.toString(), addWorkingDays(calendar, localDay(to, calendar.zone), left).toString())
}

test('a limit resumes with exactly what was left when it stood still', () => {
  fc.assert(fc.property(aLimitInDays, aCalendar, fc.nat(60_000), fc.nat(60_000), resumesWithWhatWasLeft))
})
