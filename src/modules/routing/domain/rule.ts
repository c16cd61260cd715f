import type { AgencyId, Brand, OfficerId } from '../../../kernel/brand.ts'
import type { Channel, ReportClass, ReportKind } from '../../../kernel/law/words.ts'

export type RuleId = Brand<string, 'RuleId'>

/** What a rule asks of a report; null, and no words, ask for nothing. All that is asked must hold. */
export type Conditions = {
  /** The place, or one it lies in, by its official code: `14.01`. */
  readonly areaCode: string | null
  readonly category: string | null
  readonly kind: ReportKind | null
  readonly reportClass: ReportClass | null
  /** The agency that the report was addressed to, or one above it. */
  readonly receivedBy: AgencyId | null
  readonly channel: Channel | null
  /** Words or expressions, in small letters; one of them in the text is enough. */
  readonly words: readonly string[]
}

/** Where a rule leads: to one agency, or to the office of the place's region that names this topic as its own. */
export type Target =
  | { readonly to: 'agency'; readonly agency: AgencyId }
  | { readonly to: 'competence'; readonly category: string }

/** Whoever changes rules says this of one. */
export type RuleFacts = {
  readonly conditions: Conditions
  readonly target: Target
  /** Why the rule is there, for colleagues; null where nobody said. */
  readonly note: string | null
  /** One that is switched off keeps its place and matches nothing. */
  readonly isActive: boolean
}

/** One rule of competence. It is about what `owner`, or an agency below it, receives. */
export type Rule = RuleFacts & {
  readonly id: RuleId
  readonly version: number
  readonly owner: AgencyId
  /** Its number among the owner's rules: 1 is asked first. */
  readonly position: number
  readonly savedBy: OfficerId
  readonly savedAt: Temporal.Instant
}

/** What is known of a report when somebody asks whose it is; null where it is not, and then no rule may ask for it. */
export type Matter = {
  readonly receivedBy: AgencyId
  readonly areaCode: string | null
  readonly category: string | null
  readonly kind: ReportKind | null
  readonly reportClass: ReportClass | null
  readonly channel: Channel | null
  /** Title and body. */
  readonly text: string
}
