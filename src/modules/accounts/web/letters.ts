import type { Language } from '../../../kernel/language.ts'
import type { Piece } from '../../../web/components/letter/piece.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages } from '../../../web/messages/messages.ts'
import type { Contact, ContactRoute } from '../domain/account.ts'
import type { AccountLetter, CodePost } from '../usecases/room.ts'

/** What hands a letter over at once, whatever is in it. */
export type DirectPost = {
  readonly routes: readonly ContactRoute[]
  readonly post: (
    to: Contact,
    letter: { readonly language: Language; readonly subject: string; readonly pieces: readonly Piece[] },
  ) => Promise<boolean>
}

/** Puts the letters of accounts into words. `siteUrl` is where people reach the site. */
export const accountPost = ({ routes, post }: DirectPost, siteUrl: string): CodePost => ({
  routes,
  send: (contact, letter, language) => post(contact, { language, ...inWords(letter, language, siteUrl) }),
})

function inWords(
  letter: AccountLetter,
  language: Language,
  siteUrl: string,
): { readonly subject: string; readonly pieces: readonly Piece[] } {
  const { letters } = messages[language].accounts
  switch (letter.kind) {
    case 'code':
      return {
        subject: letters.code.subject(letter.code),
        pieces: texts(letters.code.body(letter.code, letter.minutes)),
      }
    case 'recoveryAsked': {
      const words = letters.recoveryAsked
      const when = moment(letter.takesEffectAt, 'Asia/Jakarta', language)
      const action: Piece = {
        kind: 'action',
        label: words.action,
        // After the `#`, where neither servers on the way nor the log see it.
        href: `${siteUrl}/akun/hentikan#${letter.token}`,
      }
      return { subject: words.subject, pieces: [...texts(words.body(when)), action] }
    }
    case 'recovered':
    case 'contactReplaced': {
      const { subject, body } = letters[letter.kind]
      return { subject, pieces: texts(body) }
    }
  }
}

const texts = (lines: readonly string[]): Piece[] => lines.map((text) => ({ kind: 'text', text }))
