import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fillOffice } from '../../../../test/harness/busy-office.ts'
import { fileReport, give, say } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { Officer } from '../../../kernel/actor.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import {
  desksOf,
  desksSeenIn,
  queuesOfRole,
  returnedDraft,
  worksAt,
  type DeskPlace,
  type Queue,
} from '../domain/queue.ts'
import type { ReportState } from '../domain/state.ts'
import { holdersOf } from '../store/assignments.ts'
import { everyReport } from '../store/every-report.ts'
import { findReport } from '../store/reports.ts'
import { loadTexts } from '../store/texts.ts'
import { isWatching } from '../store/watches.ts'
import {
  countReportsIn,
  listQueue,
  queuesFor,
  usualOrder,
  wholeQueue,
  type ListAsked,
  type QueueAsked,
} from './list-queue.ts'
import type { OpenLaw } from './open-law.ts'
import { mayRead } from './read-report.ts'

/** All that plain code needs to know of a report to say in which lists it is. */
type Known = {
  readonly id: ReportId
  readonly number: ReportNumber
  readonly state: ReportState
  readonly areaCode: string | null
  readonly words: string
  readonly holders: readonly { readonly agency: AgencyId; readonly officer: OfficerId }[]
  readonly watchedBy: ReadonlySet<OfficerId>
}

const people = [
  'coordinator@kampar.test',
  'liaison@kampar-dpupr.test',
  'official@kampar-dpupr.test',
  'superior@kampar-dpupr.test',
  'inspectorate@kampar.test',
  'national-admin@nasional.test',
]

async function knowAll(room: TestRoom, officers: readonly Officer[]): Promise<Known[]> {
  const known: Known[] = []
  for await (const { id, number, state } of everyReport(room.db)) {
    const texts = await loadTexts(room.db, id)
    const watching = await Promise.all(
      officers.map(async (officer) => ((await isWatching(room.db, officer.id, id)) ? [officer.id] : [])),
    )
    known.push({
      id,
      number,
      state,
      areaCode: (await findReport(room.db, number))?.areaCode ?? null,
      words: [...texts.values()].join(' ').toLowerCase(),
      holders: await holdersOf(room.db, [id]),
      watchedBy: new Set(watching.flat()),
    })
  }
  return known
}

const dueAt = ({ due }: DeskPlace): number => due?.date.dueAt.epochMilliseconds ?? Number.POSITIVE_INFINITY

/** The place at which the list shows the report: the earliest of its desks there; undefined where it is not in the list. */
function placeIn(one: Known, officer: Officer, asked: ListAsked, law: OpenLaw): DeskPlace | undefined {
  const isHere = ({ queue, agency }: DeskPlace): boolean =>
    desksSeenIn(asked.queue).includes(queue) &&
    (asked.agency === null || isWithin(law.tree, agency, asked.agency)) &&
    officer.posts.some(
      (post) =>
        queuesOfRole(post.role).includes(asked.queue) &&
        worksAt(post, queue, agency, law.tree) &&
        (asked.queue !== 'unit' || post.agency === agency),
    )
  const holderAt = (agency: AgencyId) => one.holders.find((held) => held.agency === agency)?.officer
  const places = desksOf(law.law, law.tree, one.state).filter(isHere)
  const earliest = places.toSorted((a, b) => dueAt(a) - dueAt(b))[0]
  switch (asked.queue) {
    case 'mine':
      return places.some(({ agency }) => holderAt(agency) === officer.id) ? earliest : undefined
    case 'unassigned':
      return places.some(({ agency }) => holderAt(agency) === undefined) ? earliest : undefined
    case 'watched':
      return one.watchedBy.has(officer.id) ? earliest : undefined
    case 'returned':
      return returnedDraft(one.state)?.by === officer.id ? earliest : undefined
    default:
      return earliest
  }
}

const is = <T>(wanted: T | null, value: T): boolean => wanted === null || wanted === value

