import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, fileReport, give, say, streetLamp } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { assignReport, clocksOf, everyReport, openTasks, type SpokenCommand } from '../../reports/index.ts'
import { followWandering } from './follow-wandering.ts'
import { oversee } from './oversee.ts'

const coordinator = 'coordinator@kampar.test'
const offices = ['kampar-dpupr', 'kampar-dinkes', 'kampar-disdik'] as const
const disposeTo = (lead: string): SpokenCommand => ({
  command: 'dispose',
  lead: lead as AgencyId,
  copies: [],
  tasks: [],
  text: null,
})
const file = (room: TestRoom, confidential = false): Promise<ReportNumber> =>
  fileReport(room, { agency: 'kampar' as AgencyId, confidential })
const draft = { ...answer, command: 'draftFollowUp' } as SpokenCommand

/** Reports of three weeks in every state that work lies in, most of them late in the end. */
async function threeWeeks(room: TestRoom): Promise<void> {
  for (let n = 0; n < 45; n += 1) {
    if (n % 3 === 0) room.clock.advance({ hours: 31 })
    const number = await file(room, n % 11 === 0)
    const office = offices[n % 3] ?? offices[0]
    if (n % 5 === 0) continue
    await give(room, number, coordinator, disposeTo(office))
    const officials = { liaison: `liaison@${office}.test`, official: `official@${office}.test` }
    if (n % 5 === 1) await give(room, number, officials.liaison, { command: 'acknowledge' })
    if (n % 5 === 2)
      await give(room, number, coordinator, { command: 'addTask', agency: 'kampar-dishub' as AgencyId, text: 'Bantu.' })
    if (n % 5 >= 3) {
      const { drafts } = await give(room, number, officials.liaison, draft)
      const waiting = drafts.at(-1)?.seq ?? assert.fail('no draft was handed in')
      if (n % 5 === 4)
        await give(room, number, officials.official, {
          command: 'returnDraft',
          draft: waiting,
          text: 'Tambahkan bukti.',
        })
    }
  }
  // A Wednesday: the draft of that day is to be approved on the Thursday on which everything is counted.
  room.clock.set('2026-03-25T02:00:00Z')
  const last = await file(room)
  await give(room, last, coordinator, disposeTo(offices[0]))
  await give(room, last, `liaison@${offices[0]}.test`, draft)
  room.clock.set('2026-03-26T02:00:00Z')
}

type Counts = { late: number; today: number; week: number }

/** Not by the same tables: every report's clocks as everybody sees them, and the law's own words for whose work it is. */
async function countedByHand(room: TestRoom): Promise<Map<string, Counts>> {
  const { law } = await room.lawShelf.open()
  const counts = new Map<string, Counts>()
  const today = localDay(room.now(), 'Asia/Jakarta')
  const sunday = today.add({ days: 7 - today.dayOfWeek })
  const add = (agency: string, days: readonly Temporal.PlainDate[]): void => {
    const due = days.toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0]
    if (due === undefined || Temporal.PlainDate.compare(due, sunday) > 0) return
    const count = counts.get(agency) ?? { late: 0, today: 0, week: 0 }
    const order = Temporal.PlainDate.compare(due, today)
    count[order < 0 ? 'late' : order === 0 ? 'today' : 'week'] += 1
    counts.set(agency, count)
  }
  for await (const { state } of everyReport(room.db)) {
    const running = clocksOf(law, state, room.now()).filter(({ status }) => status === 'running')
    const due = (...ids: string[]) =>
      running.flatMap((clock) =>
        ids.includes(clock.run.id) || ids.includes(clock.limit) ? (clock.due?.date.dueOn ?? []) : [],
      )
    if (state.phase === 'submitted') add(state.receivedBy, due('verification', 'triage'))
    else add(state.unit ?? state.lead ?? '', due('firstResponse', 'resolution', 'findings'))
    for (const task of openTasks(state)) add(task.agency, due(`task:${task.seq}`))
    if (state.drafts.some(({ status }) => status === 'waiting')) add(state.lead ?? '', due('approval'))
  }
  return counts
}

