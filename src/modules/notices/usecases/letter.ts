import type { LimitUnit } from '../../../kernel/clock/time-limit.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import type { ReportEvent } from '../../reports/index.ts'
import type { Template } from '../domain/templates.ts'

/** Everything that a notice says, before it has words. Null where there is nothing to say. */
export type Letter = {
  readonly template: Template
  readonly number: string
  readonly agency: string
  readonly filedOn: Temporal.PlainDate
  readonly link: string
  /** The words of the event, where the reporter may have them by post. */
  readonly quote: string | null
  /** How long somebody has, and until when: the limit that this notice is about. */
  readonly limit: LimitName | null
  readonly period: { readonly amount: number; readonly unit: LimitUnit } | null
  readonly until: Temporal.PlainDate | null
  readonly event: ReportEvent
}
