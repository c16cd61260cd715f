import { marksIn } from './find-marks.ts'
import { personalKinds, type PersonalKind, type PersonalMark } from './mark.ts'

/**
 * Must somebody look before everybody reads it? What is surely or likely a person's: an office's telephone, the place that
 * an answer is about, an official named in office and a link are what answers are made of.
 */
export const holdsBack = ({ kind, reason, certainty }: PersonalMark): boolean =>
  certainty !== 'possible' && kind !== 'handle' && reason !== 'houseNumber'

/** What in an office's words belongs to a person, each once, as it stands there. */
export const personalDataIn = (text: string): readonly string[] => [
  ...new Set(
    marksIn(text)
      .filter(holdsBack)
      .map(({ start, end }) => text.slice(start, end)),
  ),
]

/** Of which kinds it is, each once, in their own order. */
export function personalKindsIn(text: string): readonly PersonalKind[] {
  const found = new Set(
    marksIn(text)
      .filter(holdsBack)
      .map(({ kind }) => kind),
  )
  return personalKinds.filter((kind) => found.has(kind))
}
