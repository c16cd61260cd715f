import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileReport, give, say } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Queue } from '../domain/queue.ts'
import type { SpokenCommand } from './command-report.ts'
import { countQueues, listQueue, queuesFor, usualOrder, wholeQueue, type QueueAsked } from './list-queue.ts'
import type { ReportToSubmit } from './submit-report.ts'

const file = (room: TestRoom, change: Partial<ReportToSubmit> = {}) =>
  fileReport(room, { agency: 'kampar' as AgencyId, ...change })

const dispose = (lead: string): SpokenCommand => ({
  command: 'dispose',
  lead: lead as AgencyId,
  copies: [],
  tasks: [],
  text: null,
})

const asking = (queue: Queue): QueueAsked => ({ ...wholeQueue(queue), order: usualOrder(queue), after: null, most: 50 })

async function seen(room: TestRoom, email: string, queue: Queue, change: Partial<QueueAsked> = {}) {
  const { reports } = await listQueue(room, await room.officer(email), { ...asking(queue), ...change })
  return reports.map(({ number }) => number)
}

test('a report wanders from the verifier to whoever must answer, and each sees it only on their own desk', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify'), [number])
  assert.deepEqual(await seen(room, 'liaison@kampar-dpupr.test', 'answer'), [])
  await give(room, number, 'coordinator@kampar.test', dispose('kampar-dpupr'))
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify'), [])
  assert.deepEqual(await seen(room, 'liaison@kampar-dpupr.test', 'answer'), [number])
  assert.deepEqual(await seen(room, 'liaison@kampar-dinkes.test', 'answer'), [])
  assert.deepEqual(await seen(room, 'liaison@kampar-dinkes.test', 'all'), [])
  assert.deepEqual(await seen(room, 'coordinator@empat-lawang.test', 'all'), [])
  assert.deepEqual(await seen(room, 'national-admin@nasional.test', 'all'), [number])
})

test('where the standard lets the nation verify, the region does not', async (t) => {
  const room = await openRoom(t)
  const number = await file(room, { agency: 'empat-lawang' as AgencyId })
  assert.deepEqual(await seen(room, 'national-admin@nasional.test', 'verifyNationally'), [number])
  assert.deepEqual(await seen(room, 'coordinator@empat-lawang.test', 'verify'), [])
})

test('a draft waits for the official, an answer for the reporter', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  await give(room, number, 'coordinator@kampar.test', dispose('kampar-dpupr'))
  const answer = { kind: 'substantive', unable: null, promisedOn: null, attachments: [] } as const
  await give(room, number, 'liaison@kampar-dpupr.test', {
    command: 'draftFollowUp',
    ...answer,
    text: 'Sudah diganti.',
  })
  assert.deepEqual(await seen(room, 'official@kampar-dpupr.test', 'approve'), [number])
  const card = await listQueue(room, await room.officer('official@kampar-dpupr.test'), asking('approve'))
  const draft = card.reports[0]?.state.drafts[0]?.seq ?? assert.fail()
  await give(room, number, 'official@kampar-dpupr.test', { command: 'approve', draft })
  assert.deepEqual(await seen(room, 'official@kampar-dpupr.test', 'approve'), [])
  assert.deepEqual(await seen(room, 'official@kampar-dpupr.test', 'answer'), [])
  assert.deepEqual(await seen(room, 'liaison@kampar-dpupr.test', 'waiting'), [number])
})

test('a public copy that is due lies with the verifier until it is published', async (t) => {
  const room = await openRoom(t)
  const number = await file(room, { agency: 'empat-lawang' as AgencyId })
  await give(room, number, 'national-admin@nasional.test', dispose('empat-lawang-dpupr'))
  assert.deepEqual(await seen(room, 'national-admin@nasional.test', 'verifyNationally'), [number])
  assert.deepEqual(await seen(room, 'coordinator@empat-lawang.test', 'verify'), [])
  const copy = { title: 'Lampu jalan padam', text: 'Sebuah lampu jalan padam.' }
  await give(room, number, 'national-admin@nasional.test', { command: 'publish', ...copy })
  assert.deepEqual(await seen(room, 'national-admin@nasional.test', 'verifyNationally'), [])
})

test('a confidential report is found by those who handle it and by nobody beside them', async (t) => {
  const room = await openRoom(t)
  const number = await file(room, { confidential: true })
  await give(room, number, 'coordinator@kampar.test', dispose('kampar-dinkes'))
  assert.deepEqual(await seen(room, 'liaison@kampar-dinkes.test', 'all'), [number])
  assert.deepEqual(await seen(room, 'liaison@kampar-dpupr.test', 'all'), [])
  assert.deepEqual(await seen(room, 'inspectorate@kampar.test', 'supervisory'), [])
  assert.deepEqual(await seen(room, 'ombudsman@ombudsman.test', 'referrals'), [])
})