test('what is late, due today and this week is what every report says of itself, office by office', async (t) => {
  const room = await openRoom(t)
  await threeWeeks(room)
  const byHand = await countedByHand(room)
  const seen = await oversee(room, await room.officer(coordinator), null)
  assert.ok(seen !== null)
  assert.equal(seen.root, 'kampar')
  const told = new Map(
    seen.groups.map(({ agency, work: { isCapped, ...work } }) => [agency as string, [isCapped, work]]),
  )
  for (const agency of ['kampar', ...offices, 'kampar-dishub']) {
    assert.deepEqual(told.get(agency), [false, byHand.get(agency)], agency)
  }
  const all = [...byHand.values()]
  const sum = (name: keyof Counts): number => all.reduce((total, count) => total + count[name], 0)
  assert.deepEqual(seen.total, { late: sum('late'), today: sum('today'), week: sum('week'), isCapped: false })
  for (const name of ['late', 'today', 'week'] as const) assert.ok(sum(name) > 0, `nothing is ${name}`)
  assert.equal(seen.returned.length, 9)
  const days = seen.urgent.map(({ dueOn }) => dueOn?.toString() ?? '')
  assert.deepEqual(days, days.toSorted())

  const superior = await oversee(room, await room.officer('superior@kampar-dpupr.test'), null)
  assert.deepEqual(superior?.total, { ...byHand.get('kampar-dpupr'), isCapped: false })
  assert.equal(superior?.wandering, null)
  const nation = await oversee(room, await room.officer('national-admin@nasional.test'), null)
  assert.deepEqual(nation?.groups.find(({ agency }) => agency === 'kampar')?.work, seen.total)
})

test('a draft that was returned is in sight however long there is still time', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  await give(room, number, coordinator, disposeTo('kampar-dpupr'))
  const { drafts } = await give(room, number, 'liaison@kampar-dpupr.test', draft)
  const waiting = drafts.at(-1)?.seq ?? assert.fail('no draft was handed in')
  const seen = async () => oversee(room, await room.officer('superior@kampar-dpupr.test'), null)
  assert.deepEqual((await seen())?.groups[0]?.approvals.week, 1)
  const returned = { command: 'returnDraft', draft: waiting, text: 'Tambahkan bukti.' } as const
  await give(room, number, 'official@kampar-dpupr.test', returned)
  const after = await seen()
  assert.deepEqual(
    after?.returned.map(({ state }) => state.number),
    [number],
  )
  assert.deepEqual(after?.total, { late: 0, today: 0, week: 0, isCapped: false })
})

test('nobody oversees what their posts do not reach', async (t) => {
  const room = await openRoom(t)
  const see = async (email: string, agency: string | null) =>
    oversee(room, await room.officer(email), agency as AgencyId | null)
  assert.equal((await see('superior@kampar-dpupr.test', null))?.root, 'kampar-dpupr')
  assert.equal(await see('superior@kampar-dpupr.test', 'kampar'), null)
  assert.equal(await see(coordinator, 'empat-lawang'), null)
  assert.equal((await see('national-admin@nasional.test', 'empat-lawang'))?.root, 'empat-lawang')
  assert.equal(await see('liaison@kampar-dpupr.test', null), null)
  assert.equal(await see('ombudsman@ombudsman.test', null), null)
})

test('an inspectorate counts a complaint about conduct once, wherever else it lies', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  await file(room)
  await give(room, number, coordinator, { command: 'setClass', reportClass: 'supervisory', about: null })
  await give(room, number, coordinator, disposeTo('kampar-dinkes'))
  const late = async () => (await oversee(room, await room.officer('inspectorate@kampar.test'), null))?.total.late
  assert.equal(await late(), 0)
  room.clock.advance({ days: 120 })
  assert.equal(await late(), 1)
})

