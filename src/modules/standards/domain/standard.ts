import type { AgencyId } from '../../../kernel/brand.ts'
import type { LimitUnit, Source, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { Practice } from '../../../kernel/law/terms.ts'
import type { Channel, IdentityPaper, LimitName, NationalClass, Role } from '../../../kernel/law/words.ts'

/**
 * One version of one agency's service standard as its officers wrote it down: what the published document says, and what
 * it leaves open with the choice that was made. Kept as one YAML file (docs/law/two-standards.md).
 */
export type Standard = {
  readonly agency: AgencyId
  /** 1, 2, 3 … */
  readonly version: number
  readonly title: string
  /** The first filing day this version rules. */
  readonly effectiveFrom: Temporal.PlainDate
  /** Short name → full title of each place that is quoted; a source's `document` is such a short name. */
  readonly documents: Readonly<Record<string, string>>
  readonly rules: Partial<Rules>
  /** Customs around the limits in which it differs from the national frame. */
  readonly practice: null | Rule<Partial<Practice>>
  readonly limits: readonly StatedLimit[]
  readonly excluded: readonly ExcludedLimit[]
  readonly openPoints: readonly OpenPoint[]
}

/** A time limit as a document gives it; who settled it is known from the open point it came from. */
export type StatedLimit = Omit<TimeLimit, 'settledBy'>

/** A limit that this standard says it does not have. */
export type ExcludedLimit = { readonly limit: LimitName; readonly reason: string; readonly source: Source }

/** A value with the sentence that says it. */
export type Rule<T> = { readonly value: T; readonly source: Source }

/** The rules S1-S14 of docs/law/two-standards.md, apart from the time limits. A rule that is absent is silent. */
export type Rules = {
  /** S1; null where the document leaves the number empty. */
  readonly decree: Rule<string | null>
  /** S2 */
  readonly requirements: Rule<readonly Requirement[]>
  /** S3 */
  readonly content: Rule<string>
  /** S4 */
  readonly channels: Rule<readonly Channel[]>
  /** S5 */
  readonly verification: Rule<{ readonly by: 'nationalAdmin' | 'coordinator'; readonly checks: string }>
  /** S6 */
  readonly publication: Rule<'onDisposition' | 'onAnswer'>
  /** S7 */
  readonly followUp: Rule<{ readonly by: Role; readonly needsApproval: boolean; readonly needsEvidence: boolean }>
  /** S8 */
  readonly closing: Rule<'bySilence' | 'onlyByAgreement'>
  /** S9 */
  readonly reply: Rule<'reopens'>
  /** S10: `automatic` is run by the limit `escalation`; the others are shown, and the reporter acts. */
  readonly escalation: Rule<'automatic' | 'reportersRight' | 'internal'>
  /** S11: shown as published, never counted. */
  readonly headline: Rule<readonly Headline[]>
  /** S12 */
  readonly fee: Rule<string>
  /** S13 */
  readonly product: Rule<string>
  /** S14 */
  readonly register: Rule<string>
  /** Classes beside the national four. */
  readonly classes: Rule<readonly OwnClass[]>
}

/** What a reporter must bring or have, by the way the report comes in. */
export type Requirement = {
  readonly channels: 'all' | readonly Channel[]
  readonly asks: string
  /** What of it the program itself asks for; absent where name and contact are enough. */
  readonly identity?: { readonly account: boolean; readonly papers: readonly IdentityPaper[] }
}

/** A published settlement time. `unit` is null where the page says only "hari". */
export type Headline = { readonly shown: string; readonly amount: number; readonly unit: LimitUnit | null }

/** A local class; where the standard is silent about it, it is treated as its national class. */
export type OwnClass = { readonly name: string; readonly title: string; readonly nationalClass: NationalClass }

/** Something the document contradicts or leaves out. Nothing runs until an officer has chosen. */
export type OpenPoint = {
  readonly id: string
  /** The rule it belongs to: S1 … S14. */
  readonly rule: string
  readonly question: string
  readonly sentences: readonly { readonly document: string; readonly sentence: string }[]
  readonly options: readonly Option[]
  readonly settled: null | Settlement
}

/** A possible answer and what it puts into the standard. */
export type Option = {
  readonly id: string
  readonly says: string
  readonly rules: Partial<Rules>
  readonly limits: readonly StatedLimit[]
  readonly excluded: readonly ExcludedLimit[]
}

export type Settlement = {
  readonly choice: string
  readonly who: string
  readonly on: Temporal.PlainDate
  readonly why: string
}

/** Every custom by name; the compiler sees that none is missing. */
export const practiceNames = Object.keys({
  remindWorkingDaysBefore: true,
  coordinatorWorkingDaysAfter: true,
  coordinatorSuperiorWorkingDaysAfter: true,
  warnWorkingDaysBefore: true,
  answerLeavesWorkingDays: true,
  firstReopeningLeavesWorkingDays: true,
  clarificationsThatMoveComplete: true,
  messagesThatRestartAutoClose: true,
  refusalsWithoutRuling: true,
  objectionsBeforeEarlyReferral: true,
  lapsedReminderCalendarDays: true,
} satisfies Record<keyof Practice, true>) as (keyof Practice)[]
