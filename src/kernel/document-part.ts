import type { PersonalMark } from './personal-data/mark.ts'
import { accept, refuse, type Result } from './result.ts'

/** Where words stand in a document; what is not on the page that somebody prints is hidden there. */
export const partPlaces = [
  'page',
  'paragraph',
  'line',
  'cell',
  'margin',
  'comment',
  'deleted',
  'author',
  'property',
  'picture',
  'embedded',
] as const
export type PartPlace = (typeof partPlaces)[number]

/** Some words of a document. `at` says which page, cell, field or file; empty where there is but one. */
export type DocumentPart = {
  readonly where: PartPlace
  readonly at: string
  readonly text: string
  /** Whoever opens the document does not see it at once. */
  readonly isHidden: boolean
  /** What may be somebody's in its words. */
  readonly marks: readonly PersonalMark[]
}

/**
 * Why there may be more in a document than was read: it is locked, it is broken, it goes on beyond measure, or too many others
 * were being read.
 */
export type ReadingFlaw = 'encrypted' | 'broken' | 'tooLong' | 'busy'

/** What was read of a document, in its order; `flaw` null where that is all of it. */
export type DocumentReading = { readonly parts: readonly DocumentPart[]; readonly flaw: ReadingFlaw | null }

/** So many different words are marked in what can be settled at all (product): whoever decides about each comes to no end of more. */
export const mostMarked = 500

/** Three times what may become public of it at once (product). */
const mostReleased = 60_000

/**
 * The text of a document that may be settled and become public. Refusals: `overloaded` where too many others are being read,
 * `documentTooLong` also where more is marked in it than anybody settles, and `unknownDocument` where it was not read to its end.
 */
export function releasableText(
  reading: DocumentReading,
): Result<string, { readonly refusal: 'overloaded' | 'documentTooLong' | 'unknownDocument' }> {
  if (reading.flaw === 'busy') return refuse({ refusal: 'overloaded' })
  const text = visibleText(reading)
  if (reading.flaw === 'tooLong' || text.length > mostReleased || markedIn(reading) > mostMarked)
    return refuse({ refusal: 'documentTooLong' })
  return reading.flaw === null ? accept(text) : refuse({ refusal: 'unknownDocument' })
}

const visibleParts = ({ parts }: DocumentReading): DocumentPart[] => parts.filter(({ isHidden }) => !isHidden)

/** What whoever opens the document reads, as text. */
export const visibleText = (reading: DocumentReading): string =>
  visibleParts(reading)
    .map(({ text }) => text)
    .join('\n')

/** How many different words are marked in it: they were looked for where the document was read. */
const markedIn = (reading: DocumentReading): number =>
  new Set(
    visibleParts(reading).flatMap(({ text, marks }) =>
      marks.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    ),
  ).size
