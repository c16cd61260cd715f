import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import type { CalendarRows, DatedHoliday } from '../../../kernel/clock/calendar.ts'
import { applyChange, type CalendarChange } from './calendar-change.ts'

const day = (date: string, name: string): DatedHoliday => ({
  date: Temporal.PlainDate.from(date),
  kind: 'jointLeave',
  name,
  areaCode: null,
  decree: null,
})
const christmas = day('2027-12-24', 'Cuti bersama Natal')
const newYear = day('2027-01-04', 'Cuti bersama Tahun Baru')
const calendar: CalendarRows = { revision: 4 as CalendarRevision, days: [christmas], decreedYears: new Set([2026]) }
const change = (part: Partial<CalendarChange>): CalendarChange => ({
  note: 'SKB for 2027',
  add: [],
  remove: [],
  decree: [],
  ...part,
})

test('a decree adds days, takes days away and settles its year, in one new revision', () => {
  const after = applyChange(calendar, change({ add: [newYear], remove: [christmas], decree: [2027] }))
  assert.ok(after.ok)
  assert.equal(after.value.revision, 5)
  assert.deepEqual(after.value.days, [newYear])
  assert.deepEqual([...after.value.decreedYears], [2026, 2027])
  assert.deepEqual(calendar.days, [christmas], 'the calendar before the change stays as it was')
})

test('a day whose decree becomes known is removed and added in one change', () => {
  const decreed = { ...christmas, decree: 'SKB 2027' }
  const after = applyChange(calendar, change({ add: [decreed], remove: [christmas] }))
  assert.deepEqual(after.ok && after.value.days, [decreed])
})

const refused: [why: string, change: CalendarChange, refusal: object][] = [
  ['a change that changes nothing', change({}), { refusal: 'nothingToChange' }],
  ['a day that is there already', change({ add: [christmas] }), { refusal: 'alreadyInCalendar', day: christmas }],
  ['a day twice in one change', change({ add: [newYear, newYear] }), { refusal: 'alreadyInCalendar', day: newYear }],
  ['taking away a day that is not there', change({ remove: [newYear] }), { refusal: 'notInCalendar', day: newYear }],
  ['decreeing a decreed year', change({ decree: [2026] }), { refusal: 'alreadyDecreed', year: 2026 }],
]
for (const [why, wrong, refusal] of refused)
  test(`refused: ${why}`, () => assert.deepEqual(applyChange(calendar, wrong), { ok: false, refusal }))
