import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { calendarWith, monToSat, rowsWith, rowsWithout } from '../../../test/harness/calendar.ts'
import type { Zone } from '../law/words.ts'
import type { DatedHoliday } from './calendar.ts'
import { dueDate, type Calendar, type Counting, type DueDate } from './count.ts'
import { localDay, startOfDay } from './days.ts'
import type { LimitUnit } from './time-limit.ts'

const jakarta = calendarWith()

/** `2026-01-05 23:59`: what the clock on the wall shows in the zone. */
const wall = (text: string, zone: Zone = 'Asia/Jakarta'): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()

type Length = `${number} ${'working days' | 'calendar days' | 'calendar days, rolling' | 'hours'}`
const units: Record<string, LimitUnit> = { working: 'workingDays', calendar: 'calendarDays', hours: 'hours' }

function lengthOf(length: Length): { amount: number; unit: LimitUnit; rolls: boolean } {
  const [amount = '', unit = ''] = length.split(' ')
  return { amount: Number(amount), unit: units[unit] ?? 'hours', rolls: length.endsWith('rolling') }
}

function counting(start: Temporal.Instant, length: Length, part: Partial<Counting> = {}): Counting {
  const { amount, unit, rolls } = lengthOf(length)
  const rule = { amount, unit, endsOnNonWorkingDay: rolls ? 'rollsForward' : 'stays' } as const
  return { rule, start, pauses: [], extensions: [], floors: [], notBefore: null, ...part }
}

const lastDay = (filed: Counting, calendar: Calendar): string => dueDate(filed, calendar).dueOn.toString()
const firstSkipped = (start: string) => dueDate(counting(wall(start), '1 working days'), jakarta).skipped[0]
const skippedDays = (due: DueDate): string[] =>
  due.skipped.map(
    ({ date, reasons }) => `${date.toString()}: ${reasons.map(({ kind, name }) => `${kind} ${name}`).join(' and ')}`,
  )
const countedDays = (due: DueDate): string[] => due.counted.map(({ date, n }) => `${n}: ${date.toString()}`)

suite('working days skip what the calendar names', () => {
  const table: [what: string, start: string, length: Length, dueOn: string][] = [
    ['an ordinary week', '2026-01-05 10:00', '3 working days', '2026-01-08'],
    ['a weekend', '2026-01-08 10:00', '3 working days', '2026-01-13'],
    ['the block of Lebaran 2024', '2024-04-05 10:00', '5 working days', '2024-04-22'],
    ['the block of Lebaran 2018, eleven days', '2018-06-08 10:00', '1 working days', '2018-06-21'],
    ['Nyepi and Lebaran chained over a weekend', '2026-03-17 10:00', '3 working days', '2026-03-27'],
    ['a holiday on a Sunday takes no further day', '2024-07-05 10:00', '1 working days', '2024-07-08'],
    ['Waisak on a Sunday, then Pancasila on Monday', '2026-05-29 10:00', '1 working days', '2026-06-02'],
    ['the end of a year', '2024-12-24 10:00', '5 working days', '2025-01-03'],
    ['the joint leave moved to the end of 2020', '2020-12-30 10:00', '1 working days', '2021-01-04'],
    ['a general election', '2024-02-12 10:00', '3 working days', '2024-02-16'],
    ['an election of regional heads', '2024-11-26 10:00', '1 working days', '2024-11-28'],
    ['the leap day', '2024-02-28 10:00', '2 working days', '2024-03-01'],
    ['sixty working days across Lebaran', '2025-03-03 10:00', '60 working days', '2025-06-16'],
    ['filed on a holiday', '2025-08-17 10:00', '1 working days', '2025-08-19'],
    ['filed on joint leave', '2025-08-18 10:00', '1 working days', '2025-08-19'],
    ['filed Friday at 23:59', '2026-01-09 23:59', '3 working days', '2026-01-14'],
    ['filed Saturday at 00:01', '2026-01-10 00:01', '3 working days', '2026-01-14'],
    ['filed Sunday at 23:59', '2026-01-11 23:59', '3 working days', '2026-01-14'],
    ['filed Monday at 00:00', '2026-01-12 00:00', '3 working days', '2026-01-15'],
  ]
  for (const [what, start, length, dueOn] of table)
    test(`${what}: ${length} from ${start} end on ${dueOn}`, () => {
      assert.equal(dueDate(counting(wall(start), length), jakarta).dueOn.toString(), dueOn)
    })
})

