/** Whose passkey it is: an officer's, or that of a reporter's account. `id` is a UUID. */
export type PasskeyHolder = { readonly kind: 'officer' | 'reporter'; readonly id: string }

/** A passkey as its holder knows it. */
export type Passkey = {
  readonly id: string
  readonly name: string
  /** The holder's other devices have it too. */
  readonly isSynced: boolean
  readonly createdAt: Temporal.Instant
  readonly lastUsedAt: Temporal.Instant | null
}

/** What a challenge is for: to make a passkey, to sign in (nobody says who they are), or to prove that one is still there. */
export type PasskeyPurpose = 'register' | 'signIn' | 'prove'

/** How long an authenticator may take to answer (product): time to fetch a phone. */
export const challengeMinutes = 5
/** Passkeys of one holder (product): more than anybody has devices. */
export const mostPasskeys = 20
export const longestPasskeyName = 60

/** A name that its holder gave or that stands for the device; never empty. */
export const passkeyName = (typed: string, otherwise: string): string =>
  (typed.trim() || otherwise.trim() || '?').slice(0, longestPasskeyName)
