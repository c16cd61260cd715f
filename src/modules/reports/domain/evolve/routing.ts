import type { AgencyId } from '../../../../kernel/brand.ts'
import { ruleFor } from '../../../../kernel/law/terms.ts'
import { anew, change, end, named, start } from '../clocks.ts'
import type { EventOf, ReportEvent } from '../event.ts'
import type { Law } from '../law.ts'
import type { ClockRun, Measure, ReportState } from '../state.ts'
import { defaultClass } from '../words.ts'
import { measureOf, receivingMeasureOf } from './handlers.ts'
import type { Handlers } from './handlers.ts'
import { duePublication } from './publication.ts'

const fromComplete = ['resolution', 'escalation'] as const

/** Resolution and escalation stand still together, so one that begins late stood still when the other did. */
const pausesOf = (state: ReportState) => state.clocks.find(named(...fromComplete))?.pauses ?? []

/**
 * Counts once more what runs from *complete*: at the first disposition, which fixes the lead's standard, and when the
 * class is set before it.
 */
function recompute(law: Law, state: ReportState, event: ReportEvent): ReportState {
  const measure = measureOf(state)
  return fromComplete.reduce((next, limit) => {
    if (ruleFor(law.terms(measure.terms), limit, state.reportClass) === null)
      return end(next, [limit], { at: event.at, by: event.seq, how: 'dropped' })
    const running = next.clocks.some((run) => run.limit === limit && run.ended === null)
    return running
      ? change(next, named(limit), (run) =>
          run.measures.every((one) => equals(one, measure)) ? run : anew({ ...run, measures: [measure] }),
        )
      : change(
          start(law, next, { limit, measures: [measure], at: state.completeAt, by: event.seq }),
          named(limit),
          (run) => ({ ...run, pauses: pausesOf(state) }),
        )
  }, state)
}

const equals = (a: Measure, b: Measure): boolean =>
  a.terms === b.terms && a.reportClass === b.reportClass && a.agency === b.agency

/** Can only shorten: the new measures join the old ones, and the earliest date counts. */
function shorten(law: Law, state: ReportState, measuresOf: (run: ClockRun) => readonly Measure[]): ReportState {
  return change(state, named('firstResponse', ...fromComplete), (run) => {
    const further = measuresOf(run).filter(
      (m) =>
        ruleFor(law.terms(m.terms), run.limit, m.reportClass) !== null &&
        !run.measures.some((other) => equals(other, m)),
    )
    return { ...run, measures: [...run.measures, ...further] }
  })
}

function handTo(state: ReportState, agency: AgencyId, at: Temporal.Instant): ReportState {
  const past = state.holdings.map((holding) => (holding.to === null ? { ...holding, to: at } : holding))
  return { ...state, holdings: [...past, { agency, from: at, to: null }] }
}

function mayRefuseFrom(law: Law, state: ReportState, event: ReportEvent): ReportState {
  // A former lead's days to refuse are gone, so that nobody refuses within them.
  const next: ReportState = { ...state, clocks: state.clocks.filter((run) => run.limit !== 'refusal') }
  if (state.ruled || state.handledHere || state.answers.some((answer) => !answer.retracted)) return next
  return start(law, next, { limit: 'refusal', measures: [measureOf(next)], at: event.at, by: event.seq })
}

function dispose(law: Law, state: ReportState, event: EventOf<'disposed'>): ReportState {
  const isFirst = state.terms === null
  let next = end(state, ['verification', 'triage'], { at: event.at, by: event.seq, how: 'met' })
  next = handTo(next, event.lead, event.at)
  next = {
    ...next,
    phase: event.how === 'handledHere' ? 'inProgress' : 'disposed',
    lead: event.lead,
    unit: null,
    copies: [...new Set([...state.copies, ...event.copies])],
    terms: state.terms ?? event.terms,
    // The receiving agency's own class means nothing under a standard that does not have it.
    reportClass: law.terms(state.terms ?? event.terms).classes.includes(state.reportClass)
      ? state.reportClass
      : defaultClass(state.kind),
    handledHere: event.how === 'handledHere',
    ruled: state.ruled || event.how === 'ruled',
    needsRuling: false,
    lastRefusal: null,
  }
  if (isFirst) {
    next = recompute(law, next, event)
    next = start(law, next, { limit: 'firstResponse', measures: [measureOf(next)], at: event.at, by: event.seq })
  } else next = shorten(law, next, () => [{ terms: event.terms, reportClass: state.reportClass, agency: event.lead }])
  next = mayRefuseFrom(law, next, event)
  return law.terms(next.terms ?? event.terms).publication === 'onDisposition' ? duePublication(law, next, event) : next
}

export const routing = {
  disposed: dispose,

  disposedOnward: (_law, state, event) => ({ ...handTo(state, event.unit, event.at), unit: event.unit }),

  leadSet(law, state, event) {
    const next: ReportState = {
      ...handTo(state, event.lead, event.at),
      lead: event.lead,
      unit: null,
      handledHere: false,
    }
    const measure = { terms: event.terms, reportClass: state.reportClass, agency: event.lead }
    const shortened = shorten(law, next, () => [measure])
    return mayRefuseFrom(law, shortened, event)
  },

  refused(law, state, event) {
    const next: ReportState = {
      ...handTo(state, state.receivedBy, event.at),
      phase: 'submitted',
      refusals: state.refusals + 1,
      lastRefusal: state.lead === null ? null : { by: state.lead, proposedOwner: event.proposedOwner },
      needsRuling: event.needsRuling,
      lead: null,
      unit: null,
    }
    return start(law, end(next, ['refusal'], { at: event.at, by: event.seq, how: 'met' }), {
      limit: 'triage',
      measures: [receivingMeasureOf(next)],
      at: event.at,
      by: event.seq,
    })
  },

  acknowledged: (_law, state, event) =>
    end({ ...state, phase: 'inProgress' }, ['refusal'], { at: event.at, by: event.seq, how: 'met' }),

  taskAdded(law, state, event) {
    const next: ReportState = {
      ...state,
      tasks: [...state.tasks, { seq: event.seq, agency: event.agency, status: 'open' }],
    }
    const measures = [measureOf(state, event.agency)]
    return start(law, next, { limit: 'task', measures, at: event.at, by: event.seq, of: event.seq })
  },
  taskAnswered: (_law, state, event) => settleTask(state, event.task, 'answered', event),
  taskDropped: (_law, state, event) => settleTask(state, event.task, 'dropped', event),

  classSet(law, state, event) {
    const next: ReportState = { ...state, reportClass: event.reportClass, about: event.about }
    if (state.terms !== null)
      return shorten(law, next, (run) =>
        run.measures.map((measure) => ({ ...measure, reportClass: event.reportClass })),
      )
    return recompute(law, next, event)
  },

  categorySet: (_law, state, { category }) => ({ ...state, category }),
} satisfies Partial<Handlers>

function settleTask(state: ReportState, task: number, status: 'answered' | 'dropped', event: ReportEvent): ReportState {
  const tasks = state.tasks.map((one) => (one.seq === task ? { ...one, status } : one))
  const how = status === 'answered' ? 'met' : 'dropped'
  return change(
    { ...state, tasks },
    (run) => run.id === `task:${task}`,
    (run) => ({ ...run, ended: { at: event.at, by: event.seq, how } }),
  )
}
