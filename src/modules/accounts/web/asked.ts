import { redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields } from '../../../web/form.ts'
import type { Ask } from '../../../web/route.ts'
import { accountCookieName } from '../../../web/session.ts'
import { localPath } from '../../people/index.ts'
import { accountOf, type SignedIn } from '../usecases/enter.ts'
import type { Asker } from '../usecases/code-limits.ts'
import type { AccountsRoom, Entering } from '../usecases/room.ts'
import { deviceToken } from './cookies.ts'

/** Where somebody who signed in goes when nothing else was said. */
export const homePath = '/akun'

export const ownPath = '/akun/saya'

/** The use cases write the audit log: they tell what came of a visit, not only the visit. */
export const open = { permission: 'public', audit: 'none' } as const

export const signedIn = ({ db, now }: AccountsRoom, ask: Pick<Ask, 'cookie'>): Promise<SignedIn | null> =>
  accountOf(db, now(), ask.cookie(accountCookieName))

/** Whoever is not signed in (any more) signs in and comes back. */
export async function withAccountOf(
  room: AccountsRoom,
  ask: Pick<Ask, 'cookie'>,
  work: (account: SignedIn) => Answer | Promise<Answer>,
): Promise<Answer> {
  const account = await signedIn(room, ask)
  return account === null ? redirect(withNext('/akun/masuk', ownPath)) : work(account)
}

/** Where to go afterwards, always of this site. */
export const nextIn = (fields: Fields): `/${string}` => localPath(fieldText(fields, 'lanjut'), homePath)

/** An address with what comes afterwards, where that is not the usual. */
export const withNext = (
  path: `/${string}`,
  next: string,
  more: Readonly<Record<string, string>> = {},
): `/${string}` => {
  const query = new URLSearchParams({ ...more, ...(next === homePath ? {} : { lanjut: next }) }).toString()
  return query === '' ? path : `${path}?${query}`
}

export const deviceOf = (ask: Pick<Ask, 'header'>): string => ask.header('user-agent') ?? ''

/** How a session on this browser begins. */
export const enteringOf = (ask: Pick<Ask, 'header' | 'cookie'>, isShared: boolean): Entering => ({
  device: deviceOf(ask),
  isShared,
  deviceToken: deviceToken(ask),
})

/** Who asks for a code here. */
export const askerOf = (ask: Pick<Ask, 'cookie' | 'remoteAddress'>): Asker => ({
  address: ask.remoteAddress,
  device: deviceToken(ask),
})

/** “10.32 WIB”, up to the next whole minute. */
export function clockTime(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO('Asia/Jakarta').round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  return `${String(local.hour).padStart(2, '0')}.${String(local.minute).padStart(2, '0')} WIB`
}
