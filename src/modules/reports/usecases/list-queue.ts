import type { Officer, Post } from '../../../kernel/actor.ts'
import { isWithin, nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { workingDaysBetween } from '../../../kernel/clock/working-days.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import { desksOfRole, desksSeenIn, queues, queuesOfRole, sightOf, worksAt, type Queue } from '../domain/queue.ts'
import { isNarrow, noFilters, type DueFilter, type QueueFilters } from '../store/queue-filters.ts'
import {
  countQueues as countLists,
  readQueue,
  type QueueKey,
  type QueueOrder,
  type QueueRow,
  type Scope,
  type Seen,
} from '../store/queue.ts'
import type { OpenLaw } from './open-law.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** When the work is due: late already; today or this week, and not yet late; without a limit. */
export type DueTime = 'late' | 'today' | 'week' | 'never'

/** A queue and what it is narrowed by. Days are those of the officer's own office. */
export type ListAsked = Omit<QueueFilters, 'due'> & {
  readonly queue: Queue
  /** This agency and all below it, as far as the officer's own posts reach. */
  readonly agency: AgencyId | null
  readonly due: DueTime | null
}

export type QueueAsked = ListAsked & {
  readonly order: QueueOrder
  readonly after: QueueKey | null
  /** How many a page has. */
  readonly most: number
}

/** A report in a queue; days are working days where the report is, negative once the last day has passed. */
export type QueuedReport = QueueRow & { readonly workingDaysLeft: number | null }

export type QueuePage = {
  readonly reports: readonly QueuedReport[]
  /** Where the next page begins; null on the last one. A page of a narrowed list may hold fewer than there is room for. */
  readonly next: QueueKey | null
}

/** How many reports lie in a list; `isCapped` says that there are more. */
export type ListCount = { readonly count: number; readonly isCapped: boolean }
export type QueueCount = ListCount & { readonly queue: Queue }

/** A queue as it stands, narrowed by nothing. */
export const wholeQueue = (queue: Queue): ListAsked => ({ ...noFilters, queue, agency: null, due: null })

const countedAtMost = 500

/** The queues that this officer's posts work through, in the order of a day's work. */
export function queuesFor(officer: Officer): Queue[] {
  const own = new Set(officer.posts.flatMap(({ role }) => queuesOfRole(role)))
  return queues.filter((queue) => own.has(queue))
}

/** How a queue is ordered where nobody asked otherwise: the overview by what is new, work by what is due. */
export const usualOrder = (queue: Queue): QueueOrder => (queue === 'all' ? 'newest' : 'due')

/** One page of a list, on the desks that the officer's posts reach. A queue that is not theirs is empty. */
export async function listQueue(room: ReportsRoom, officer: Officer, asked: QueueAsked): Promise<QueuePage> {
  const law = await room.lawShelf.open()
  const now = room.now()
  const { seen, filters } = listOf(officer, asked, law, now)
  if (seen.scopes.length === 0) return { reports: [], next: null }
  const { rows, lookedUntil } = await readQueue(room.db, seen, { ...asked, filters }, asked.most + 1)
  const page = rows.slice(0, asked.most)
  const last = page.at(-1)
  const isMore = rows.length > asked.most && last !== undefined
  const next = isMore ? { sortedAt: last.sortedAt, report: last.report } : lookedUntil
  const reports = page
    .filter((row) => !row.isAgain && mayRead(officer, row.state, law))
    .map((row) => ({ ...row, workingDaysLeft: daysLeft(row, law, now) }))
  return { reports, next }
}

/** The sizes of these lists, each counted up to five hundred. */
export async function countReportsIn(
  room: ReportsRoom,
  officer: Officer,
  lists: readonly ListAsked[],
): Promise<ListCount[]> {
  const law = await room.lawShelf.open()
  const seen = lists.map((asked) => withoutGuesses(listOf(officer, asked, law, room.now())))
  const held = seen.filter((one) => one.seen.scopes.length > 0)
  const counts = await countLists(room.db, held, countedAtMost + 1)
  return seen.map((one) => {
    const found = counts[held.indexOf(one)] ?? 0
    return { count: Math.min(found, countedAtMost), isCapped: found > countedAtMost }
  })
}

/**
 * The nation's overview counts confidential reports that it does not show (docs/decisions/0021). Where a list is narrowed
 * by words such a number would tell what stands in them.
 */
function withoutGuesses({ seen, filters }: List): List {
  if (!isNarrow(filters)) return { seen, filters }
  const scopes = seen.scopes.map((scope) => (scope.sight === 'sifted' ? { ...scope, sight: 'none' as const } : scope))
  return { seen: { ...seen, scopes }, filters }
}

/** The size of each of the officer's queues. */
export async function countQueues(room: ReportsRoom, officer: Officer): Promise<QueueCount[]> {
  const own = queuesFor(officer)
  const counts = await countReportsIn(room, officer, own.map(wholeQueue))
  return counts.map((count, i) => ({ ...count, queue: own[i] as Queue }))
}

type List = { readonly seen: Seen; readonly filters: QueueFilters }

function listOf(officer: Officer, asked: ListAsked, law: OpenLaw, now: Temporal.Instant): List {
  const seen = {
    queue: asked.queue,
    officer: officer.id,
    holders: [officer.id, ...officer.posts.flatMap(({ actingFor = [] }) => actingFor)],
    scopes: scopesOf(officer, asked.queue, law, asked.agency),
  }
  return { seen, filters: { ...asked, due: asked.due && dueFilter(asked.due, now, zoneOfOfficer(officer, law)) } }
}

/**
 * The desks of the queue that the officer's posts reach, within the agency asked for: those of their own posts, and apart
 * from them those that they reach for somebody alone who is away.
 */
function scopesOf(officer: Officer, queue: Queue, { tree }: OpenLaw, asked: AgencyId | null): Scope[] {
  const posts = officer.posts.filter(({ role }) => queuesOfRole(role).includes(queue))
  return desksSeenIn(queue).flatMap((desk): Scope[] => {
    const here = posts.filter(({ role }) => desksOfRole[role].includes(desk))
    const bySight = Map.groupBy(here, ({ role }) => sightOf(role, desk))
    const reaching = (some: readonly Post[], agency: AgencyId): Post[] =>
      some.filter((post) => (queue === 'unit' ? post.agency === agency : worksAt(post, desk, agency, tree)))
    return Array.from(bySight).flatMap(([sight, some]): Scope[] => {
      const reach = [...tree.keys()].filter((agency) => reaching(some, agency).length > 0)
      const agencies = asked === null ? reach : reach.filter((agency) => isWithin(tree, agency, asked))
      const byAbsent = Map.groupBy(agencies, (agency) => absentIn(reaching(some, agency)).join(' '))
      return Array.from(byAbsent.values(), (group): Scope => {
        const [first] = group
        const inPlaceOf = first === undefined ? [] : absentIn(reaching(some, first))
        return { queue: desk, agencies: group, sight, reach, inPlaceOf }
      })
    })
  })
}

/** In whose place these posts are held, in one order; nobody where one of them is the officer's own. */
const absentIn = (posts: readonly Post[]): OfficerId[] =>
  posts.some(({ actingFor }) => actingFor === undefined)
    ? []
    : [...new Set(posts.flatMap(({ actingFor = [] }) => actingFor))].toSorted()

function dueFilter(due: DueTime, now: Temporal.Instant, zone: Zone): DueFilter {
  const today = localDay(now, zone)
  switch (due) {
    case 'late':
      return { due, now }
    case 'today':
      return { due: 'until', now, until: today }
    case 'week':
      return { due: 'until', now, until: today.add({ days: 7 - today.dayOfWeek }) }
    case 'never':
      return { due }
  }
}

const zoneOfOfficer = ({ posts }: Officer, { tree }: OpenLaw): Zone =>
  posts.flatMap(({ agency }) => tree.get(agency)?.zone ?? [])[0] ?? nationalZone

function daysLeft({ dueOn, dueAt, state }: QueueRow, { law }: OpenLaw, now: Temporal.Instant): number | null {
  if (dueOn === null || dueAt === null) return null
  const calendar = law.calendar(state.unit ?? state.lead ?? state.receivedBy, state.revision)
  const days = workingDaysBetween(calendar, localDay(now, calendar.zone), dueOn)
  // Late from the first late instant, even where only holidays or hours have passed since.
  return Temporal.Instant.compare(dueAt, now) <= 0 ? Math.min(days, -1) : days
}
