import { limitNames, type LimitName } from '../../../kernel/law/words.ts'
import { dueOf, officersLimits, type Law, type ReportEvent, type ReportState } from '../../reports/index.ts'

/** What became of the clocks of one limit. `onTime + late + running` is `clocks`. */
export type LimitCount = {
  readonly limit: LimitName
  readonly clocks: number
  /** Ended, or standing still after an answer, without ever having run out. */
  readonly onTime: number
  /** Ran out once at least, whether it was met later or not. */
  readonly late: number
  /** Still runs and is in time. */
  readonly running: number
}

/** What became of a rehearsal's reports. */
export type Tally = {
  readonly reports: number
  readonly limits: readonly LimitCount[]
  readonly phases: ReadonlyMap<string, number>
  readonly closings: ReadonlyMap<string, number>
  readonly archivings: ReadonlyMap<string, number>
  /** Events that the reader wants to know the number of: reopenings, referrals and the like. */
  readonly events: ReadonlyMap<string, number>
}

/** The steps that say: this limit ran out. */
const runOut = new Set(['overdue', 'deputy', 'refer'])
const counted = [...officersLimits, 'escalation'] as const satisfies readonly LimitName[]
const told: readonly ReportEvent['type'][] = [
  'clarificationRequested',
  'clarified',
  'refused',
  'draftHandedIn',
  'followedUp',
  'retracted',
  'replied',
  'objected',
  'confirmed',
  'regretted',
  'appealed',
  'duplicateLinked',
  'deliveryFailed',
  'objectionRenewed',
  'consentAsked',
  'consentGiven',
  'referralAsked',
  'referralSent',
  'referralAcknowledged',
  'referralDeclined',
  'referralConcluded',
  'referralLapsed',
]

/** Counts reports one by one, so that none has to be kept. */
export function newTally(): {
  readonly add: (law: Law, state: ReportState, events: readonly ReportEvent[]) => void
  readonly sum: () => Tally
} {
  const limits = new Map<LimitName, { onTime: number; late: number; running: number }>()
  const phases = new Map<string, number>()
  const closings = new Map<string, number>()
  const archivings = new Map<string, number>()
  const eventCounts = new Map<string, number>()
  let reports = 0
  return {
    add(law, state, events) {
      reports += 1
      raise(phases, state.phase)
      for (const event of events) {
        if (event.type === 'closed') raise(closings, event.reason)
        else if (event.type === 'archived') raise(archivings, event.reason)
        else if (told.includes(event.type)) raise(eventCounts, event.type)
      }
      for (const [limit, outcome] of outcomesOf(law, state, events)) {
        const count = limits.get(limit) ?? { onTime: 0, late: 0, running: 0 }
        count[outcome] += 1
        limits.set(limit, count)
      }
    },
    sum: () => ({
      reports,
      limits: limitNames.flatMap((limit) => {
        const count = limits.get(limit)
        return count === undefined ? [] : [{ limit, clocks: count.onTime + count.late + count.running, ...count }]
      }),
      phases,
      closings,
      archivings,
      events: eventCounts,
    }),
  }
}

function outcomesOf(
  law: Law,
  state: ReportState,
  events: readonly ReportEvent[],
): (readonly [LimitName, 'onTime' | 'late' | 'running'])[] {
  const late = new Set(
    events.flatMap((event) =>
      'firing' in event && event.firing !== null && runOut.has(event.firing.step) ? [event.firing.clock] : [],
    ),
  )
  return state.clocks
    .filter((run) => (counted as readonly LimitName[]).includes(run.limit))
    .map((run) => {
      if (late.has(run.id)) return [run.limit, 'late'] as const
      const runs = run.ended === null && dueOf(law, state, run) !== null
      return [run.limit, runs ? 'running' : 'onTime'] as const
    })
}

const raise = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1)
