import type { LimitName, ReportClass, Role } from '../law/words.ts'

export const limitUnits = ['hours', 'calendarDays', 'workingDays'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** The event from which a limit is counted. Its local day is day zero. */
export const startEvents = [
  'submitted',
  'complete',
  'clarificationDelivered',
  'disposed',
  'refused',
  'taskGiven',
  'draftHandedIn',
  'publicationDue',
  'followUpDelivered',
  'closingDelivered',
  'appealed',
  'withdrawn',
  'undeliverable',
  'escalationDue',
  'referralAsked',
  'ombudsmanAsked',
  'findingsGiven',
] as const
export type StartEvent = (typeof startEvents)[number]

/**
 * Where a number comes from and how sure it is. `stated`: the document says it; `settled`: the document is unclear and
 * an officer decided; `product`: our own default, never shown as law; `unverified`: second-hand.
 */
export const strengths = ['stated', 'settled', 'product', 'unverified'] as const
export type Strength = (typeof strengths)[number]
export type Source = { readonly document: string; readonly sentence: string; readonly strength: Strength }

/** A time limit is data, never a number in code (docs/law/limits.md). */
export type TimeLimit = {
  readonly limit: LimitName
  /** A whole number of `unit`, 1 or more. Limits with hours are elapsed hours. */
  readonly amount: number
  readonly unit: LimitUnit
  readonly startsFrom: StartEvent
  readonly responsible: Role | 'reporter' | 'system'
  readonly appliesTo: 'all' | readonly ReportClass[]
  /** What a calendar-day limit does when its last day is not a working day. */
  readonly endsOnNonWorkingDay: 'rollsForward' | 'stays'
  readonly extension: null | {
    readonly times: number
    readonly amount: number
    readonly unit: LimitUnit
    readonly grantedBy: Role
    readonly reasonRequired: boolean
  }
  readonly source: Source
  /** Who settled an open point and why; null where nothing was open. */
  readonly settledBy: null | { readonly who: string; readonly why: string }
}
