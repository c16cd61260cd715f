import { personalDataIn } from '../../../kernel/personal-data/hold-back.ts'
import { emptyPhrasesIn } from './empty-phrases.ts'
import { wordsOf } from './sentences.ts'

/** What an officer should look at again before an answer is posted; each may be set aside by whoever is sure. */
export type WarningName = 'emptyPhrase' | 'tooShort' | 'noPromise' | 'personalData'
export type AnswerWarning = {
  readonly warning: WarningName
  /** What in the text it is about. */
  readonly found: readonly string[]
}

export type AnswerToCheck = {
  readonly kind: 'interim' | 'substantive'
  readonly text: string
  /** Was a day named in its own field? */
  readonly isPromised: boolean
}

/** Fewer words cannot say what was done, where and when (product). */
const leastWords = 4

const months = 'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember'
/** “by when”, as people say it. */
const byWhen = new RegExp(
  `\\b(\\d{1,2} (${months})|(paling lambat|sebelum|pada|tanggal|hari) \\w+|besok|lusa|(minggu|pekan|bulan) (ini|depan)|\\d+ (hari|minggu|pekan|bulan))\\b`,
)

/**
 * A substantive answer says what was done or decided, an interim one what is being done and by when (domain.md §4); and
 * neither tells the public who somebody is.
 */
export function checkAnswer({ kind, text, isPromised }: AnswerToCheck): AnswerWarning[] {
  const empty = kind === 'substantive' ? emptyPhrasesIn(text) : []
  const isShort = empty.length === 0 && wordsOf(text).length < leastWords
  const personal = personalDataIn(text)
  return [
    ...warn('emptyPhrase', empty.length > 0, empty),
    ...warn('tooShort', isShort),
    ...warn('noPromise', kind === 'interim' && !isPromised && !byWhen.test(text.toLowerCase())),
    ...warn('personalData', personal.length > 0, personal),
  ]
}

const warn = (warning: WarningName, isSo: boolean, found: readonly string[] = []): AnswerWarning[] =>
  isSo ? [{ warning, found }] : []
