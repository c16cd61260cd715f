import type { Language } from '../../../kernel/language.ts'
import { newId } from '../../../platform/ids.ts'
import { letterText } from '../../../web/components/letter/letter-text.ts'
import { letterPage } from '../../../web/components/letter/letter.ts'
import type { Piece } from '../../../web/components/letter/piece.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { Sender } from '../domain/sender.ts'
import { returnTokenOf } from '../usecases/return-token.ts'
import type { NoticesRoom } from '../usecases/room.ts'

/** A letter that carries a code which is kept nowhere: it goes out now, from the hands of whoever asked for it. */
export type DirectLetter = {
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly pieces: readonly Piece[]
}

/**
 * Hands a letter to the mail gateway and answers whether a mail server took it. It stands in no ledger and is not tried
 * again: where it is false, whoever asked passes the code on themselves.
 */
export type PostLetter = (letter: DirectLetter) => Promise<boolean>

/** What pages work with from which such letters go out: invitations, deputies, links for agencies outside. */
export type LettersRoom = {
  readonly reports: ReportsRoom
  readonly post: PostLetter
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}

/** Somebody waits at a page for it. */
const patienceMs = 15_000

/** `isMailed`: is there a mail server behind the gateway, or only a folder to look into? */
export function letterPost({ senders: { email }, reports }: NoticesRoom, isMailed: boolean): PostLetter {
  return async ({ to, ...letter }) => {
    const isTaken = email !== undefined && (await handOver(email, reports, { to, ...letter }, true))
    return isMailed && isTaken
  }
}

/**
 * The same for whoever is reached by e-mail or by telephone: `routes` are those that have a gateway now, a folder to look
 * into being one where no mail server is. Telephones get the words in one line.
 */
export function directPost({ senders, reports }: NoticesRoom) {
  const { email, sms: phone } = senders
  return {
    routes: [...(email === undefined ? [] : ['email' as const]), ...(phone === undefined ? [] : ['phone' as const])],
    async post(
      { route, address }: { readonly route: 'email' | 'phone'; readonly address: string },
      letter: Omit<DirectLetter, 'to'>,
    ): Promise<boolean> {
      const sender = route === 'email' ? email : phone
      return sender !== undefined && handOver(sender, reports, { to: address, ...letter }, route === 'email')
    },
  }
}

async function handOver(
  sender: Sender,
  { vault }: Pick<ReportsRoom, 'vault'>,
  { to, language, subject, pieces }: DirectLetter,
  isMail: boolean,
): Promise<boolean> {
  const id = newId()
  const signal = AbortSignal.timeout(patienceMs)
  const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
  const text = letterText(pieces)
  const message = {
    to,
    subject,
    text: isMail ? text : text.replaceAll(/\s+/g, ' ').trim(),
    html: isMail ? letterPage(subject, pieces, language) : null,
    messageId: id,
    returnToken: returnTokenOf(vault, { id, round: 0, attempt: 1 }),
    unsubscribeUrl: null,
  }
  // A gateway that breaks is one that took nothing.
  const attempted = await Promise.race([sender.send(message, signal).catch(() => null), late])
  return attempted?.outcome === 'accepted'
}