test('what an officer holds is counted for them by name', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  await give(room, number, coordinator, disposeTo('kampar-dpupr'))
  const by = await room.officer('liaison@kampar-dpupr.test')
  const given = { number, agency: 'kampar-dpupr' as AgencyId, to: by.id, seen: null, by }
  assert.ok((await assignReport(room, given)).ok)
  room.clock.advance({ days: 60 })
  const seen = await oversee(room, await room.officer('superior@kampar-dpupr.test'), null)
  assert.deepEqual(
    seen?.officers?.map(({ held, work }) => [held, work.late]),
    [[1, 1]],
  )
  assert.deepEqual(seen?.urgent[0]?.holders, [seen?.officers?.[0]?.name])
})

test('a report that is thrown between agencies is in sight with its days at each, until it is finished', async (t) => {
  const room = await openRoom(t, { reactions: [followWandering] })
  const number = await file(room)
  const seen = async () => (await oversee(room, await room.officer(coordinator), null))?.wandering ?? assert.fail()
  room.clock.advance({ days: 1 })
  await give(room, number, coordinator, disposeTo('kampar-dpupr'))
  assert.deepEqual(await seen(), [])
  room.clock.advance({ days: 2 })
  await give(room, number, 'liaison@kampar-dpupr.test', {
    command: 'refuse',
    reason: 'otherAgency',
    proposedOwner: 'kampar-dinkes' as AgencyId,
    text: 'Wewenang Dinas Kesehatan.',
  })
  await give(room, number, coordinator, disposeTo('kampar-dinkes'))
  room.clock.advance({ hours: 5 })
  const [wandering] = await seen()
  assert.deepEqual(
    wandering?.stays.map(({ agency, days, isNow }) => [agency, days, isNow]),
    [
      ['kampar', 1, false],
      ['kampar-dpupr', 2, false],
      ['kampar', 0, false],
      ['kampar-dinkes', 1, true],
    ],
  )
  await say(room, number, { command: 'withdraw', text: 'Sudah selesai sendiri.' })
  assert.deepEqual(await seen(), [])
})

test('an office where nobody could answer is named, a staffed one is not', async (t) => {
  const room = await openRoom(t)
  const seen = async () => (await oversee(room, await room.officer(coordinator), null))?.unstaffed ?? assert.fail()
  const before = await seen()
  assert.ok(!before.includes('kampar-dpupr' as AgencyId))
  await room.db
    .withTables<{ posts: { agency_id: string; valid_until: string } }>()
    .updateTable('posts')
    .set({ valid_until: room.now().toString() })
    .where('agency_id', '=', 'kampar-dpupr')
    .execute()
  assert.deepEqual(
    (await seen()).filter((agency) => !before.includes(agency)),
    ['kampar-dpupr'],
  )
})

test('what its reporter closed is overseen by number and dates alone', async (t) => {
  const room = await openRoom(t, { reactions: [followWandering] })
  const number = await file(room)
  for (const office of offices.slice(0, 2)) {
    await give(room, number, coordinator, disposeTo(office))
    await give(room, number, `liaison@${office}.test`, {
      command: 'refuse',
      reason: 'otherAgency',
      proposedOwner: null,
      text: 'Bukan kami.',
    })
  }
  // Nobody has taken it up when its day is near.
  room.clock.advance({ days: 3 })
  const seen = async () => {
    const { urgent = [], wandering } = (await oversee(room, await room.officer(coordinator), null)) ?? {}
    return [...urgent, ...(wandering ?? [])].map(({ state, title }) => [state.number, title])
  }
  const open = await seen()
  assert.ok(open.length >= 2 && open.every(([, title]) => title === streetLamp.title), JSON.stringify(open))
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(
    await seen(),
    open.map(([of]) => [of, null]),
  )
})