suite('calendar days count every day; the last one stays or rolls forward', () => {
  const table: [what: string, start: string, length: Length, dueOn: string][] = [
    ['filed Friday at 23:59', '2026-01-09 23:59', '3 calendar days', '2026-01-12'],
    ['filed Saturday at 00:01', '2026-01-10 00:01', '3 calendar days', '2026-01-13'],
    ['the last day is a Saturday and stays', '2026-01-05 10:00', '5 calendar days', '2026-01-10'],
    ['the last day is a Saturday and rolls to Monday', '2026-01-05 10:00', '5 calendar days, rolling', '2026-01-12'],
    [
      'the last day is a Thursday and has no reason to roll',
      '2026-01-05 10:00',
      '10 calendar days, rolling',
      '2026-01-15',
    ],
    [
      'the last day is Idul Fitri and rolls past the leave',
      '2026-03-07 10:00',
      '14 calendar days, rolling',
      '2026-03-25',
    ],
    ['sixty days stay on their day', '2026-01-05 10:00', '60 calendar days', '2026-03-06'],
    ['sixty days end within Lebaran and stay', '2026-01-20 10:00', '60 calendar days', '2026-03-21'],
  ]
  for (const [what, start, length, dueOn] of table)
    test(`${what}: ${dueOn}`, () => {
      assert.equal(dueDate(counting(wall(start), length), jakarta).dueOn.toString(), dueOn)
    })
})

suite('the day begins at midnight where the agency is', () => {
  const zones: [Zone, offset: string][] = [
    ['Asia/Jakarta', '+07:00'],
    ['Asia/Makassar', '+08:00'],
    ['Asia/Jayapura', '+09:00'],
  ]
  for (const [zone, offset] of zones) {
    const calendar = calendarWith({ zone })
    test(`${zone}: filed at 23:59 it starts that day, at 00:01 the next`, () => {
      const evening = dueDate(counting(wall('2026-01-05 23:59', zone), '3 working days'), calendar)
      const night = dueDate(counting(wall('2026-01-06 00:01', zone), '3 working days'), calendar)
      assert.deepEqual([evening.startsOn, evening.dueOn].map(String), ['2026-01-05', '2026-01-08'])
      assert.deepEqual([night.startsOn, night.dueOn].map(String), ['2026-01-06', '2026-01-09'])
    })
    test(`${zone}: the due day is in time to its last second, late from the first instant of the next`, () => {
      const due = dueDate(counting(wall('2026-01-05 10:00', zone), '3 working days'), calendar)
      assert.equal(due.dueAt.toString(), Temporal.Instant.from(`2026-01-09T00:00:00${offset}`).toString())
      assert.equal(due.dueAt.toString(), startOfDay(due.dueOn.add({ days: 1 }), zone).toString())
    })
  }

  test('the same instant starts on Monday in WIB, on Tuesday in WITA and WIT', () => {
    const instant = Temporal.Instant.from('2026-01-05T16:30:00Z')
    assert.deepEqual(
      zones.map(([zone]) => lastDay(counting(instant, '3 working days'), calendarWith({ zone }))),
      ['2026-01-08', '2026-01-09', '2026-01-09'],
    )
  })
})

const anniversary = (areaCode: string): DatedHoliday => ({
  date: Temporal.PlainDate.from('2026-02-06'),
  kind: 'regional',
  name: 'Hari Jadi Kampar',
  decree: null,
  areaCode,
})

