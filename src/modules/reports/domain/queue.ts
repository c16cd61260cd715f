import type { Post } from '../../../kernel/actor.ts'
import { commonAncestor, isWithin, lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import { reachOf } from '../../../kernel/permission.ts'
import { dueOf, runningClocks, type Due } from './clocks.ts'
import type { Law } from './law.ts'
import { examinedFrom, isComplainedAbout } from './standing.ts'
import { nationalOmbudsman } from './ombudsman-office.ts'
import { isOpen, openQuestions, openTasks, type Draft, type ReportState } from './state.ts'

/** What a report may lie on a desk for. Who verifies differs by standard, so the nation's verifying is a queue apart. */
export const deskQueues = [
  'verify',
  'verifyNationally',
  'answer',
  'approve',
  'returned',
  'waiting',
  'undeliverable',
  'appeals',
  'referralsNew',
  'referralsAsked',
  'referralsReady',
  'referrals',
  'supervisory',
  'all',
] as const
export type DeskQueue = (typeof deskQueues)[number]

/** Which desks a post works at; each reaches as far as the role's `desk.read`. */
export const desksOfRole: Readonly<Record<Role, readonly DeskQueue[]>> = {
  nationalAdmin: ['verifyNationally', 'returned', 'waiting', 'undeliverable', 'appeals', 'referrals', 'all'],
  coordinator: ['verify', 'answer', 'returned', 'waiting', 'undeliverable', 'appeals', 'all'],
  liaison: ['answer', 'returned', 'waiting', 'undeliverable', 'all'],
  official: ['answer', 'approve', 'returned', 'waiting', 'undeliverable', 'all'],
  superior: ['answer', 'approve', 'returned', 'waiting', 'undeliverable', 'all'],
  inspectorate: ['supervisory'],
  ombudsman: ['referralsNew', 'referralsAsked', 'referralsReady', 'referrals'],
  operator: [],
  dataProtectionOfficer: [],
}

/** What lies there waits for somebody of the office; `waiting` waits for the reporter, `returned` for its drafter. */
const officesWork = [
  'verify',
  'verifyNationally',
  'answer',
  'approve',
  'undeliverable',
  'appeals',
  'referrals',
] as const satisfies DeskQueue[]

/** Desks at which a report can be held by one officer: all but the overview. */
export const heldAt = [...officesWork, 'waiting', 'supervisory'] as const satisfies DeskQueue[]

/**
 * What officers choose between, in the order of a day's work: one desk each, or several seen from one officer. The first
 * of theirs opens by itself, so what an office is there for comes before what one of its officers has of it.
 */
export const queues = [
  'verify',
  'verifyNationally',
  'answer',
  'approve',
  'referralsNew',
  'referralsReady',
  'referralsAsked',
  'referrals',
  'supervisory',
  'returned',
  'mine',
  'unit',
  'unassigned',
  'waiting',
  'watched',
  'undeliverable',
  'appeals',
  'all',
] as const
export type Queue = (typeof queues)[number]

/** The desks that a queue shows. */
const seenIn: Readonly<Partial<Record<Queue, readonly DeskQueue[]>>> = {
  mine: heldAt,
  unit: [...officesWork, 'waiting'],
  unassigned: officesWork,
  watched: ['all', 'referrals', 'supervisory'],
}
export const desksSeenIn = (queue: Queue): readonly DeskQueue[] =>
  seenIn[queue] ?? deskQueues.filter((one) => one === queue)

/** Only an office within the tree has a unit of its own to look after. */
const hasUnit = (role: Role): boolean => reachOf(role, 'desk.read') === 'subtree' && role !== 'inspectorate'

/** The queues of a post: every one that shows a desk it works at. */
export const queuesOfRole = (role: Role): Queue[] =>
  queues.filter(
    (queue) =>
      desksSeenIn(queue).some((desk) => desksOfRole[role].includes(desk)) && (queue !== 'unit' || hasUnit(role)),
  )

/**
 * Which confidential reports a desk shows (read-report.ts says who may read them): all that lie there; all, of which each
 * must be looked at one by one; those whose lead or copies are within reach; or none.
 */
export type Sight = 'all' | 'sifted' | 'led' | 'none'

/**
 * The nation overlooks what lies with regions, and handles only what is its own to verify. Before a report is passed on
 * only its verifier handles it, and a helper's part of it is not its superior's.
 */
export function sightOf(role: Role, queue: DeskQueue): Sight {
  if (role === 'nationalAdmin') return queue === 'verifyNationally' ? 'all' : queue === 'all' ? 'sifted' : 'none'
  if (role === 'superior' && (queue === 'answer' || queue === 'all')) return 'led'
  const isOfAgency = role === 'superior' || role === 'liaison' || role === 'official'
  return isOfAgency && (queue === 'waiting' || queue === 'undeliverable') ? 'led' : 'all'
}

/** Does this post work at that desk of that agency? */
export const worksAt = (post: Post, queue: DeskQueue, agency: AgencyId, tree: AgencyTree): boolean =>
  desksOfRole[post.role].includes(queue) &&
  (reachOf(post.role, 'desk.read') === 'everywhere' || isWithin(tree, agency, post.agency))

/** A report's place in one queue of one agency. `due` is null where no clock of that work runs. */
export type DeskPlace = { readonly queue: DeskQueue; readonly agency: AgencyId; readonly due: Due | null }

/** Work that on the nation's own desk lies in its one queue: it verifies, rules, and handles what it kept. */
const nationsWork: readonly DeskQueue[] = ['verify', 'answer', 'approve']

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
  const lay = (queue: DeskQueue, agency: AgencyId | null, until: Due | null): void => {
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
      lay('answer', holder, due('firstResponse', 'resolution', 'findings', 'agencyAnswer'))
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
  if (returnedDraft(state) !== null) lay('returned', holder, due('firstResponse', 'resolution', 'findings'))
  if (state.publication === 'due' || isHeldBack(state))
    lay(verifyingQueue(law, tree, state), state.receivedBy, due('publication'))
  if (state.undelivered !== null) lay('undeliverable', holder ?? state.receivedBy, due('unreachable'))
  const asks = openQuestions(state).length > 0
  if (asks) lay('answer', holder ?? state.receivedBy, due('agencyAnswer'))
  if (['sent', 'acknowledged', 'facilitating'].includes(state.referral)) {
    const office = state.ombudsman?.office ?? nationalOmbudsman
    lay('referrals', office, due('agencyAnswer'))
    if (state.referral === 'sent') lay('referralsNew', office, null)
    else if (asks) lay('referralsAsked', office, due('agencyAnswer'))
    else lay('referralsReady', office, null)
  }
  return places
}

/** Does a public report have answers that the public does not read yet? */
const isHeldBack = ({ publication, heldBack }: ReportState): boolean =>
  publication === 'published' && heldBack !== undefined

/** The draft that came back with remarks and was not written anew since; null where there is none. */
export function returnedDraft(state: ReportState): Draft | null {
  const draft = state.drafts.at(-1)
  if (draft?.status !== 'returned' || !isOpen(state)) return null
  return state.answers.some(({ seq }) => seq > draft.seq) ? null : draft
}

/** Who looks at it first: the verifier whom the standard names, or whoever rules between agencies. */
function verifierOf(law: Law, tree: AgencyTree, state: ReportState): [DeskQueue, AgencyId] {
  const { lastRefusal, receivedBy } = state
  if (state.needsRuling && lastRefusal !== null) {
    return ['verify', commonAncestor(tree, lastRefusal.by, lastRefusal.proposedOwner ?? receivedBy) ?? receivedBy]
  }
  return [verifyingQueue(law, tree, state), receivedBy]
}

function verifyingQueue(law: Law, tree: AgencyTree, state: ReportState): DeskQueue {
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
  if (state.reportClass !== 'supervisory') return all
  const examined = state.confidential ? examinedFrom(state) : [...agencies, ...examinedFrom(state)]
  return [...all, ...examined.map((agency): DeskPlace => ({ queue: 'supervisory', agency, due }))]
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
