import { fieldText, type Fields } from '../../../web/form.ts'
import type { Ask } from '../../../web/route.ts'
import { accountCookieName } from '../../../web/session.ts'
import { localPath } from '../../people/index.ts'
import { accountOf, type SignedIn } from '../usecases/enter.ts'
import type { AccountsRoom } from '../usecases/room.ts'

/** Where somebody who signed in goes when nothing else was said. */
export const homePath = '/akun'

/** The use cases write the audit log: they tell what came of a visit, not only the visit. */
export const open = { permission: 'public', audit: 'none' } as const

export const signedIn = ({ db, now }: AccountsRoom, ask: Pick<Ask, 'cookie'>): Promise<SignedIn | null> =>
  accountOf(db, now(), ask.cookie(accountCookieName))

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