suite('each agency keeps its own calendar', () => {
  const filed = counting(wall('2026-02-05 10:00'), '1 working days')
  const table: [what: string, holidayIn: string, areaLine: string[], dueOn: string][] = [
    ['the regency that has the holiday', '14.01', ['14.01'], '2026-02-09'],
    ['an office below it that says only its own district', '14.01', ['14.01.02'], '2026-02-09'],
    ['an office without an area of its own, below the regency', '14.01', ['14.01', '14'], '2026-02-09'],
    ['a regency whose province has the holiday', '14', ['14.01'], '2026-02-09'],
    ['another regency', '14.01', ['16.11'], '2026-02-06'],
    ['the province above it', '14.01', ['14'], '2026-02-06'],
    ['the nation', '14.01', [], '2026-02-06'],
  ]
  for (const [what, holidayIn, areaLine, dueOn] of table)
    test(`a regional holiday of ${holidayIn}, seen by ${what}: ${dueOn}`, () => {
      const calendar = calendarWith({ areaLine }, rowsWith(anniversary(holidayIn)))
      assert.equal(dueDate(filed, calendar).dueOn.toString(), dueOn)
    })

  test('an office with a six-day week works on Saturday, and on Sunday it does not', () => {
    const due = dueDate(counting(wall('2026-01-09 10:00'), '3 working days'), calendarWith({ workingWeek: monToSat }))
    assert.deepEqual(countedDays(due), ['1: 2026-01-10', '2: 2026-01-12', '3: 2026-01-13'])
    assert.deepEqual(skippedDays(due), ['2026-01-11: weekend Minggu'])
  })

  test('a week without a working day is refused when the calendar is made', () => {
    assert.throws(() => calendarWith({ workingWeek: [] }), /working day/)
  })
})

suite('hours elapse by day and night, on holidays too', () => {
  const table: [what: string, start: string, length: Length, pauses: [string, string][], due: string, dueOn: string][] =
    [
      ['three hours on Friday night', '2026-01-09 23:00', '3 hours', [], '2026-01-10 02:00', '2026-01-10'],
      ['three times 24 hours', '2026-03-20 09:15', '72 hours', [], '2026-03-23 09:15', '2026-03-23'],
      [
        'a pause does not elapse',
        '2026-01-05 09:00',
        '24 hours',
        [['2026-01-05 12:00', '2026-01-07 18:00']],
        '2026-01-08 15:00',
        '2026-01-08',
      ],
      [
        'pauses that overlap stop it once',
        '2026-01-05 09:00',
        '5 hours',
        [
          ['2026-01-05 10:00', '2026-01-05 12:00'],
          ['2026-01-05 11:00', '2026-01-05 13:00'],
        ],
        '2026-01-05 17:00',
        '2026-01-05',
      ],
      [
        'a pause after the end stops nothing',
        '2026-01-05 09:00',
        '3 hours',
        [['2026-01-05 12:00', '2026-01-06 12:00']],
        '2026-01-05 12:00',
        '2026-01-05',
      ],
      [
        'the end at midnight is still the day before',
        '2026-01-05 00:00',
        '24 hours',
        [],
        '2026-01-06 00:00',
        '2026-01-05',
      ],
    ]
  for (const [what, start, length, pauses, dueAt, dueOn] of table)
    test(`${what}: ${length} from ${start} end at ${dueAt}`, () => {
      const paused = pauses.map(([from, to]) => ({ from: wall(from), to: wall(to) }))
      const due = dueDate(counting(wall(start), length, { pauses: paused }), jakarta)
      assert.equal(due.dueAt.toString(), wall(dueAt).toString())
      assert.equal(due.dueOn.toString(), dueOn)
      assert.equal(due.counted.at(-1)?.date.toString(), dueOn)
    })
})

