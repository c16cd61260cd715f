import type { AttachmentId } from '../../../kernel/brand.ts'
import { change, end, settle } from './clocks.ts'
import { awaitingDelivery } from './delivery.ts'
import type { EventOf, Firing, ReportEvent } from './event.ts'
import { answering } from './evolve/answering.ts'
import { closing } from './evolve/closing.ts'
import { examination } from './evolve/examination.ts'
import { file, filing } from './evolve/filing.ts'
import { unchanged } from './evolve/handlers.ts'
import type { Handlers } from './evolve/handlers.ts'
import { involvement } from './evolve/involvement.ts'
import { holdBack, publication } from './evolve/publication.ts'
import { referral } from './evolve/referral.ts'
import { routing } from './evolve/routing.ts'
import { screening } from './evolve/screening.ts'
import type { Law } from './law.ts'
import type { ReportState } from './state.ts'

const handlers: Handlers = {
  submitted: unchanged,
  noted: unchanged,
  documentReleased: unchanged,
  documentRetracted: unchanged,
  contacted: unchanged,
  placeErased: unchanged,
  // Codes stood in the chain once; now they stand apart.
  recoveryAsked: (_law, state) => state,
  secretRenewed: (_law, state) => ({ ...state, secretGeneration: state.secretGeneration + 1 }),
  contactChanged: (_law, state, event) => ({
    ...state,
    reachable: true,
    identified: state.identified || event.identified,
    // A code went to the contact that is left: whoever reads there finds no way in by it.
  }),
  identityCorrected: (_law, state, event) => ({ ...state, identified: state.identified || event.identified }),
  restricted: (_law, state, { scope }) => ({ ...state, restricted: scope }),
  restrictionLifted: (_law, { restricted: _lifted, ...state }) => state,
  // Most firings only tell people; where a right ended by its day, the clock is done.
  clockFired: (_law, state, event) =>
    event.firing.step === 'over' ? end(state, [event.limit], { at: event.at, by: event.seq, how: 'fired' }) : state,
  duplicateLinked: (_law, state, event) => ({ ...state, group: event.group }),
  duplicateUnlinked: (_law, state) => ({ ...state, group: null }),
  calendarRevised: (_law, state, event) => ({
    ...state,
    revision: event.revision,
    clocks: state.clocks.map((run) => {
      const move = run.ended === null ? event.moved.find((one) => one.clock === run.id) : undefined
      // What was told to people is never shortened by a later decree.
      return move === undefined ? run : { ...run, notBefore: Temporal.PlainDate.from(move.from) }
    }),
  }),
  filesErased,
  ...filing,
  ...routing,
  ...publication,
  ...screening,
  ...answering,
  ...closing,
  ...examination,
  ...involvement,
  ...referral,
}

const firingOf = (event: ReportEvent): Firing | null => ('firing' in event ? event.firing : null)

/**
 * One event after another makes the report; the same events, law and calendars make the same report for ever.
 * The first event of a report is `submitted`; any other on nothing is broken.
 */
export function evolve(law: Law, state: ReportState | null, event: ReportEvent): ReportState {
  if (state === null) {
    if (event.type !== 'submitted') throw new Error(`a report begins with its submission, not with ${event.type}`)
    return withFiles(file(law, event), event)
  }
  const handler = handlers[event.type] as (law: Law, state: ReportState, event: ReportEvent) => ReportState
  let next = holdBack(law, withFiles(handler(law, state, event), event), event)
  const firing = firingOf(event)
  if (firing !== null) next = remember(state, next, event, firing)
  // A later notice that arrived does not end the search while an earlier one is still missing.
  const isFound = event.type === 'contacted' || (event.type === 'delivered' && awaitingDelivery(next) === null)
  if (event.by.kind === 'reporter' || isFound) next = reached(next, event)
  if (event.by.kind === 'reporter') next = { ...next, onlyAccepted: null }
  return settle({ ...next, seq: event.seq }, event.at)
}

/** What an answer brings came with its draft already. */
function withFiles(state: ReportState, event: ReportEvent): ReportState {
  const came = 'attachments' in event ? (event.attachments ?? []) : []
  const known = state.files ?? []
  const fresh = came.filter(({ id }) => !known.some((one) => one.id === id))
  return fresh.length === 0 ? state : { ...state, files: [...known, ...fresh] }
}

/** Erased files are nobody's to open, and no longer released to anybody. */
function filesErased(
  _law: Law,
  { files = [], released = [], ...state }: ReportState,
  { files: gone }: EventOf<'filesErased'>,
) {
  const isLeft = (id: AttachmentId): boolean => gone.every((one) => one.id !== id)
  const [left, shown] = [files.filter(({ id }) => isLeft(id)), released.filter(isLeft)]
  return { ...state, ...(left.length === 0 ? {} : { files: left }), ...(shown.length === 0 ? {} : { released: shown }) }
}

/** Which steps fired, and what to restore if the reporter's message turns out to have come in time. */
function remember(before: ReportState, next: ReportState, event: ReportEvent, firing: Firing): ReportState {
  const clocks = next.clocks.map((run) =>
    run.id === firing.clock && run.round === firing.round ? { ...run, fired: [...run.fired, firing.step] } : run,
  )
  const lastFiring =
    before.phase === next.phase
      ? next.lastFiring
      : { seq: event.seq, at: event.at, before: before.phase, dueAt: Temporal.Instant.from(firing.dueAt) }
  return { ...next, clocks, lastFiring }
}

/** Any contact ends the search for an unreachable reporter. */
function reached(state: ReportState, event: ReportEvent): ReportState {
  const ended = { at: event.at, by: event.seq, how: 'met' } as const
  return change(
    { ...state, undelivered: null },
    (run) => run.limit === 'unreachable',
    (run) => ({ ...run, ended }),
  )
}

/** The report that these events tell; null for none. */
export function fold(law: Law, events: Iterable<ReportEvent>): ReportState | null {
  let state: ReportState | null = null
  for (const event of events) state = evolve(law, state, event)
  return state
}
