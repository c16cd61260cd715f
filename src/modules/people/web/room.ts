import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import type { Ask } from '../../../web/route.ts'
import { isAtSite, passkeySiteOf } from '../domain/passkey-site.ts'
import type { PasskeyRoom } from '../usecases/passkeys/room.ts'

/** What the pages of signing in and of accounts work with. */
export type PeopleRoom = {
  readonly db: Db
  readonly now: Now
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}

/** Passkeys on a visit: what keeps them, or the address to go to instead; neither where this site has none. */
export type PasskeysHere = { readonly passkeys: PasskeyRoom | null; readonly elsewhere: string | null }

/** Browsers allow passkeys at one address alone. */
export function passkeysAt({ db, now, siteUrl }: PeopleRoom, ask: Pick<Ask, 'header'>): PasskeysHere {
  const site = passkeySiteOf(siteUrl)
  if (site === null) return { passkeys: null, elsewhere: null }
  const isHere = isAtSite(site, ask.header('host') ?? '')
  return isHere ? { passkeys: { db, now, site }, elsewhere: null } : { passkeys: null, elsewhere: site.origin }
}