suite('a pause takes out the days after it began, up to and including the day it ended', () => {
  const table: [what: string, length: Length, pauses: [string, string][], dueOn: string][] = [
    ['asked Tuesday, answered Thursday', '3 working days', [['2026-01-06 10:00', '2026-01-08 15:00']], '2026-01-12'],
    ['asked and answered on one day', '3 working days', [['2026-01-06 08:00', '2026-01-06 23:59']], '2026-01-08'],
    ['asked at 23:59, answered at 00:01', '3 working days', [['2026-01-06 23:59', '2026-01-07 00:01']], '2026-01-09'],
    ['over a weekend only', '3 working days', [['2026-01-09 10:00', '2026-01-11 10:00']], '2026-01-08'],
    [
      'asked before the weekend, answered after it',
      '5 working days',
      [['2026-01-08 10:00', '2026-01-12 10:00']],
      '2026-01-14',
    ],
    [
      'asked twice',
      '3 working days',
      [
        ['2026-01-06 10:00', '2026-01-07 10:00'],
        ['2026-01-08 10:00', '2026-01-09 10:00'],
      ],
      '2026-01-12',
    ],
    ['calendar days', '3 calendar days', [['2026-01-06 10:00', '2026-01-08 15:00']], '2026-01-10'],
    ['calendar days that roll', '3 calendar days, rolling', [['2026-01-06 10:00', '2026-01-08 15:00']], '2026-01-12'],
  ]
  for (const [what, length, pauses, dueOn] of table)
    test(`${what}: ${length} from Monday 5 January end on ${dueOn}`, () => {
      const paused = pauses.map(([from, to]) => ({ from: wall(from), to: wall(to) }))
      const due = dueDate(counting(wall('2026-01-05 10:00'), length, { pauses: paused }), jakarta)
      assert.equal(due.dueOn.toString(), dueOn)
    })

  test('a third reopening resumes with the days that were left', () => {
    const pauses = [
      { from: wall('2026-01-09 10:00'), to: wall('2026-01-20 10:00') },
      { from: wall('2026-01-26 10:00'), to: wall('2026-01-30 10:00') },
      { from: wall('2026-02-04 10:00'), to: wall('2026-02-06 10:00') },
    ]
    const due = dueDate(counting(wall('2026-01-05 10:00'), '14 working days', { pauses }), jakarta)
    assert.equal(due.dueOn.toString(), '2026-02-11')
    assert.deepEqual(
      due.counted.map(({ date }) => date.day),
      [6, 7, 8, 9, 21, 22, 23, 26, 2, 3, 4, 9, 10, 11],
    )
  })

  test('a paused day says so beside its other reasons', () => {
    const pauses = [{ from: wall('2026-01-09 10:00'), to: wall('2026-01-12 10:00') }]
    const due = dueDate(counting(wall('2026-01-08 10:00'), '2 working days', { pauses }), jakarta)
    assert.deepEqual(skippedDays(due), [
      '2026-01-10: weekend Sabtu and paused Penghitungan berhenti',
      '2026-01-11: weekend Minggu and paused Penghitungan berhenti',
      '2026-01-12: paused Penghitungan berhenti',
    ])
  })

  test('a pause that still lasts has no due date', () => {
    const pauses = [{ from: wall('2026-01-06 10:00'), to: null }]
    assert.throws(
      () => dueDate(counting(wall('2026-01-05 10:00'), '3 working days', { pauses }), jakarta),
      /standstill/,
    )
  })
})

