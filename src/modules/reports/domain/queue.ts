import { commonAncestor, lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import { dueOf, runningClocks, type Due } from './clocks.ts'
import type { Law } from './law.ts'
import { isComplainedAbout } from './standing.ts'
import { openTasks, type ReportState } from './state.ts'

/** What a report may lie on a desk for. Who verifies differs by standard, so the nation's verifying is a queue apart. */
export const queues = [
  'verify',
  'verifyNationally',
  'answer',
  'approve',
  'waiting',
  'undeliverable',
  'appeals',
  'referrals',
  'supervisory',
  'all',
] as const
export type Queue = (typeof queues)[number]

/** Which queues a post works through; each reaches as far as the role's `desk.read`. */
export const queuesOfRole: Readonly<Record<Role, readonly Queue[]>> = {
  nationalAdmin: ['verifyNationally', 'waiting', 'undeliverable', 'appeals', 'referrals', 'all'],
  coordinator: ['verify', 'answer', 'waiting', 'undeliverable', 'appeals', 'all'],
  liaison: ['answer', 'waiting', 'undeliverable', 'all'],
  official: ['answer', 'approve', 'waiting', 'undeliverable', 'all'],
  superior: ['answer', 'approve', 'waiting', 'undeliverable', 'all'],
  inspectorate: ['supervisory'],
  ombudsman: ['referrals'],
  operator: [],
  dataProtectionOfficer: [],
}

/** A report's place in one queue of one agency. `due` is null where no clock of that work runs. */
export type DeskPlace = { readonly queue: Queue; readonly agency: AgencyId; readonly due: Due | null }

/** Work that on the nation's own desk lies in its one queue: it verifies, rules, and handles what it kept. */
const nationsWork: readonly Queue[] = ['verify', 'answer', 'approve']

/**
 * Every desk the report lies on, most urgent limit first. A unit complained about gets none (domain.md §7): what would
 * lie there lies with the nearest above it, so that somebody sees it.
 */
export function desksOf(law: Law, tree: AgencyTree, state: ReportState): DeskPlace[] {
  const seen = new Set<string>()
  return [...workOf(law, tree, state), ...overviewOf(law, state)].flatMap((place): DeskPlace[] => {
    const desk = lineOf(tree, place.agency).find(({ id }) => !isComplainedAbout(state, tree, id))
    if (desk === undefined) return []
    const queue = desk.parent === null && nationsWork.includes(place.queue) ? 'verifyNationally' : place.queue
    const key = `${queue} ${desk.id}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...place, queue, agency: desk.id }]
  })
}

function workOf(law: Law, tree: AgencyTree, state: ReportState): DeskPlace[] {
  const due = (...limits: readonly LimitName[]): Due | null => earliestOf(law, state, (limit) => limits.includes(limit))
  const places: DeskPlace[] = []
  const lay = (queue: Queue, agency: AgencyId | null, until: Due | null): void => {
    if (agency !== null) places.push({ queue, agency, due: until })
  }
  const holder = state.unit ?? state.lead
  switch (state.phase) {
    case 'submitted':
      lay(...verifierOf(law, tree, state), due('verification', 'triage'))
      break
    case 'clarification':
      lay('waiting', state.receivedBy, due('completion'))
      break
    case 'disposed':
    case 'inProgress':
      lay('answer', holder, due('firstResponse', 'resolution', 'findings'))
      break
    case 'followedUp':
      lay('waiting', holder, due('autoClose'))
      break
    case 'archived':
      if (state.archive?.appeal === 'waiting') lay('appeals', state.receivedBy, due('appeal'))
      break
    case 'closed':
      break
  }
  for (const task of openTasks(state)) {
    const clock = runningClocks(state).find((run) => run.id === `task:${task.seq}`)
    lay('answer', task.agency, clock === undefined ? null : dueOf(law, state, clock))
  }
  if (state.drafts.some((draft) => draft.status === 'waiting')) lay('approve', holder, due('approval'))
  if (state.publication === 'due') lay(verifyingQueue(law, tree, state), state.receivedBy, due('publication'))
  if (state.undelivered !== null) lay('undeliverable', holder ?? state.receivedBy, due('unreachable'))
  if (['sent', 'acknowledged', 'facilitating'].includes(state.referral))
    lay('referrals', holder ?? state.receivedBy, due('findings'))
  return places
}

/** Who looks at it first: the verifier whom the standard names, or whoever rules between agencies. */
function verifierOf(law: Law, tree: AgencyTree, state: ReportState): [Queue, AgencyId] {
  const { lastRefusal, receivedBy } = state
  if (state.needsRuling && lastRefusal !== null) {
    return ['verify', commonAncestor(tree, lastRefusal.by, lastRefusal.proposedOwner ?? receivedBy) ?? receivedBy]
  }
  return [verifyingQueue(law, tree, state), receivedBy]
}

function verifyingQueue(law: Law, tree: AgencyTree, state: ReportState): Queue {
  const isNational =
    law.terms(state.receivingTerms).verifier === 'nationalAdmin' || isComplainedAbout(state, tree, state.receivedBy)
  return isNational ? 'verifyNationally' : 'verify'
}

/** Where it can be looked up: a confidential report only with those who handle it. */
function overviewOf(law: Law, state: ReportState): DeskPlace[] {
  const handling = [state.lead, state.unit, ...openTasks(state).map((task) => task.agency), ...state.copies]
  const others = state.confidential ? [] : [state.receivedBy, ...state.holdings.map((holding) => holding.agency)]
  const agencies = [...handling, ...others].filter((agency) => agency !== null)
  const due = earliestOf(law, state, () => true)
  const all = agencies.map((agency): DeskPlace => ({ queue: 'all', agency, due }))
  if (state.reportClass !== 'supervisory' || state.confidential) return all
  return [...all, ...agencies.map((agency): DeskPlace => ({ queue: 'supervisory', agency, due }))]
}

function earliestOf(law: Law, state: ReportState, counts: (limit: LimitName) => boolean): Due | null {
  let earliest: Due | null = null
  for (const run of runningClocks(state)) {
    const due = counts(run.limit) ? dueOf(law, state, run) : null
    if (due === null) continue
    if (earliest === null || Temporal.Instant.compare(due.date.dueAt, earliest.date.dueAt) < 0) earliest = due
  }
  return earliest
}
