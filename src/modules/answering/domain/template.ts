import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'

/** What a template is for: the two kinds of answer, and what else offices write to reporters with a reason. */
export const templateKinds = ['substantive', 'interim', 'clarification', 'archive', 'refuse'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Words that an agency and all below it may begin with. */
export type TemplateWords = {
  readonly agency: AgencyId
  readonly kind: TemplateKind
  /** The slug of the topic it is meant for; null for any. */
  readonly category: string | null
  readonly title: string
  readonly body: string
  /** Offered no longer, but kept. */
  readonly isRetired: boolean
}

/** One version of a template; the newest counts. `savedBy` is null for those that the program brought along. */
export type AnswerTemplate = TemplateWords & {
  readonly id: string
  readonly version: number
  readonly savedBy: OfficerId | null
  readonly savedAt: Temporal.Instant
}