suite('extensions, floors and what was told only ever move a date later', () => {
  const monday = wall('2026-01-05 10:00')
  const table: [what: string, counting: Counting, dueOn: string, decidedBy: DueDate['decidedBy']][] = [
    [
      'ten calendar days and seven working days more',
      counting(monday, '10 calendar days, rolling', { extensions: [{ amount: 7, unit: 'workingDays' }] }),
      '2026-01-27',
      'extension',
    ],
    [
      'an extension goes on from the day to which the limit had rolled',
      counting(monday, '5 calendar days, rolling', { extensions: [{ amount: 1, unit: 'workingDays' }] }),
      '2026-01-13',
      'extension',
    ],
    [
      'ten working days and seven more, twice',
      counting(monday, '10 working days', {
        extensions: [
          { amount: 7, unit: 'workingDays' },
          { amount: 7, unit: 'workingDays' },
        ],
      }),
      '2026-02-09',
      'extension',
    ],
    [
      'an extension of hours begins when the due day is over',
      counting(monday, '3 working days', { extensions: [{ amount: 3, unit: 'hours' }] }),
      '2026-01-09',
      'extension',
    ],
    [
      'an answer on the last day leaves two working days',
      counting(monday, '3 working days', {
        pauses: [{ from: wall('2026-01-08 10:00'), to: wall('2026-01-12 10:00') }],
        floors: [{ from: wall('2026-01-12 10:00'), amount: 2, unit: 'workingDays' }],
      }),
      '2026-01-14',
      'floor',
    ],
    [
      'a floor that the count outlasts changes nothing',
      counting(monday, '10 working days', {
        floors: [{ from: wall('2026-01-06 10:00'), amount: 2, unit: 'workingDays' }],
      }),
      '2026-01-20',
      'count',
    ],
    [
      'nothing left at a reopening: due that day, even on a Saturday',
      counting(monday, '3 working days', {
        pauses: [{ from: wall('2026-01-08 10:00'), to: wall('2026-01-10 10:00') }],
        floors: [{ from: wall('2026-01-10 10:00'), amount: 0, unit: 'workingDays' }],
      }),
      '2026-01-10',
      'floor',
    ],
    [
      'the later of two floors decides, in whatever order they stand',
      counting(monday, '1 working days', {
        floors: [
          { from: wall('2026-01-09 10:00'), amount: 5, unit: 'workingDays' },
          { from: wall('2026-01-12 10:00'), amount: 2, unit: 'workingDays' },
        ],
      }),
      '2026-01-19',
      'floor',
    ],
    [
      'a floor stands still with the limit',
      counting(monday, '1 working days', {
        pauses: [{ from: wall('2026-01-08 10:00'), to: wall('2026-01-12 10:00') }],
        floors: [{ from: wall('2026-01-07 10:00'), amount: 2, unit: 'workingDays' }],
      }),
      '2026-01-13',
      'floor',
    ],
    ['zero days are due on day zero', counting(monday, '0 working days'), '2026-01-05', 'count'],
    [
      'a date that was told is kept though the count is shorter',
      counting(monday, '3 working days', { notBefore: Temporal.PlainDate.from('2026-01-13') }),
      '2026-01-13',
      'notBefore',
    ],
    [
      'a date that was told does not hold back a longer count',
      counting(monday, '3 working days', { notBefore: Temporal.PlainDate.from('2026-01-07') }),
      '2026-01-08',
      'count',
    ],
  ]
  for (const [what, given, dueOn, decidedBy] of table)
    test(`${what}: ${dueOn}`, () => {
      const due = dueDate(given, jakarta)
      assert.deepEqual([due.dueOn.toString(), due.decidedBy], [dueOn, decidedBy])
      assert.equal(due.counted.at(-1)?.date.toString(), dueOn)
    })

  test('the count goes on past the rule’s own number when a floor decides', () => {
    const due = dueDate(
      counting(monday, '3 working days', {
        pauses: [{ from: wall('2026-01-08 10:00'), to: wall('2026-01-12 10:00') }],
        floors: [{ from: wall('2026-01-12 10:00'), amount: 2, unit: 'workingDays' }],
      }),
      jakarta,
    )
    assert.deepEqual(countedDays(due), [
      '1: 2026-01-06',
      '2: 2026-01-07',
      '3: 2026-01-08',
      '4: 2026-01-13',
      '5: 2026-01-14',
    ])
  })

  test('a limit with no day left shows day zero as its number 0', () => {
    assert.deepEqual(countedDays(dueDate(counting(monday, '0 working days'), jakarta)), ['0: 2026-01-05'])
  })
})