test('no search finds the reasons that a reporter gave for withdrawing', async (t) => {
  const room = await openRoom(t)
  const number = await file(room)
  await say(room, number, { command: 'reply', text: 'Tiangnya juga miring.' })
  await say(room, number, { command: 'withdraw', text: 'Saya diancam tetangga.' })
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'all', { words: 'miring' }), [number])
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'all', { words: 'diancam' }), [])
})

test('what is due first comes first, with the working days that are left', async (t) => {
  const room = await openRoom(t)
  const early = await file(room)
  room.clock.advance({ days: 2 })
  const late = await file(room)
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify'), [early, late])
  const days = async () => {
    const { reports } = await listQueue(room, await room.officer('coordinator@kampar.test'), asking('verify'))
    return reports.map(({ workingDaysLeft }) => workingDaysLeft)
  }
  assert.deepEqual(await days(), [3, 5])
  room.clock.advance({ days: 6 })
  assert.deepEqual(await days(), [-1, 1])
})

test('the page narrows by words, state and agency, and goes on where the last one ended', async (t) => {
  const room = await openRoom(t)
  const numbers: ReportNumber[] = []
  for (let i = 0; i < 53; i += 1) numbers.push(await file(room))
  const odd = await file(room, { title: 'Jembatan lapuk', body: 'Papan jembatan gantung sudah banyak yang lapuk.' })
  const coordinator = await room.officer('coordinator@kampar.test')
  const asked = asking('verify')
  const first = await listQueue(room, coordinator, asked)
  assert.equal(first.reports.length, 50)
  const second = await listQueue(room, coordinator, { ...asked, after: first.next })
  assert.equal(second.next, null)
  const all = [...first.reports, ...second.reports].map(({ number }) => number)
  assert.deepEqual(all.toSorted(), [...numbers, odd].toSorted())
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify', { words: 'jembatan' }), [odd])
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify', { phase: 'closed' }), [])
  assert.deepEqual(await seen(room, 'coordinator@kampar.test', 'verify', { agency: 'kampar-dinkes' as AgencyId }), [])
  const counts = await countQueues(room, coordinator)
  assert.deepEqual(
    counts.find(({ queue }) => queue === 'verify'),
    { queue: 'verify', count: 54, isCapped: false },
  )
})

test('an officer has the queues of all their posts, and an operator none', async (t) => {
  const room = await openRoom(t)
  assert.deepEqual(queuesFor(await room.officer('operator@kampar.test')), [])
  assert.deepEqual(queuesFor(await room.officer('official@kampar-dpupr.test')), [
    'answer',
    'approve',
    'returned',
    'mine',
    'unit',
    'unassigned',
    'waiting',
    'watched',
    'undeliverable',
    'all',
  ])
})

test('what concerns whom an officer stands in for is neither listed nor counted for them, unless a post of their own reaches it', async (t) => {
  const room = await openRoom(t)
  const [concerning, ordinary, urgent] = [await file(room), await file(room), await file(room)]
  for (const number of [concerning, ordinary, urgent])
    await give(room, number, 'coordinator@kampar.test', dispose('kampar-dpupr'))
  const absent = await room.officer('liaison@kampar-dpupr.test')
  await give(room, concerning, 'coordinator@kampar.test', { command: 'nameInvolved', officer: absent.id })
  const own = await room.officer('liaison@kampar-dinkes.test')
  const lent = absent.posts.map((post) => ({ ...post, actingFor: absent.id }))
  const numbersIn = async (officer: Officer, queue: Queue) =>
    (await listQueue(room, officer, asking(queue))).reports.map(({ number }) => number)
  const agreeing = async (officer: Officer) => {
    for (const { queue, count } of await countQueues(room, officer))
      assert.equal(count, (await numbersIn(officer, queue)).length, queue)
  }
  const deputy: Officer = { ...own, posts: [...own.posts, ...lent] }
  assert.deepEqual((await numbersIn(deputy, 'answer')).toSorted(), [ordinary, urgent].toSorted())
  await agreeing(deputy)
  const colleague: Officer = { ...deputy, posts: [...absent.posts, ...lent] }
  assert.equal((await numbersIn(colleague, 'answer')).length, 3)
  await agreeing(colleague)
  // It lies with both offices: what is listed is the place of their own.
  await give(room, concerning, 'coordinator@kampar.test', {
    command: 'addTask',
    agency: 'kampar-dinkes' as AgencyId,
    text: 'Mohon diperiksa.',
  })
  assert.equal((await numbersIn(deputy, 'answer')).length, 3)
  await agreeing(deputy)
})
