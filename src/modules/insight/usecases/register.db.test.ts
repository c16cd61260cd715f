import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  say,
  streetLamp,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { findReport } from '../../reports/index.ts'
import { listLooks } from '../../people/index.ts'
import { exportRegister, type ExportAsked } from './export-register.ts'
import { keepRegister } from './keep-register.ts'
import { listRegister, type RegisterAsked } from './list-register.ts'

const given = (t: TestContext): Promise<TestRoom> => openRoom(t, { reactions: [keepRegister] })

const march: RegisterAsked = {
  from: Temporal.PlainDate.from('2026-03-01'),
  to: Temporal.PlainDate.from('2026-03-31'),
  agency: null,
  phase: null,
  kind: null,
  category: null,
  channel: null,
}

/** Every line that this officer's pages show, the newest first. */
async function linesFor(room: TestRoom, email: string, change: Partial<RegisterAsked> = {}) {
  const officer = await room.officer(email)
  const asked = { ...march, ...change }
  let page = await listRegister(room, officer, asked, null)
  const lines = [...page.lines]
  while (page.next !== null) {
    page = await listRegister(room, officer, asked, page.next)
    lines.push(...page.lines)
  }
  return lines
}
const numbersFor = async (...asked: Parameters<typeof linesFor>): Promise<ReportNumber[]> =>
  (await linesFor(...asked)).map(({ number }) => number)

test('a report stands in the books of all who had a part in it, and in no other', async (t) => {
  const room = await given(t)
  const number = await fileReport(room)
  assert.deepEqual(await numbersFor(room, 'coordinator@empat-lawang.test'), [number])
  assert.deepEqual(await numbersFor(room, liaison), [])
  await give(room, number, verifier, disposal)
  for (const email of [liaison, 'superior@empat-lawang-dpupr.test', 'inspectorate@empat-lawang.test', verifier])
    assert.deepEqual(await numbersFor(room, email), [number], email)
  for (const email of ['liaison@empat-lawang-dinkes.test', 'coordinator@kampar.test', 'ombudsman@ombudsman.test'])
    assert.deepEqual(await numbersFor(room, email), [], email)
})

test('a line tells the days of its report as they were where it was received', async (t) => {
  const room = await given(t)
  const number = await fileReport(room)
  room.clock.advance({ days: 1 })
  await give(room, number, verifier, disposal)
  // 17:30 UTC is half past midnight of the next day in Sumatra.
  room.clock.set('2026-03-04T17:30:00Z')
  await give(room, number, liaison, answer)
  const [line] = await linesFor(room, verifier)
  assert.deepEqual(
    [line?.filedOn, line?.verifiedOn, line?.answeredOn, line?.followedUpOn, line?.finishedOn].map(String),
    ['2026-03-02', '2026-03-03', '2026-03-05', '2026-03-05', 'null'],
  )
  assert.equal(line?.lead, 'empat-lawang-dpupr')
  assert.equal(line?.phase, 'followedUp')
})

test('a confidential report stands in the book of its handlers alone, and one about a unit not in that unit’s', async (t) => {
  const room = await given(t)
  const confidential = await fileReport(room, { agency: 'kampar' as AgencyId, confidential: true })
  const about = await fileReport(room, { agency: 'kampar' as AgencyId })
  const coordinator = 'coordinator@kampar.test'
  await give(room, about, coordinator, {
    command: 'dispose',
    lead: 'kampar-dinkes' as AgencyId,
    copies: [],
    tasks: [],
    text: null,
  })
  assert.deepEqual(await numbersFor(room, 'liaison@kampar-dinkes.test'), [about])
  await give(room, about, coordinator, {
    command: 'setClass',
    reportClass: 'supervisory',
    about: 'kampar-dinkes' as AgencyId,
  })
  assert.deepEqual(await numbersFor(room, 'liaison@kampar-dinkes.test'), [])
  assert.deepEqual(new Set(await numbersFor(room, coordinator)), new Set([confidential, about]))
  assert.deepEqual(await numbersFor(room, 'inspectorate@kampar.test'), [about])
  assert.deepEqual(await numbersFor(room, 'data-protection@kampar.test'), [about])
})

