import { letterText } from '../../../web/components/letter/letter-text.ts'
import { letterPage } from '../../../web/components/letter/letter.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { Template } from '../domain/templates.ts'
import type { Wording } from '../domain/wording.ts'
import type { DigestLetter, Letter } from '../usecases/letter.ts'
import type { Rendered, Wordings } from '../usecases/room.ts'
import { wordLetter } from './letter-words.ts'

/** The program's own words for a template. */
export function builtInWording(template: Template, language: Language): Wording {
  const built: { readonly subject: string; readonly body: string; readonly sms?: string } =
    messages[language].wordings[template]
  return { subject: built.subject, body: built.body, sms: built.sms ?? null }
}

/** A letter as it goes out, in the words that operators saved, else in the program's own. */
export function renderNotice(letter: Letter | DigestLetter, language: Language, saved: Wordings): Rendered {
  const { template } = letter
  const wording = saved(template, language) ?? builtInWording(template, language)
  const { subject, pieces, sms } = wordLetter(letter, wording, language)
  return { subject, text: letterText(pieces), html: letterPage(subject, pieces, language), sms }
}
