import { zoneOf } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { answerInForce, dueOf, isPaused, type Law, type OpenLaw, type ReportState } from '../../reports/index.ts'
import type { RegisterLine } from '../domain/register.ts'

/** What the rows of a report say beside its state. */
type Beside = {
  readonly areaCode: string | null
  readonly address: string | null
  readonly title: string | null
  readonly closedAt: Temporal.Instant | null
}

/** A report as one line of the book; what it is about and where only for whoever may read it. */
export function lineOf(law: OpenLaw, state: ReportState, beside: Beside, isReadable: boolean): RegisterLine {
  const zone = zoneOf(law.tree, state.receivedBy)
  const day = (at: Temporal.Instant | null | undefined) => (at ? localDay(at, zone) : null)
  const verification = state.clocks.find(({ limit, ended }) => limit === 'verification' && ended?.how === 'met')
  return {
    number: state.number,
    filedOn: localDay(state.filedAt, zone),
    channel: state.channel,
    kind: state.kind,
    reporter: state.anonymous ? 'anonymous' : state.identified ? 'named' : 'unnamed',
    name: null,
    subject: isReadable ? beside.title : null,
    category: isReadable ? state.category : null,
    areaCode: isReadable ? beside.areaCode : null,
    address: isReadable ? beside.address : null,
    receivedBy: state.receivedBy,
    lead: state.lead,
    unit: state.unit,
    copies: state.copies,
    verifiedOn: day(verification?.ended?.at),
    answeredOn: day(state.answers.find(({ retracted }) => !retracted)?.at),
    followedUpOn: day(answerInForce(state)?.at),
    finishedOn: day(state.phase === 'closed' ? beside.closedAt : state.archive?.at),
    dueOn: dueOnOf(law.law, state),
    phase: state.phase,
    result: state.closing?.reason ?? state.archive?.reason ?? null,
    isWithheld: !isReadable,
  }
}

/** The day by which it was or is to be settled; once it stands still, the day that held until then. */
function dueOnOf(law: Law, state: ReportState): Temporal.PlainDate | null {
  const run = state.clocks.findLast(({ limit }) => limit === 'resolution')
  if (run === undefined || run.ended?.how === 'dropped') return null
  return dueOf(law, state, isPaused(run) ? { ...run, pauses: run.pauses.slice(0, -1) } : run)?.date.dueOn ?? null
}
