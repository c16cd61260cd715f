import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { fileReport, give } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import { listAudit } from '../../audit/index.ts'
import { endPost } from '../../people/index.ts'
import type { Queue } from '../domain/queue.ts'
import { assignmentsOf, assignReport, handOverAll } from './assign-report.ts'
import type { SpokenCommand } from './command-report.ts'
import { listQueue, usualOrder, wholeQueue } from './list-queue.ts'
import { releaseHolders } from './release-holders.ts'

const dpupr = 'kampar-dpupr' as AgencyId
const [liaison, official] = ['liaison@kampar-dpupr.test', 'official@kampar-dpupr.test']
const coordinator = 'coordinator@kampar.test'

const dispose: SpokenCommand = { command: 'dispose', lead: dpupr, copies: [], tasks: [], text: null }

async function given(t: TestContext) {
  const room = await openRoom(t)
  const number = await fileReport(room, { agency: 'kampar' as AgencyId })
  await give(room, number, coordinator, dispose)
  return { room, number }
}

async function seen(room: TestRoom, email: string, queue: Queue): Promise<ReportNumber[]> {
  const asked = { ...wholeQueue(queue), order: usualOrder(queue), after: null, most: 50 }
  const { reports } = await listQueue(room, await room.officer(email), asked)
  return reports.map(({ number }) => number)
}

async function assign(
  room: TestRoom,
  by: string,
  number: ReportNumber,
  to: string | null,
  seenHolder: string | null = null,
  agency: AgencyId = dpupr,
): Promise<string> {
  const idOf = async (email: string | null): Promise<OfficerId | null> =>
    email === null ? null : (await room.officer(email)).id
  const assigned = await assignReport(room, {
    number,
    agency,
    to: await idOf(to),
    seen: await idOf(seenHolder),
    by: await room.officer(by),
  })
  return assigned.ok ? 'done' : assigned.refusal.refusal
}

test('whoever takes a report has it among their own, and nobody else finds it unheld', async (t) => {
  const { room, number } = await given(t)
  assert.deepEqual(await seen(room, official, 'unassigned'), [number])
  assert.equal(await assign(room, liaison, number, liaison), 'done')
  assert.deepEqual(await seen(room, liaison, 'mine'), [number])
  assert.deepEqual(await seen(room, official, 'mine'), [])
  assert.deepEqual(await seen(room, official, 'unassigned'), [])
  assert.deepEqual(await seen(room, official, 'unit'), [number])
  assert.equal(await assign(room, official, number, official, liaison), 'done')
  assert.deepEqual(await seen(room, liaison, 'mine'), [])
  assert.equal(await assign(room, official, number, null, official), 'done')
  assert.deepEqual(await seen(room, liaison, 'unassigned'), [number])
  const written = (await listAudit(room.db, number)).filter(({ event }) => event === 'report.assigned')
  assert.equal(written.length, 3)
})

test('a report is given only to people whose posts may handle it there, by people who work there', async (t) => {
  const { room, number } = await given(t)
  const refused = [
    [liaison, 'liaison@kampar-dinkes.test', dpupr, 'holderMayNot'],
    [liaison, 'operator@kampar.test', dpupr, 'holderMayNot'],
    ['liaison@kampar-dinkes.test', 'liaison@kampar-dinkes.test', dpupr, 'unknownReport'],
    [coordinator, coordinator, 'kampar' as AgencyId, 'notOnThisDesk'],
    [coordinator, coordinator, dpupr, 'done'],
  ] as const
  for (const [by, to, agency, expected] of refused)
    assert.equal(await assign(room, by, number, to, null, agency), expected, `${by} gives it to ${to}`)
})

test('two who take a report at once do not both have it', async (t) => {
  const { room, number } = await given(t)
  const both = await Promise.all([assign(room, liaison, number, liaison), assign(room, official, number, official)])
  assert.deepEqual(both.toSorted(), ['done', 'heldMeanwhile'])
})

test('what somebody held sleeps while the report lies with others, and wakes when it comes back', async (t) => {
  const { room, number } = await given(t)
  await assign(room, liaison, number, liaison)
  await give(room, number, liaison, {
    command: 'refuse',
    reason: 'otherAgency',
    proposedOwner: null,
    text: 'Bukan kami.',
  })
  assert.deepEqual(await seen(room, liaison, 'mine'), [])
  assert.deepEqual(await seen(room, coordinator, 'unassigned'), [number])
  await give(room, number, coordinator, dispose)
  assert.deepEqual(await seen(room, liaison, 'mine'), [number])
})

test('what a leaving officer held goes to the heir where they may, and back to the desk where they may not', async (t) => {
  const { room, number } = await given(t)
  const elsewhere = await fileReport(room, { agency: 'kampar' as AgencyId })
  await give(room, elsewhere, coordinator, { ...dispose, lead: 'kampar-dinkes' as AgencyId })
  const by = await room.officer(coordinator)
  await assign(room, coordinator, number, coordinator)
  await assign(room, coordinator, elsewhere, coordinator, null, 'kampar-dinkes' as AgencyId)
  assert.equal((await assignmentsOf(room, by.id)).length, 2)
  const heir = await room.officer(liaison)
  const { handedOver, putBack } = await handOverAll(room, { from: by.id, to: heir.id, by })
  assert.deepEqual([handedOver, putBack], [[number], [elsewhere]])
  assert.deepEqual(await assignmentsOf(room, by.id), [])
  assert.deepEqual(await seen(room, liaison, 'mine'), [number])
  assert.deepEqual(await seen(room, 'liaison@kampar-dinkes.test', 'unassigned'), [elsewhere])
})

test('the report of somebody whose post has ended shows as held by nobody, those of others stay', async (t) => {
  const { room, number } = await given(t)
  const other = await fileReport(room, { agency: 'kampar' as AgencyId })
  await give(room, other, coordinator, dispose)
  await assign(room, liaison, number, liaison)
  await assign(room, official, other, official)
  const [gone, by] = [await room.officer(liaison), await room.officer(coordinator)]
  room.clock.advance({ hours: 1 })
  const ended = await endPost(room.db, room.now(), gone.id, { role: 'liaison', agency: dpupr }, by)
  assert.ok(ended.ok, JSON.stringify(ended))
  assert.equal(await releaseHolders(room), 1)
  assert.deepEqual(await seen(room, official, 'unassigned'), [number])
  assert.deepEqual(await seen(room, official, 'mine'), [other])
})

test('going on through a list neither loses nor repeats what stays, while others come and go', async (t) => {
  const room = await openRoom(t)
  const numbers: ReportNumber[] = []
  for (let i = 0; i < 12; i += 1) {
    numbers.push(await fileReport(room, { agency: 'kampar' as AgencyId }))
    room.clock.advance({ hours: 20 })
  }
  const officer = await room.officer(coordinator)
  const asked = { ...wholeQueue('verify'), order: 'due', most: 4 } as const
  const first = await listQueue(room, officer, { ...asked, after: null })
  const [passed, coming] = [first.reports[1]?.number ?? assert.fail(), numbers[6] ?? assert.fail()]
  await give(room, passed, coordinator, dispose)
  await give(room, coming, coordinator, dispose)
  numbers.push(await fileReport(room, { agency: 'kampar' as AgencyId }))
  const found = first.reports.map(({ number }) => number)
  for (let after = first.next; after !== null;) {
    const page = await listQueue(room, officer, { ...asked, after })
    found.push(...page.reports.map(({ number }) => number))
    after = page.next
  }
  assert.deepEqual(
    found,
    numbers.filter((number) => number !== coming),
  )
})
