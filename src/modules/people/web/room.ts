import type { Officer } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { SingleSignOn } from '../../../platform/single-sign-on.ts'
import type { Piece } from '../../../web/components/letter/piece.ts'
import type { Ask } from '../../../web/route.ts'
import { isAtSite, passkeySiteOf } from '../domain/passkey-site.ts'
import type { PasskeyRoom } from '../usecases/passkeys/room.ts'

/** A letter to an officer about their own account. */
export type OwnLetter = {
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly pieces: readonly Piece[]
}

/** What the pages of signing in and of accounts work with. */
export type PeopleRoom = {
  readonly db: Db
  readonly now: Now
  readonly vault: Vault
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
  /** The roles that need a second factor. */
  readonly factorRoles: readonly Role[]
  /** The provider of single sign-on; null where there is none. */
  readonly signOn: SingleSignOn | null
  /** Hands a letter to the mail gateway; answers whether a mail server took it. */
  readonly post: (letter: OwnLetter) => Promise<boolean>
}

/** Passkeys on a visit: what keeps them, or the address to go to instead; neither where this site has none. */
export type PasskeysHere = { readonly passkeys: PasskeyRoom | null; readonly elsewhere: string | null }

/** Browsers allow passkeys at one address alone. */
export function passkeysAt(
  { db, now, siteUrl }: Pick<PeopleRoom, 'db' | 'now' | 'siteUrl'>,
  ask: Pick<Ask, 'header'>,
): PasskeysHere {
  const site = passkeySiteOf(siteUrl)
  if (site === null) return { passkeys: null, elsewhere: null }
  const isHere = isAtSite(site, ask.header('host') ?? '')
  return isHere ? { passkeys: { db, now, site }, elsewhere: null } : { passkeys: null, elsewhere: site.origin }
}

/** What the sign-in page offers beside the password. */
export const waysAt = (room: PeopleRoom, ask: Pick<Ask, 'header'>) => ({
  withPasskeys: passkeysAt(room, ask).passkeys !== null,
  signOn: room.signOn?.name ?? null,
})

/** The shell lets nobody in to these pages but officers. */
export function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('only officers come here')
  return actor
}