function isAsked(one: Known, place: DeskPlace, asked: ListAsked, now: Temporal.Instant): boolean {
  const { state } = one
  const isIn = asked.area === null || one.areaCode === asked.area || one.areaCode?.startsWith(`${asked.area}.`)
  const isHeld =
    asked.heldBy === null ||
    (asked.heldBy === 'nobody' ? one.holders.length === 0 : one.holders.some((held) => held.officer === asked.heldBy))
  return (
    is(asked.phase, state.phase) &&
    is(asked.kind, state.kind) &&
    is(asked.reportClass, state.reportClass) &&
    is(asked.category, state.category) &&
    is(asked.channel, state.channel) &&
    is(asked.referral, state.referral) &&
    isIn === true &&
    isHeld &&
    (asked.words === null || one.words.includes(asked.words)) &&
    isDue(place, asked.due, now)
  )
}

function isDue({ due }: DeskPlace, asked: ListAsked['due'], now: Temporal.Instant): boolean {
  if (asked === null) return true
  if (due === null) return asked === 'never'
  const isLate = Temporal.Instant.compare(due.date.dueAt, now) <= 0
  const today = localDay(now, 'Asia/Jakarta')
  const lastDay = asked === 'today' ? today : today.add({ days: 7 - today.dayOfWeek })
  if (asked === 'late') return isLate
  return asked !== 'never' && !isLate && Temporal.PlainDate.compare(due.date.dueOn, lastDay) <= 0
}

/** The numbers that the list must have, in its order, found by looking at every report. */
function expected(known: readonly Known[], officer: Officer, asked: QueueAsked, law: OpenLaw, now: Temporal.Instant) {
  return known
    .flatMap((one) => {
      const place = mayRead(officer, one.state, law) ? placeIn(one, officer, asked, law) : undefined
      return place !== undefined && isAsked(one, place, asked, now) ? [{ one, at: dueAt(place) }] : []
    })
    .toSorted((a, b) => {
      const byDue = asked.order === 'due' ? (a.at === b.at ? 0 : a.at < b.at ? -1 : 1) : 0
      const byId = a.one.id < b.one.id ? -1 : 1
      return byDue || (asked.order === 'due' ? byId : -byId)
    })
    .map(({ one }) => one.number)
}

/** All pages of the list, one after the other. */
async function listed(room: TestRoom, officer: Officer, asked: QueueAsked): Promise<ReportNumber[]> {
  const numbers: ReportNumber[] = []
  for (let { after } = asked; ;) {
    const page = await listQueue(room, officer, { ...asked, after })
    numbers.push(...page.reports.map(({ number }) => number))
    after = page.next
    if (after === null) return numbers
  }
}