suite('a decree that comes late', () => {
  test('a day added moves the date: 18 August 2025, decreed on the 7th', () => {
    const filed = counting(wall('2025-08-14 10:00'), '2 working days')
    assert.equal(lastDay(filed, calendarWith({}, rowsWithout('2025-08-18'))), '2025-08-18')
    assert.equal(lastDay(filed, jakarta), '2025-08-19')
  })

  test('a day taken away never shortens what was told: the leave of December 2020', () => {
    const filed = counting(wall('2020-12-23 10:00'), '3 working days')
    const leave = ['2020-12-28', '2020-12-29', '2020-12-30'].map((date): DatedHoliday => ({
      date: Temporal.PlainDate.from(date),
      kind: 'jointLeave',
      name: 'Cuti bersama Idul Fitri',
      decree: null,
      areaCode: null,
    }))
    const told = dueDate(filed, calendarWith({}, rowsWith(...leave))).dueOn
    assert.equal(told.toString(), '2021-01-06')
    assert.equal(lastDay(filed, jakarta), '2020-12-30')
    assert.equal(lastDay({ ...filed, notBefore: told }, jakarta), '2021-01-06')
  })

  test('a date that touches a year without a decree is provisional, one that ends before is not', () => {
    assert.equal(dueDate(counting(wall('2026-12-29 10:00'), '3 working days'), jakarta).provisional, true)
    assert.equal(dueDate(counting(wall('2026-12-28 10:00'), '3 working days'), jakarta).provisional, false)
  })

  test('calendar days that stay where they fall wait for no decree', () => {
    const from = wall('2026-11-22 10:00')
    assert.equal(dueDate(counting(from, '60 calendar days'), jakarta).provisional, false)
    assert.equal(dueDate(counting(from, '60 calendar days, rolling'), jakarta).provisional, true)
  })

  test('each date names the revision it was counted with', () => {
    assert.equal(dueDate(counting(wall('2026-01-05 10:00'), '3 working days'), jakarta).calendarRevision, 1)
  })
})

suite('every skipped day says all its reasons', () => {
  const table: [what: string, start: string, dueAfter: Length, skipped: string[]][] = [
    [
      'a holiday on a Sunday has two',
      '2026-05-29 10:00',
      '1 working days',
      [
        '2026-05-30: weekend Sabtu',
        '2026-05-31: weekend Minggu and national Hari Raya Waisak',
        '2026-06-01: national Hari Lahir Pancasila',
      ],
    ],
    [
      'two holidays on one day are both named',
      '2021-05-12 10:00',
      '1 working days',
      [
        '2021-05-13: national Kenaikan Yesus Kristus and national Idul Fitri',
        '2021-05-14: national Idul Fitri hari kedua',
        '2021-05-15: weekend Sabtu',
        '2021-05-16: weekend Minggu',
      ],
    ],
    ['an election', '2019-04-16 10:00', '1 working days', ['2019-04-17: election Pemilihan umum']],
    [
      'a last day that rolls',
      '2026-01-05 10:00',
      '5 calendar days, rolling',
      ['2026-01-10: weekend Sabtu', '2026-01-11: weekend Minggu'],
    ],
    ['calendar days skip nothing', '2026-03-17 10:00', '10 calendar days', []],
  ]
  for (const [what, start, length, skipped] of table)
    test(what, () => assert.deepEqual(skippedDays(dueDate(counting(wall(start), length), jakarta)), skipped))

  test('a decree whose number is known for sure is named, one that is not stays empty', () => {
    assert.equal(firstSkipped('2026-01-15 10:00')?.reasons[0]?.decree, 'SKB 1497/2/5 Tahun 2025')
    assert.equal(firstSkipped('2025-08-15 10:00')?.reasons[0]?.decree, null)
  })

  test('day zero is the local day of the start event', () => {
    const start = wall('2026-01-05 23:59')
    assert.equal(
      dueDate(counting(start, '3 working days'), jakarta).startsOn.toString(),
      localDay(start, 'Asia/Jakarta').toString(),
    )
  })
})

test('a told day outlasts hours that would end within it', () => {
  const extended = counting(wall('2026-03-02 08:00'), '2 working days', {
    extensions: [{ amount: 10, unit: 'hours' }],
    notBefore: Temporal.PlainDate.from('2026-03-05'),
  })
  const due = dueDate(extended, jakarta)
  assert.deepEqual([due.dueAt.toString(), due.decidedBy], [wall('2026-03-06 00:00').toString(), 'notBefore'])
})
