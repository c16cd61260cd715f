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

/** Three times what may become public of it at once (product): whoever settles mark by mark comes to no end of more. */
const mostReleased = 60_000

/**
 * The text of a document that may be settled and become public. Refusals: `overloaded` where too many others are being read,
 * `documentTooLong`, and `unknownDocument` where it was not read to its end.
 */
export function releasableText(
  reading: DocumentReading,
): Result<string, { readonly refusal: 'overloaded' | 'documentTooLong' | 'unknownDocument' }> {
  if (reading.flaw === 'busy') return refuse({ refusal: 'overloaded' })
  const text = visibleText(reading)
  if (reading.flaw === 'tooLong' || text.length > mostReleased) return refuse({ refusal: 'documentTooLong' })
  return reading.flaw === null ? accept(text) : refuse({ refusal: 'unknownDocument' })
}

/** What whoever opens the document reads, as text. */
export const visibleText = ({ parts }: DocumentReading): string =>
  parts
    .filter(({ isHidden }) => !isHidden)
    .map(({ text }) => text)
    .join('\n')
