import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { calendarWith } from '../../../test/harness/calendar.ts'
import { addWorkingDays, isWorkingDay, whyNotWorking, workingDaysBetween } from './working-days.ts'

const calendar = calendarWith()
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text)

test('a day off says why, the week first; a working day says nothing', () => {
  assert.deepEqual(
    whyNotWorking(calendar, day('2026-05-31')).map(({ name }) => name),
    ['Minggu', 'Hari Raya Waisak'],
  )
  assert.deepEqual(whyNotWorking(calendar, day('2026-05-29')), [])
  assert.equal(isWorkingDay(calendar, day('2026-05-29')), true)
  assert.equal(isWorkingDay(calendar, day('2026-05-28')), false)
})

suite('working days before and after a date', () => {
  const table: [from: string, amount: number, to: string][] = [
    ['2026-03-17', 1, '2026-03-25'],
    ['2026-03-25', -1, '2026-03-17'],
    ['2026-01-14', -3, '2026-01-09'],
    ['2026-01-11', 1, '2026-01-12'],
    ['2026-01-11', -1, '2026-01-09'],
    ['2026-01-11', 0, '2026-01-11'],
  ]
  for (const [from, amount, to] of table)
    test(`${amount} from ${from} is ${to}`, () => {
      assert.equal(addWorkingDays(calendar, day(from), amount).toString(), to)
    })
})

suite('working days left between two dates', () => {
  const table: [from: string, to: string, days: number][] = [
    ['2026-01-09', '2026-01-14', 3],
    ['2026-01-14', '2026-01-14', 0],
    ['2026-01-09', '2026-01-11', 0],
    ['2026-03-17', '2026-03-27', 3],
    ['2026-01-14', '2026-01-09', -3],
  ]
  for (const [from, to, days] of table)
    test(`from ${from} to ${to}: ${days}`, () => {
      assert.equal(workingDaysBetween(calendar, day(from), day(to)), days)
    })
})
