import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { calendarWith } from '../../../test/harness/calendar.ts'
import { standstill, type Counting, type Pause } from './count.ts'

const jakarta = calendarWith()
const wall = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Jakarta').toInstant()
const pause = (from: string, to?: string): Pause => ({ from: wall(from), to: to === undefined ? null : wall(to) })
const given = (rule: Counting['rule'], part: Partial<Counting> = {}): Counting => ({
  rule,
  start: wall('2026-01-05 10:00'),
  pauses: [],
  extensions: [],
  floors: [],
  notBefore: null,
  ...part,
})

suite('a limit that stands still keeps what was left', () => {
  const fourteen = { amount: 14, unit: 'workingDays', endsOnNonWorkingDay: 'stays' } as const
  const table: [what: string, counting: Counting, at: string, counted: number, left: number][] = [
    ['on day zero nothing is used', given(fourteen), '2026-01-05 23:59', 0, 14],
    ['the day it is asked is used', given(fourteen), '2026-01-09 00:01', 4, 10],
    ['a weekend uses nothing', given(fourteen), '2026-01-11 10:00', 4, 10],
    ['the last day uses all', given(fourteen), '2026-01-26 10:00', 14, 0],
    ['after the due day nothing is left', given(fourteen), '2026-03-01 10:00', 14, 0],
    [
      'it stands where the pause began',
      given(fourteen, { pauses: [pause('2026-01-09 10:00')] }),
      '2026-02-20 10:00',
      4,
      10,
    ],
    [
      'a pause that comes later does not count yet',
      given(fourteen, { pauses: [pause('2026-01-09 10:00')] }),
      '2026-01-07 10:00',
      2,
      12,
    ],
    [
      'an earlier pause took its days',
      given(fourteen, { pauses: [pause('2026-01-09 10:00', '2026-01-20 10:00'), pause('2026-01-26 10:00')] }),
      '2026-01-29 10:00',
      8,
      6,
    ],
    [
      'an extension is part of what is left',
      given(fourteen, { extensions: [{ amount: 7, unit: 'workingDays' }], pauses: [pause('2026-01-09 10:00')] }),
      '2026-01-09 10:00',
      4,
      17,
    ],
    [
      'calendar days',
      given(
        { amount: 60, unit: 'calendarDays', endsOnNonWorkingDay: 'stays' },
        { pauses: [pause('2026-01-15 10:00')] },
      ),
      '2026-02-01 10:00',
      10,
      50,
    ],
    [
      'hours, and only those that ran',
      given(
        { amount: 72, unit: 'hours', endsOnNonWorkingDay: 'stays' },
        { pauses: [pause('2026-01-05 12:00', '2026-01-06 12:00'), pause('2026-01-06 13:30')] },
      ),
      '2026-01-09 10:00',
      3.5,
      68.5,
    ],
    ['a limit of nothing', given({ ...fourteen, amount: 0 }), '2026-01-05 10:00', 0, 0],
  ]
  for (const [what, counting, at, counted, left] of table)
    test(`${what}: ${counted} used, ${left} left`, () => {
      assert.deepEqual(standstill(counting, jakarta, wall(at)), { counted, left, unit: counting.rule.unit })
    })
})