test('every list, however it is narrowed and ordered, is what looking at every report finds', async (t) => {
  const room = await openRoom(t)
  const law = await room.lawShelf.open()
  const categories = [...law.categories.values()].filter(({ isSensitive }) => !isSensitive).map(({ slug }) => slug)
  await fillOffice(room, categories)
  const officers = await Promise.all(people.map((email) => room.officer(email)))
  const known = await knowAll(room, officers)
  const liaison = officers[1]?.id ?? assert.fail()
  const narrowings: readonly Partial<ListAsked>[] = [
    {},
    { phase: 'submitted' },
    { phase: 'clarification' },
    { kind: 'aspiration' },
    { reportClass: 'supervisory' },
    { category: categories[0] ?? null },
    { area: '14.01' },
    { area: '14.01.05' },
    { agency: 'kampar-dpupr' as AgencyId },
    { channel: 'sms' },
    { referral: 'none' },
    { due: 'late' },
    { due: 'today' },
    { due: 'week' },
    { due: 'never' },
    { heldBy: 'nobody' },
    { heldBy: liaison },
    { words: 'jembatan' },
    { words: 'jembatan', area: '14.01', due: 'late' },
    { kind: 'complaint', heldBy: 'nobody', channel: 'web' },
    { due: 'week', agency: 'kampar' as AgencyId, phase: 'disposed' },
  ]
  // Late for the first, in time for the last.
  room.clock.advance({ days: 2 })
  const found = new Map<Queue, number>()
  const met = new Set<Partial<ListAsked>>()
  for (const officer of officers) {
    for (const queue of queuesFor(officer)) {
      for (const narrowing of narrowings) {
        for (const order of narrowing.area === '14.01' ? (['due', 'newest'] as const) : [usualOrder(queue)]) {
          const asked: QueueAsked = { ...wholeQueue(queue), ...narrowing, order, after: null, most: 7 }
          const wanted = expected(known, officer, asked, law, room.now())
          const told = `${queue} of ${officer.posts[0]?.role} by ${JSON.stringify(narrowing)}, ${order}`
          assert.deepEqual(await listed(room, officer, asked), wanted, told)
          if (Object.keys(narrowing).length === 0) {
            const [count] = await countReportsIn(room, officer, [wholeQueue(queue)])
            // The nation's overview counts what is confidential elsewhere, and shows it to nobody (decision 0021).
            const isRough = queue === 'all' && officer.posts.some(({ role }) => role === 'nationalAdmin')
            if (!isRough) assert.deepEqual(count, { count: wanted.length, isCapped: false }, told)
            found.set(queue, Math.max(found.get(queue) ?? 0, wanted.length))
          }
          if (wanted.length > 0) met.add(narrowing)
        }
      }
    }
  }
  // A table that found nothing would prove nothing.
  for (const queue of [
    'verify',
    'answer',
    'approve',
    'returned',
    'mine',
    'unit',
    'unassigned',
    'watched',
    'all',
  ] as const)
    assert.ok((found.get(queue) ?? 0) > 0, `nothing lay in ${queue}`)
  assert.deepEqual(
    narrowings.filter((one) => !met.has(one)),
    [],
  )
})

test('no size of a list tells what stands in a report that its reader may not open', async (t) => {
  const room = await openRoom(t)
  const hidden = { confidential: true, agency: 'kampar' as AgencyId, body: 'Pungutan oleh Pak Kumbang di loket.' }
  const number = await fileReport(room, hidden)
  const coordinator = 'coordinator@kampar.test'
  const sizesFor = async (email: string) => {
    const officer = await room.officer(email)
    const lists = queuesFor(officer).flatMap((queue) => [wholeQueue(queue), { ...wholeQueue(queue), words: 'kumbang' }])
    const counts = await countReportsIn(room, officer, lists)
    return lists.flatMap(({ queue, words }, i) => (counts[i]?.count ? [`${queue} ${words ?? ''}`.trim()] : []))
  }
  const nation = await room.officer('national-admin@nasional.test')
  const helpersSuperior: Officer = {
    ...(await room.officer('superior@kampar-dpupr.test')),
    posts: [{ role: 'superior', agency: 'kampar-dinkes' as AgencyId }],
  }

  await give(room, number, coordinator, { command: 'requestClarification', text: 'Kapan?' })
  assert.deepEqual(await sizesFor(coordinator), ['unit', 'unit kumbang', 'waiting', 'waiting kumbang'])
  const [atRegion] = await countReportsIn(
    room,
    { ...nation, posts: [{ role: 'liaison', agency: 'kampar' as AgencyId }] },
    [wholeQueue('waiting')],
  )
  assert.equal(atRegion?.count, 0)

  await say(room, number, { command: 'clarify', text: 'Kemarin.' })
  await give(room, number, coordinator, {
    command: 'dispose',
    lead: 'kampar-dpupr' as AgencyId,
    copies: [],
    tasks: [{ agency: 'kampar-dinkes' as AgencyId, text: 'Mohon bantu.' }],
    text: null,
  })
  const superior = await room.officer('superior@kampar-dpupr.test')
  const answers = { ...wholeQueue('answer'), words: 'kumbang' }
  assert.equal((await countReportsIn(room, superior, [answers]))[0]?.count, 1)
  assert.deepEqual(
    (await countReportsIn(room, helpersSuperior, [answers, wholeQueue('answer'), wholeQueue('all')])).map(
      ({ count }) => count,
    ),
    [0, 0, 0],
  )
  const overview = { ...wholeQueue('all'), words: 'kumbang' }
  assert.equal((await countReportsIn(room, nation, [overview]))[0]?.count, 0)
})