test('who guards the data but handles no report finds that there was one, and nothing of what it says', async (t) => {
  const room = await given(t)
  await fileReport(room, {
    agency: 'kampar' as AgencyId,
    place: { occurredOn: null, address: 'Jalan Melati 4', lat: null, lng: null },
  })
  const [line] = await linesFor(room, 'data-protection@kampar.test')
  assert.equal(line?.isWithheld, true)
  assert.deepEqual(
    [line?.subject, line?.address, line?.areaCode, line?.category, line?.name],
    [null, null, null, null, null],
  )
})

test('the book narrows by period and by what is asked, and goes on from page to page without a gap', async (t) => {
  const room = await given(t)
  const all: ReportNumber[] = []
  for (let n = 0; n < 60; n += 1) {
    // Several in the same instant, so that the key has to decide.
    if (n % 3 === 0) room.clock.advance({ hours: 12 })
    all.push(await fileReport(room, { kind: n % 2 === 0 ? 'complaint' : 'aspiration' }))
  }
  const found = await numbersFor(room, verifier)
  assert.equal(found.length, 60)
  assert.deepEqual(new Set(found), new Set(all))
  const days = (await linesFor(room, verifier)).map(({ filedOn }) => filedOn.toString())
  assert.deepEqual(days, days.toSorted().toReversed())
  assert.equal((await numbersFor(room, verifier, { kind: 'aspiration' })).length, 30)
  const oneDay = Temporal.PlainDate.from('2026-03-05')
  const ofDay = days.filter((day) => day === '2026-03-05').length
  assert.ok(ofDay > 0)
  assert.equal((await numbersFor(room, verifier, { from: oneDay, to: oneDay })).length, ofDay)
  assert.deepEqual(await numbersFor(room, verifier, { agency: 'kampar' as AgencyId }), [])
})

test('names leave with the book only for a reason, never an anonymous one, and each reporter’s log says so', async (t) => {
  const room = await given(t)
  const agency = 'kampar' as AgencyId
  const named = await fileReport(room, { agency, reporter: { name: 'Melati Harahap', email: 'melati@contoh.id' } })
  await fileReport(room, { agency, anonymous: true, reporter: { name: 'Rahasia Sekali', email: 'r@contoh.id' } })
  const officer = await room.officer('coordinator@kampar.test')
  const leave = async (change: Partial<ExportAsked>) => {
    const asked: ExportAsked = { ...march, format: 'csv', because: null, ...change }
    return (await Array.fromAsync(exportRegister(room, officer, asked))).flat()
  }
  assert.deepEqual(
    (await leave({})).map(({ name }) => name),
    [null, null],
  )
  const reporter = (await findReport(room.db, named))?.reporter ?? assert.fail()
  assert.deepEqual(await listLooks(room.db, reporter), [])
  assert.deepEqual(
    new Set((await leave({ because: 'Arsip' })).map(({ name }) => name)),
    new Set(['Melati Harahap', null]),
  )
  const looks = await listLooks(room.db, reporter)
  assert.deepEqual(
    looks.map(({ purpose, reason }) => [purpose, reason]),
    [['register', 'Arsip']],
  )

  const exported = await room.db
    .withTables<{ audit_log: { id: string; event: string; detail: Record<string, unknown> } }>()
    .selectFrom('audit_log')
    .select('detail')
    .where('event', '=', 'register.exported')
    .orderBy('id')
    .execute()
  assert.deepEqual(
    exported.map(({ detail }) => [detail['reports'], detail['names'], detail['because']]),
    [
      [2, 0, null],
      [2, 1, 'Arsip'],
    ],
  )
})

test('what its reporter closed stands in the book by number and days alone', async (t) => {
  const room = await given(t)
  const place = { occurredOn: null, address: 'Gang Delima', lat: null, lng: null }
  const number = await fileReport(room, { place })
  const told = async () => (await linesFor(room, verifier)).map(({ subject, address }) => [subject, address])
  assert.deepEqual(await told(), [[streetLamp.title, place.address]])
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(await told(), [[null, null]])
})
