import type { Language } from '../../../kernel/language.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import type { Route } from '../domain/notice.ts'
import type { Sender } from '../domain/sender.ts'
import type { Template } from '../domain/templates.ts'
import type { Wording } from '../domain/wording.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import type { BreachFacts, DigestLetter, Letter, RequestFacts } from './letter.ts'

/** The words that operators saved for a template; null where the program's own count. */
export type Wordings = (template: Template, language: Language) => Wording | null

/** A message in words: for e-mail as text and as a page, for phones as one line (empty where there is none). */
export type Rendered = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly sms: string
}

/** What the use cases of notices work with. */
export type NoticesRoom = {
  readonly reports: ReportsRoom
  /** The gateways that are there; a route without one cannot be used. */
  readonly senders: Readonly<Partial<Record<Route, Sender>>>
  /** Puts a letter into words of the reader's language. */
  readonly render: (letter: Letter | DigestLetter, language: Language, saved: Wordings) => Rendered
  /** What is said of a request about personal data; null where there is none. */
  readonly requestFacts: (request: string) => Promise<RequestFacts | null>
  /** What a person is told of a failure to protect their data; null where it does not concern them. */
  readonly breachFacts: (breach: string, person: PersonId | null) => Promise<BreachFacts | null>
  /** How people reach the site, without a slash at the end. */
  readonly siteUrl: string
}
