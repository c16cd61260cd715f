import { contactRoutesOf, findOfficerAddress, formerRoutesOf } from '../../people/index.ts'
import type { TextId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import type { Attempted, Outgoing, Sender } from '../domain/sender.ts'
import type { Taken } from '../store/notices.ts'
import { returnTokenOf } from './return-token.ts'
import { keepOutgoing } from './kept-letter.ts'
import { isDigest, type DigestLetter, type Letter } from './letter.ts'
import type { NoticesRoom, Wordings } from './room.ts'
import { writeBreachLetter } from './write-breach-letter.ts'
import { writeDigest } from './write-digest.ts'
import { writeLetter } from './write-letter.ts'
import { writeRequestLetter } from './write-request-letter.ts'

/** What became of an attempt, or why there was none: no gateway, no address, or night where the reader lives. */
export type Outcome =
  | Attempted
  | { readonly outcome: 'noGateway' | 'noAddress' }
  | { readonly outcome: 'night'; readonly until: Temporal.Instant }

/** Writes one notice and hands it to its gateway, which may take `timeoutMs`. */
export async function attemptNotice(
  room: NoticesRoom,
  notice: Taken,
  saved: Wordings,
  timeoutMs: number,
): Promise<Outcome> {
  // It was due by day and is found at night: a worker stood still meanwhile.
  const at = room.reports.now()
  const until = afterQuietHours(at, notice.quietZone)
  if (!until.equals(at)) return { outcome: 'night', until }
  const { to, language } = await addressOf(room, notice)
  if (to === null) return { outcome: 'noAddress' }
  const sender = room.senders[notice.route]
  if (sender === undefined) return { outcome: 'noGateway' }
  const letter = await letterFor(room, notice)
  const { subject, text, html, sms } = room.render(letter, language, saved)
  const message: Outgoing = {
    to,
    subject,
    ...(notice.route === 'sms' ? { text: sms, html: null } : { text, html }),
    messageId: notice.round === 0 ? notice.id : `${notice.id}.${notice.round}`,
    returnToken: returnTokenOf(room.reports.vault, notice),
    unsubscribeUrl: isDigest(letter) ? letter.settingsLink : null,
  }
  if (notice.recipient.kind === 'reporter' && !(await keepOutgoing(room.reports, notice.id, message, quotedIn(letter))))
    return attemptNotice(room, notice, saved, timeoutMs)
  return sendInTime(sender, message, timeoutMs)
}

/** The text whose words stand in a letter; null where it quotes nothing. */
function quotedIn(letter: Letter | DigestLetter): TextId | null {
  if (isDigest(letter) || letter.quote === null || letter.event === null || !('text' in letter.event)) return null
  return letter.event.text?.id ?? null
}

const letterFor = (room: NoticesRoom, notice: Taken): Promise<Letter | DigestLetter> => {
  if (notice.request != null) return writeRequestLetter(room, notice)
  if (notice.breach != null) return writeBreachLetter(room, notice)
  return notice.day === null ? writeLetter(room, notice) : writeDigest(room, notice)
}

/** A gateway that hangs or breaks is one that cannot be reached; whether it took the message, its id will tell it. */
async function sendInTime(sender: Sender, message: Outgoing, timeoutMs: number): Promise<Attempted> {
  const signal = AbortSignal.timeout(timeoutMs)
  const timedOut = new Promise<Attempted>((resolve) =>
    signal.addEventListener('abort', () => resolve({ outcome: 'unavailable', why: 'timeout' })),
  )
  try {
    return await Promise.race([sender.send(message, signal), timedOut])
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'broken'
    return { outcome: 'unavailable', why: code }
  }
}

type Address = { readonly to: string | null; readonly language: Language }

/** The address is read at the moment of sending and kept nowhere. */
async function addressOf(
  { reports: { db, vault } }: NoticesRoom,
  { recipient, route, template, seq }: Taken,
): Promise<Address> {
  if (recipient.kind === 'officer') {
    const officer = await findOfficerAddress(db, recipient.id)
    return { to: route === 'email' ? (officer?.email ?? null) : null, language: officer?.language ?? 'id' }
  }
  const own = await contactRoutesOf(db, vault, recipient.id)
  const hasLeft = template === 'contactLeft' && seq !== null
  const { email, phone } = hasLeft ? await formerRoutesOf(db, vault, recipient.id, seq) : own
  return { to: route === 'email' ? email : phone, language: own.language }
}
