import { mostMarked } from '../../../../kernel/document-part.ts'
import { marksIn } from '../../../../kernel/personal-data/find-marks.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import {
  copyOf,
  keepReasons,
  placesIn,
  plainWords,
  settle,
  takenOut,
  type Place,
  type SettledWords,
  type Texts,
} from '../../../reports/index.ts'

/** Marked words that are decided about once, however often they stand there. */
export type MarkGroup = Pick<Place, 'kind' | 'reason' | 'words'> & { readonly count: number }

/** What an option of the form says: a choice, or the reason for keeping. */
export type Verdict = 'redact' | 'generalise' | (typeof keepReasons)[number]

/** The names of the form's fields; words and verdicts are numbered. */
export const markFields = {
  words: (n: number): string => `kata_${n}`,
  verdict: (n: number): string => `putusan_${n}`,
  before: (n: number): string => `semula_${n}`,
  added: 'tambahan',
} as const

/** The marks of some texts, each words once, in the order in which they are read first. */
export function groupsOf(...texts: readonly string[]): MarkGroup[] {
  const groups = Map.groupBy(
    texts.flatMap((text) => placesIn(text)),
    ({ words }) => plainWords(words),
  )
  return [...groups.values()].flatMap((places) => {
    const [first] = places
    return first === undefined
      ? []
      : [{ kind: first.kind, reason: first.reason, words: first.words, count: places.length }]
  })
}

const settledBy = (words: string, verdict: string): SettledWords => {
  const why = keepReasons.find((reason) => reason === verdict) ?? null
  return { words, choice: why !== null ? 'keep' : verdict === 'generalise' ? 'generalise' : 'redact', why }
}

/** What was decided in the form, the words that the officer named at last; empty as long as nothing was typed. */
export function decisionsIn(typed: (name: string) => string): SettledWords[] {
  return [...readVerdicts(typed, markFields.verdict), ...addedIn(typed)]
}

const addedIn = (typed: (name: string) => string): SettledWords[] =>
  typed(markFields.added)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((words) => ({ words, choice: 'redact', why: null }))

function readVerdicts(typed: (name: string) => string, field: (n: number) => string): SettledWords[] {
  const settled: SettledWords[] = []
  for (let n = 0; typed(markFields.words(n)) !== ''; n += 1)
    settled.push(settledBy(typed(markFields.words(n)), typed(field(n))))
  return settled
}

/** Three times what may become public (product): marks of more are not looked for, because the field refuses it anyway. */
const mostReviewed = 60_000

const isTooLong = (text: string): boolean => text.length > mostReviewed
const isTooMarked = (text: string): boolean =>
  new Set(marksIn(text).map(({ start, end }) => plainWords(text.slice(start, end)))).size > mostMarked

/** Is it short enough, and little enough marked in it, to be looked through mark by mark? */
export const isReviewable = (text: string): boolean => !isTooLong(text) && !isTooMarked(text)

/** The form as it goes on: its copy made by the choices, and what is wrong with it; `isAnew` where it must be read once more. */
export type Reviewed = { readonly typed: Fields; readonly mistakes: Mistakes; readonly isAnew: boolean }

/**
 * Makes the copy by the choices: from the original where nobody has changed it by hand, else by taking out of it what shall
 * be gone. Whatever is still marked then and not decided about is a mistake, and so is more than anybody decides about.
 */
export function review(original: Texts, typed: Fields, { marks: words }: Pick<Messages, 'marks'>): Reviewed {
  const read = (name: string): string => fieldText(typed, name)
  if (isTooLong(read('text'))) return { typed, mistakes: {}, isAnew: false }
  if (isTooMarked(read('text'))) return { typed, mistakes: { text: words.tooMany(mostMarked) }, isAnew: false }
  const decisions = decisionsIn(read)
  const before = readVerdicts(read, markFields.before)
  const remade = (name: 'title' | 'text'): string => {
    const isUntouched = read(name) === copyOf(original[name], before).trim()
    return (isUntouched ? copyOf(original[name], decisions) : takenOut(read(name), decisions)).trim()
  }
  const copy: Texts = { title: original.title === '' ? '' : remade('title'), text: remade('text') }
  const isAnew = copy.text !== read('text') || (original.title !== '' && copy.title !== read('title'))
  const { unsettled } = settle(original, copy, decisions)
  const mistakes: Mistakes = unsettled.length === 0 ? {} : { text: words.left(unsettled.join(', ')) }
  return {
    typed: { ...typed, ...(original.title === '' ? {} : { title: copy.title }), text: copy.text },
    mistakes,
    isAnew,
  }
}
