import type { Post } from '../../../kernel/actor.ts'
import type { Role } from '../../../kernel/law/words.ts'

/** By what a session was begun. */
export type SessionWay = 'password' | 'passkey' | 'sso'

/** What was shown beside the password; a passkey is two factors in one, and a provider of sign-on may vouch for both. */
export type SecondFactor = 'passkey' | 'code' | 'recovery' | 'sso'

/** What an account can prove its owner by. */
export type Factors = {
  readonly passkeys: number
  readonly hasCodes: boolean
  readonly hasPassword: boolean
  /** Recovery codes that still open. */
  readonly recoveryLeft: number
}

export const hasSecondFactor = ({ passkeys, hasCodes }: Pick<Factors, 'passkeys' | 'hasCodes'>): boolean =>
  passkeys > 0 || hasCodes

/** Does some post of the officer ask for a second factor? One that is held for a colleague asks as the colleague's does. */
export const needsSecondFactor = (posts: readonly Post[], roles: readonly Role[]): boolean =>
  posts.some(({ role }) => roles.includes(role))

/** May one of so many second factors be taken away from somebody who holds these posts? */
export const mayLoseFactor = (
  posts: readonly Post[],
  roles: readonly Role[],
  left: Pick<Factors, 'passkeys' | 'hasCodes'>,
): boolean => hasSecondFactor(left) || !needsSecondFactor(posts, roles)

/** How long a proof of who sits there is fresh enough for identities, exports, keys and people (product). */
export const freshMinutes = 15

export const isFresh = (provedAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, provedAt.add({ minutes: freshMinutes })) < 0

/** How well it was proved who sits at a session: a second factor is asked for and was not shown; a proof is fresh. */
export type Standing = { readonly lacksFactor: boolean; readonly isProved: boolean }
