import type { Language } from '../../../kernel/language.ts'
import { newId } from '../../../platform/ids.ts'
import { letterText } from '../../../web/components/letter/letter-text.ts'
import { letterPage } from '../../../web/components/letter/letter.ts'
import type { Piece } from '../../../web/components/letter/piece.ts'
import type { ReportsRoom } from '../../reports/index.ts'
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
  return async ({ to, language, subject, pieces }) => {
    if (email === undefined) return false
    const id = newId()
    const signal = AbortSignal.timeout(patienceMs)
    const late = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null)))
    const message = {
      to,
      subject,
      text: letterText(pieces),
      html: letterPage(subject, pieces, language),
      messageId: id,
      returnToken: returnTokenOf(reports.vault, { id, round: 0, attempt: 1 }),
      unsubscribeUrl: null,
    }
    // A gateway that breaks is one that took nothing.
    const attempted = await Promise.race([email.send(message, signal).catch(() => null), late])
    return isMailed && attempted?.outcome === 'accepted'
  }
}
