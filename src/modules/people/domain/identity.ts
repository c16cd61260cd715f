import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { DetailField } from './details.ts'

/** Who a reporter is and how to reach them. Null where it was not given. Phone in E.164, e-mail in lower case. */
export type Identity = {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  readonly representative: Representative | null
}

/** Who reports in the place of the person whose name it is (UU 25/2009 art. 42). */
export type Representative = {
  readonly name: string
  /** How they are related, or what mandate they have, in their words. */
  readonly relation: string
  /** Phone and e-mail are the representative's: the news goes there. */
  readonly hasContact: boolean
}

export type ContactRoutes = Pick<Identity, 'phone' | 'email'>

/** How a reporter is written to. */
export type Correspondent = ContactRoutes & { readonly language: Language }

/**
 * Why somebody looks; `breakGlass` opens an anonymous identity nationally and needs a written reason, as does `register`,
 * the book with its reporters' names.
 */
export const lookPurposes = ['handling', 'counter', 'referral', 'rights', 'breakGlass', 'register'] as const
export type LookPurpose = (typeof lookPurposes)[number]

/** What of an identity can be looked at, each by itself. */
export const identityFields = ['name', 'phone', 'email', 'address', 'representative'] as const
/** Beside them: whether the reporter has an account, and what the civil registry said of its holder. */
export type IdentityField = (typeof identityFields)[number] | DetailField | 'account'

/** A look at an identity as it is logged; the reporter can read this log. `officer` is null for the program itself. */
export type Look = {
  readonly reporter: PersonId
  readonly officer: OfficerId | null
  /** From which office and in which role somebody looked: what the reporter is told, not who it was. */
  readonly office: AgencyId | null
  readonly role: Role | null
  /** In whose hands the report was. */
  readonly heldBy: AgencyId | null
  /** Did that office have the report on its desk? */
  readonly handles: boolean | null
  readonly purpose: LookPurpose
  readonly reason: string | null
  readonly report: ReportId | null
  /** What was seen. */
  readonly fields: readonly IdentityField[]
  readonly at: Temporal.Instant
  /** Until then it is kept from the reporter, whom it would put in danger; null: not at all. */
  readonly withheldUntil: Temporal.Instant | null
}
