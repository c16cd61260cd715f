import type { Nik } from '../../../kernel/nik.ts'
import type { PersonId } from '../../../kernel/brand.ts'

export const contactRoutes = ['email', 'phone'] as const
export type ContactRoute = (typeof contactRoutes)[number]

/** Where a code goes: an e-mail address in lower case, or a telephone number in E.164. */
export type Contact = { readonly route: ContactRoute; readonly address: string }

/**
 * What somebody holds to say who they are. A foreigner has a passport or a permit to stay (KITAS, KITAP) with its number;
 * whoever has or names nothing reports all the same (docs/decisions/0034).
 */
export const documents = ['nik', 'foreign', 'none'] as const
export type Document = (typeof documents)[number]

/** What an account says of its holder beside name and contact; sealed. */
export type Details =
  | { readonly document: 'nik'; readonly nik: Nik; readonly bornOn: string }
  | { readonly document: 'foreign'; readonly number: string }
  | { readonly document: 'none' }

/** What an officer may decide where two accounts name the same NIK. */
export const nikDecisions = ['keep', 'both', 'release'] as const
export type NikDecision = (typeof nikDecisions)[number]
/** Of an account that its holder closed to officers nobody sees what they would decide on: there it stays as it is. */
export const decisionsOpen = (isRestricted: boolean): readonly NikDecision[] => (isRestricted ? ['keep'] : nikDecisions)
/** What comes of it: one officer alone only asks for a release. */
export type NikSettled = NikDecision | 'releaseAsked'

/** What the civil registry said when it was asked; null where it never was. */
export const registryOutcomes = ['verified', 'notMatched', 'unreachable'] as const
export type RegistryOutcome = (typeof registryOutcomes)[number]
export type RegistryAnswer = { readonly outcome: RegistryOutcome; readonly at: Temporal.Instant }

/** An account as everything but its own pages sees it. */
export type Account = {
  readonly id: PersonId
  readonly document: Document
  readonly registry: RegistryAnswer | null
}
