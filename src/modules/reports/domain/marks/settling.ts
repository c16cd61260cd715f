import { marksIn } from '../../../../kernel/personal-data/find-marks.ts'
import type { PersonalKind, PersonalMark } from '../../../../kernel/personal-data/mark.ts'
import { generalised, placeholders } from '../../../../kernel/personal-data/placeholder.ts'

/** What becomes public of a text that somebody wrote; an answer has no title. */
export type Texts = { readonly title: string; readonly text: string }

/** What may be done with a mark: nothing of it is left, it is said less exactly, or it stays. */
export const markChoices = ['redact', 'generalise', 'keep'] as const
export type MarkChoice = (typeof markChoices)[number]

/** Why something that looks like somebody's stays; in these words alone, for a reason of one's own may name somebody. */
export const keepReasons = ['officesOwn', 'officialInOffice', 'matterItself', 'alreadyPublic', 'notPersonal'] as const
export type KeepReason = (typeof keepReasons)[number]

/** What a verifier decided about words wherever they stand; those that no mark found are theirs to name. */
export type SettledWords = { readonly words: string; readonly choice: MarkChoice; readonly why: KeepReason | null }

/** A mark and what was decided, as it is kept: places in a text, never what stands there. */
export type SettledMark = Pick<PersonalMark, 'start' | 'end' | 'reason'> & {
  readonly kind: PersonalKind | 'other'
  /** In which text: of the original, or only in the copy as it was typed. */
  readonly source: 'title' | 'text' | 'copyTitle' | 'copyText'
  readonly choice: MarkChoice
  readonly why: KeepReason | null
}

export type Settled = {
  readonly marks: readonly SettledMark[]
  /** What is still readable in the copy and that nobody decided to keep: words, each once. */
  readonly unsettled: readonly string[]
}

/** As words are compared: small letters, one space. */
export const plainWords = (words: string): string => words.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** A mark with the words it stands on. */
export type Place = Pick<PersonalMark, 'start' | 'end' | 'reason' | 'certainty'> & {
  readonly kind: PersonalKind | 'other'
  readonly words: string
}

/**
 * Every mark of a text, every other place of the same words, and each place of words that the verifier named themselves: a
 * name that is marked once is the same name where no cue stands before it.
 */
export function placesIn(text: string, named: readonly string[] = []): Place[] {
  const marked: Place[] = marksIn(text).map((one) => ({ ...one, words: text.slice(one.start, one.end) }))
  const first = new Map(marked.map((one) => [plainWords(one.words), one]))
  const unmarked = { kind: 'other', reason: 'person', certainty: 'sure' } as const
  const again = [...first.values()].flatMap((one) => placesOf(text, one.words, one))
  const isTaken = new Uint8Array(text.length)
  for (const { start, end } of marked) isTaken.fill(1, start, end)
  const free: Place[] = []
  for (const one of [...again, ...named.flatMap((words) => placesOf(text, words, unmarked))]) {
    if (isTaken.subarray(one.start, one.end).includes(1)) continue
    isTaken.fill(1, one.start, one.end)
    free.push(one)
  }
  return [...marked, ...free].toSorted((a, b) => a.start - b.start)
}

const placesOf = (
  text: string,
  wanted: string,
  { kind, reason, certainty }: Omit<Place, 'start' | 'end' | 'words'>,
): Place[] =>
  occurrences(text, wanted).map(({ start, end }) => ({
    start,
    end,
    kind,
    reason,
    certainty,
    words: text.slice(start, end),
  }))

/** Where these words stand as whole words, in capital or small letters. */
function occurrences(text: string, words: string): { readonly start: number; readonly end: number }[] {
  const wanted = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`\s+`)
  if (wanted === '') return []
  // What stands around it is looked at afterwards: a pattern that begins with that would try it at every sign of the text.
  const pattern = new RegExp(wanted, 'giu')
  const whole: { readonly start: number; readonly end: number }[] = []
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [start, end] = [found.index, pattern.lastIndex]
    if (endsInWord.test(text.slice(Math.max(0, start - 2), start)) || beginsInWord.test(text.slice(end, end + 2)))
      pattern.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
    else whole.push({ start, end })
  }
  return whole
}
const endsInWord = /[\p{L}\p{N}]$/u
const beginsInWord = /^[\p{L}\p{N}]/u

const decisionsOf = (settled: readonly SettledWords[]): ReadonlyMap<string, SettledWords> =>
  new Map(settled.map((one) => [plainWords(one.words), one]))

/** The words that were decided about and are to be gone. */
const toBeGone = (settled: readonly SettledWords[]): string[] =>
  settled.filter(({ choice }) => choice !== 'keep').map(({ words }) => words)

/** A text as everybody may read it: what is marked or named is replaced, as was decided, or taken out. */
export const copyOf = (text: string, settled: readonly SettledWords[]): string => replaced(text, settled, 'redact')

/** A text that was changed by hand without what shall be gone; what nobody decided about stays, to be looked at. */
export const takenOut = (text: string, settled: readonly SettledWords[]): string => replaced(text, settled, 'keep')

/** `otherwise` is what happens to a mark that nobody decided about. */
function replaced(text: string, settled: readonly SettledWords[], otherwise: MarkChoice): string {
  const decisions = decisionsOf(settled)
  let made = ''
  let at = 0
  for (const { start, end, kind, words } of placesIn(text, toBeGone(settled))) {
    const choice = decisions.get(plainWords(words))?.choice ?? otherwise
    const less = choice === 'generalise' ? generalised(kind, words) : null
    made += text.slice(at, start) + (choice === 'keep' ? words : (less ?? placeholders[kind]))
    at = end
  }
  return made + text.slice(at)
}

/**
 * Compares what was written with the copy that is to become public. Unsettled is every mark of the copy, and everything
 * marked in the original that can still be read in it, unless somebody decided to keep it and said why.
 */
export function settle(original: Texts, copy: Texts, settled: readonly SettledWords[]): Settled {
  const decisions = decisionsOf(settled)
  const kept = (words: string): SettledWords | null => {
    const decision = decisions.get(plainWords(words))
    return decision?.choice === 'keep' && decision.why !== null ? decision : null
  }
  const named = toBeGone(settled)
  const written = [...sourced('title', original.title, named), ...sourced('text', original.text, named)]
  const known = new Set(written.map(({ words }) => plainWords(words)))
  const inCopy = [...sourced('copyTitle', copy.title), ...sourced('copyText', copy.text)]
  // Looked for once, however often the same words were written.
  const stillRead = [...new Map(written.map((one) => [plainWords(one.words), one])).values()].filter(({ words }) =>
    [copy.title, copy.text].some((text) => occurrences(text, words).length > 0),
  )
  const unsettled = new Map(
    [...inCopy, ...stillRead]
      .filter(({ words }) => kept(words) === null)
      .map(({ words }) => [plainWords(words), words]),
  )
  const typed = inCopy.filter(({ words }) => !known.has(plainWords(words)))
  return {
    marks: [...written, ...typed].map(({ words, source, kind, reason, start, end }) => {
      const keeping = kept(words)
      const choice =
        keeping?.choice ?? (decisions.get(plainWords(words))?.choice === 'generalise' ? 'generalise' : 'redact')
      return { source, kind, reason, start, end, choice, why: keeping?.why ?? null }
    }),
    unsettled: [...unsettled.values()],
  }
}

const sourced = (source: SettledMark['source'], text: string, named: readonly string[] = []) =>
  placesIn(text, named).map((place) => ({ ...place, source }))
