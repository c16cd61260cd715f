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
  const link = (label: string, path: `/${string}`): Piece => ({ kind: 'action', label, href: `${siteUrl}${path}` })
  /** Whoever did not do it signs in, ends what is not theirs, and takes it back. */
  const changed = ({ subject, body }: { readonly subject: string; readonly body: readonly string[] }) => ({
    subject,
    pieces: [...texts(body), ...texts(letters.notYou), link(letters.open, '/akun/saya')],
  })
  const { letters, routes } = messages[language].accounts
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
      // It opens nothing any more: whoever did not ask for it begins with a new contact.
      return { subject, pieces: [...texts(body), link(letters.recover, '/akun/pulihkan')] }
    }
    case 'contactAdded':
      return changed(letters.contactAdded(routes[letter.route]))
    case 'passkeyAdded':
      return changed(letters.passkeyAdded(letter.name))
    case 'passkeysRemoved':
      return changed(letters.passkeysRemoved(letter.names))
    case 'closed':
      return { subject: letters.closed.subject, pieces: texts(letters.closed.body) }
    case 'nikReleaseAsked': {
      const { subject, body } = letters.nikReleaseAsked
      return { subject, pieces: [...texts(body(letter.days)), link(letters.open, '/akun/saya')] }
    }
    case 'nikStays':
    case 'nikShared':
    case 'nikReleased':
    case 'nikOpen':
    case 'nikKept': {
      const { subject, body } = letters[letter.kind]
      return { subject, pieces: [...texts(body), link(letters.open, '/akun/saya')] }
    }
  }
}

const texts = (lines: readonly string[]): Piece[] => lines.map((text) => ({ kind: 'text', text }))
