import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { calendarWith } from '../../../../test/harness/calendar.ts'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, CalendarRevision } from '../../../kernel/brand.ts'
import type { DatedHoliday } from '../../../kernel/clock/calendar.ts'
import { isWorkingDay } from '../../../kernel/clock/working-days.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { seedAgencies } from '../../agencies/index.ts'
import { listAudit } from '../../audit/index.ts'
import { createOfficer } from '../../people/index.ts'
import type { CalendarChange } from '../domain/calendar-change.ts'
import { currentRevision, loadCalendarRows } from '../store/calendar-rows.ts'
import { changeCalendar } from './change-calendar.ts'
import { readCalendarSeed } from './read-calendar-seed.ts'
import { seedCalendars } from './seed-calendars.ts'

const now = Temporal.Instant.from('2026-11-02T01:00:00Z')
const holiday = (date: string, part: Partial<DatedHoliday> = {}): DatedHoliday => ({
  date: Temporal.PlainDate.from(date),
  kind: 'jointLeave',
  name: 'Cuti bersama Idul Fitri',
  areaCode: null,
  decree: 'SKB 2026',
  ...part,
})
const anniversary = holiday('2027-02-08', { kind: 'regional', name: 'Hari Jadi Kampar', areaCode: '14.01' })
const change = (part: Partial<CalendarChange>): CalendarChange => ({
  note: 'The decree for 2027',
  add: [],
  remove: [],
  decree: [],
  ...part,
})
const at = (revision: number) => revision as CalendarRevision

async function givenSeededCalendars(t: TestContext): Promise<Db> {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  await transact(db, (tx) => seedCalendars(tx, now))
  return db
}

async function officerWith(db: Db, role: Role, agency: string): Promise<Officer> {
  const posts = [{ role, agency: agency as AgencyId }]
  const account = { email: `${role}@${agency}.test`, name: role, password: 'kopi-sungai-melati-42', posts }
  const created = await createOfficer(db, now, account, null)
  assert.ok(created.ok)
  return { kind: 'officer', id: created.value, posts }
}

const save = (db: Db, wanted: CalendarChange, by: Officer) => transact(db, (tx) => changeCalendar(tx, wanted, by, now))

test('the seeded calendar says what its files say, and seeding again changes nothing', async (t) => {
  const db = await givenSeededCalendars(t)
  await transact(db, (tx) => seedCalendars(tx, now))
  assert.equal(await currentRevision(db), 1)
  const { years: _, ...files } = readCalendarSeed()
  assert.deepEqual(await loadCalendarRows(db, at(1)), files)
})

test('a decree makes a new revision, and the one before still says what it said', async (t) => {
  const db = await givenSeededCalendars(t)
  const before = await loadCalendarRows(db, at(1))
  const feast = before.days.find(({ date, name }) => date.year === 2027 && name === 'Idul Fitri')
  assert.ok(feast)
  const decree = change({ add: [holiday('2027-03-11')], remove: [feast], decree: [2027] })
  const saved = await save(db, decree, await officerWith(db, 'nationalAdmin', 'nasional'))
  assert.deepEqual(saved, { ok: true, value: 2 })

  const calendar = calendarWith({}, await loadCalendarRows(db, at(2)))
  assert.equal(isWorkingDay(calendar, feast.date), true)
  assert.equal(isWorkingDay(calendar, Temporal.PlainDate.from('2027-03-11')), false)
  assert.equal(calendar.decreedYears.has(2027), true)
  assert.deepEqual(await loadCalendarRows(db, at(1)), before)
  const [entry] = await listAudit(db, '2')
  assert.equal(entry?.event, 'calendar.changed')
})

test('a refused change leaves the calendar as it is', async (t) => {
  const db = await givenSeededCalendars(t)
  const admin = await officerWith(db, 'nationalAdmin', 'nasional')
  const unknown = holiday('2027-07-01')
  assert.deepEqual(await save(db, change({ add: [holiday('2027-07-02')], remove: [unknown] }), admin), {
    ok: false,
    refusal: { refusal: 'notInCalendar', day: unknown },
  })
  assert.equal(await currentRevision(db), 1)
})

test('a regency’s coordinator changes its own holidays and nobody else’s', async (t) => {
  const db = await givenSeededCalendars(t)
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const refused = { ok: false, refusal: { refusal: 'notPermitted' } }
  const beyond = [
    change({ add: [{ ...anniversary, areaCode: '14' }] }),
    change({ add: [{ ...anniversary, areaCode: '16.11' }] }),
    change({ add: [anniversary, holiday('2027-03-11')] }),
    change({ add: [anniversary], decree: [2027] }),
  ]
  for (const wanted of beyond) assert.deepEqual(await save(db, wanted, coordinator), refused)
  assert.deepEqual(await save(db, change({ add: [anniversary] }), coordinator), { ok: true, value: 2 })
  assert.deepEqual(
    await save(db, change({ remove: [anniversary] }), await officerWith(db, 'official', 'kampar-dpupr')),
    refused,
  )
})

test('two officers in the same second make two revisions, and no day twice', async (t) => {
  const db = await givenSeededCalendars(t)
  const admin = await officerWith(db, 'nationalAdmin', 'nasional')
  const same = change({ add: [holiday('2027-03-11')] })
  const other = change({ add: [holiday('2027-03-12')] })
  const outcomes = await Promise.all([same, same, other].map((wanted) => save(db, wanted, admin)))
  assert.equal(outcomes.filter(({ ok }) => ok).length, 2)
  assert.equal(await currentRevision(db), 3)
})
