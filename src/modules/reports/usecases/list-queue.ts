import type { Officer } from '../../../kernel/actor.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { workingDaysBetween } from '../../../kernel/clock/working-days.ts'
import { reachOf } from '../../../kernel/permission.ts'
import { queues, queuesOfRole, type Queue } from '../domain/queue.ts'
import { countQueue, readQueue, type QueueFilters, type QueueKey, type QueueRow, type Scope } from '../store/queue.ts'
import type { OpenLaw } from './open-law.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

export type QueueAsked = QueueFilters & {
  readonly queue: Queue
  /** This agency and all below it, as far as the officer's own posts reach. */
  readonly agency: AgencyId | null
  readonly after: QueueKey | null
}

/** A report in a queue; days are working days where the report is, negative once the last day has passed. */
export type QueuedReport = QueueRow & { readonly workingDaysLeft: number | null }

export type QueuePage = {
  readonly reports: readonly QueuedReport[]
  /** Where the next page begins; null on the last one. */
  readonly next: QueueKey | null
}

/** How many reports lie in a queue; `isCapped` says that there are more. */
export type QueueCount = { readonly queue: Queue; readonly count: number; readonly isCapped: boolean }

const pageSize = 50
const countedAtMost = 1000

/** The queues that this officer's posts work through, in the order of a day's work. */
export const queuesFor = (officer: Officer): Queue[] =>
  queues.filter((queue) => officer.posts.some((post) => queuesOfRole[post.role].includes(queue)))

/** What is due first, on the desks that the officer's posts reach. A queue that is not theirs is empty. */
export async function listQueue(room: ReportsRoom, officer: Officer, asked: QueueAsked): Promise<QueuePage> {
  const law = await room.lawShelf.open()
  const scope = scopeOf(officer, asked.queue, law, asked.agency)
  if (scope === null) return { reports: [], next: null }
  const rows = await readQueue(room.db, scope, asked, asked.after, pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const next = rows.length > pageSize && last !== undefined ? { sortedAt: last.sortedAt, report: last.report } : null
  const today = room.now()
  const reports = page
    .filter((row) => mayRead(officer, row.state, law))
    .map((row) => ({ ...row, workingDaysLeft: daysLeft(row, law, today) }))
  return { reports, next }
}

/** The size of each of the officer's queues, counted up to a thousand. */
export async function countQueues(room: ReportsRoom, officer: Officer): Promise<QueueCount[]> {
  const law = await room.lawShelf.open()
  return Promise.all(
    queuesFor(officer).map(async (queue) => {
      const scope = scopeOf(officer, queue, law, null)
      const found = scope === null ? 0 : await countQueue(room.db, scope, nothingElse, countedAtMost + 1)
      return { queue, count: Math.min(found, countedAtMost), isCapped: found > countedAtMost }
    }),
  )
}

const nothingElse: QueueFilters = { words: null, phase: null, category: null }

/** The agencies that the officer's posts reach for this queue, within the one asked for; null where there are none. */
function scopeOf(officer: Officer, queue: Queue, law: OpenLaw, within: AgencyId | null): Scope | null {
  const posts = officer.posts.filter((post) => queuesOfRole[post.role].includes(queue))
  const isEverywhere = posts.some((post) => reachOf(post.role, 'desk.read') === 'everywhere')
  if (isEverywhere && within === null) return { queue, agencies: null }
  const agencies = [...law.tree.keys()].filter(
    (agency) =>
      (within === null || isWithin(law.tree, agency, within)) &&
      (isEverywhere || posts.some((post) => isWithin(law.tree, agency, post.agency))),
  )
  return agencies.length === 0 ? null : { queue, agencies }
}

function daysLeft({ dueOn, state }: QueueRow, { law }: OpenLaw, now: Temporal.Instant): number | null {
  if (dueOn === null) return null
  const calendar = law.calendar(state.unit ?? state.lead ?? state.receivedBy, state.revision)
  const today = localDay(now, calendar.zone)
  const days = workingDaysBetween(calendar, today, dueOn)
  // Late from the first day after, even where only holidays have passed since.
  return days === 0 && Temporal.PlainDate.compare(dueOn, today) < 0 ? -1 : days
}
