import { nationalZone } from '../../../kernel/agency-tree.ts'
import { redirect, withCookie, type Answer } from '../../../web/answer.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages } from '../../../web/messages/messages.ts'
import type { Ask } from '../../../web/route.ts'
import { sessionCookie } from '../../../web/session.ts'
import { deviceName } from '../domain/device.ts'
import { networkRegion } from '../domain/network.ts'
import { findOfficerAddress } from '../store/officers.ts'
import type { SignInVisit, Started } from '../usecases/start-session.ts'
import type { PeopleRoom } from './room.ts'

/** Left in a browser by each sign-in, so that it is known again; it opens nothing by itself. */
export const deviceCookieName = 'perangkat'
const deviceLastsSeconds = 400 * 24 * 60 * 60

/** From where somebody signs in. */
export const visitOf = (ask: Pick<Ask, 'cookie' | 'header' | 'remoteAddress'>): SignInVisit => ({
  address: ask.remoteAddress,
  device: ask.header('user-agent') ?? '',
  deviceToken: ask.cookie(deviceCookieName),
})

/** Lets somebody in whose session has begun, and tells the owner of the account where it was a strange browser. */
export function enter(
  room: PeopleRoom,
  ask: Pick<Ask, 'cookie' | 'header' | 'remoteAddress'>,
  started: Started,
  next: `/${string}`,
): Answer {
  if (started.isStrange) void tellOwner(room, ask, started)
  const device = { name: deviceCookieName, value: started.deviceToken, path: '/', maxAgeSeconds: deviceLastsSeconds }
  return withCookie(withCookie(redirect(next), sessionCookie(started.token, started.maxAgeSeconds)), device)
}

/** Nobody waits for it: a mail server that is slow or away keeps nobody from signing in. */
async function tellOwner(
  { db, now, siteUrl, post }: PeopleRoom,
  ask: Pick<Ask, 'header' | 'remoteAddress'>,
  { officer }: Started,
): Promise<void> {
  const owner = await findOfficerAddress(db, officer)
  if (owner === undefined) return
  const { email: to, language } = owner
  const { security } = messages[language]
  const from = security.letter.from(deviceName(ask.header('user-agent') ?? ''), networkRegion(ask.remoteAddress))
  await post({
    to,
    language,
    subject: security.letter.subject,
    pieces: [
      { kind: 'text', text: security.letter.told(moment(now(), nationalZone, language)) },
      { kind: 'text', text: from },
      { kind: 'text', text: security.letter.advice },
      { kind: 'action', label: security.letter.open, href: `${siteUrl}/petugas/akun` },
    ],
  })
}
