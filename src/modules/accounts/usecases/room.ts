import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Nik } from '../../../kernel/nik.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Contact, ContactRoute, RegistryOutcome } from '../domain/account.ts'

/** What an account's holder is told at once, beside the ledger of notices. */
export type AccountLetter =
  | { readonly kind: 'code'; readonly code: string; readonly minutes: number }
  /** Somebody asks for the account with a new contact; whoever reads this can stop it. */
  | { readonly kind: 'recoveryAsked'; readonly token: string; readonly takesEffectAt: Temporal.Instant }
  /** To those whom the account left: a recovery gave it to a new contact. */
  | { readonly kind: 'recovered' }
  /** To the contact that another took the place of, and to the one that stays. */
  | { readonly kind: 'contactReplaced' }
  | { readonly kind: 'contactAdded'; readonly route: ContactRoute }
  | { readonly kind: 'passkeyAdded'; readonly name: string }
  | { readonly kind: 'passkeysRemoved'; readonly names: readonly string[] }
  | { readonly kind: 'closed' }
  /** To who has the NIK, as an officer settled it: it stays; another has it too; one officer, or two, take it away. */
  | { readonly kind: 'nikStays' }
  | { readonly kind: 'nikShared' }
  | { readonly kind: 'nikReleaseAsked'; readonly days: number }
  | { readonly kind: 'nikReleased' }
  /** To who wants it: it can be written down, or it stays with another. */
  | { readonly kind: 'nikOpen' }
  | { readonly kind: 'nikKept' }

export type CodePost = {
  /** The kinds of contact that something really reaches now. */
  readonly routes: readonly ContactRoute[]
  /** Sends a letter at once and answers whether a gateway took it; it stands in no ledger. */
  readonly send: (contact: Contact, letter: AccountLetter, language: Language) => Promise<boolean>
}

/** Who somebody says they are, as the civil registry is asked. */
export type RegistryQuestion = { readonly nik: Nik; readonly name: string; readonly bornOn: string }
export type CivilRegistry = (question: RegistryQuestion) => Promise<RegistryOutcome>

/** What the use cases of accounts work with. */
export type AccountsRoom = {
  readonly db: Db
  readonly now: Now
  readonly vault: Vault
  readonly post: CodePost
  /** How people reach the site, without a slash at the end: passkeys belong to one address. */
  readonly siteUrl: string
  /** Null where the installation has none: everybody is shown as not verified. */
  readonly registry: CivilRegistry | null
  /** The accounts that were given a report, for whoever shows its secret; `tooMany` where that was tried too often. */
  readonly accountsWith: (number: string, secret: string, address: string) => Promise<readonly PersonId[] | 'tooMany'>
  /** What other rooms forget with an account, in the transaction that closes it. */
  readonly forgetToo: (tx: Tx, account: PersonId) => Promise<void>
  /** Told in the background that something broke, so that nobody waits for it. */
  readonly onBroken: (error: unknown) => void
}

/** Whose account it is and where they sit: what a session begins with. */
export type Entering = {
  readonly device: string
  readonly isShared: boolean
  /** What an earlier sign-in left in this browser; null where none did. */
  readonly deviceToken: string | null
}
export type Entered = {
  readonly account: PersonId
  readonly token: string
  /** To be left in this browser, by which it is known again; null on a device that others use too. */
  readonly deviceToken: string | null
}
