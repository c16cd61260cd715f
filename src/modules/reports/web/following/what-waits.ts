import { longDay } from '../../../../web/messages/dates.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReporterCommand } from '../../usecases/reporter-offers.ts'
import { lastClock } from './clocks-section.ts'
import type { Deadline } from './reporter-box.ts'

/** What the reporter is waited for. */
export type Waits = 'clarification' | 'followedUp' | 'referral'

export function whatWaits({ state }: Pick<ReportView, 'state'>, offers: ReadonlySet<ReporterCommand>): Waits | null {
  if (state.referral === 'asked' && offers.has('consent')) return 'referral'
  return state.phase === 'clarification' || state.phase === 'followedUp' ? state.phase : null
}

/** The limit that runs against the reporter, and its last day; null where silence does nothing. */
export function deadlineOf({ clocks }: Pick<ReportView, 'clocks'>, language: Language): Deadline | null {
  for (const limit of ['completion', 'autoClose', 'objection', 'regret'] as const) {
    const clock = lastClock(clocks, limit)
    if (clock?.status === 'running' && clock.due !== null)
      return { limit, until: longDay(clock.due.date.dueOn, language) }
  }
  return null
}
