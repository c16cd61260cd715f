import type { DocumentPart, PartPlace } from '../../kernel/document-part.ts'
import { marksIn } from '../../kernel/personal-data/find-marks.ts'

/** More than anybody looks through. */
export const most = { parts: 20_000, characters: 2_000_000 } as const

/** The document goes on beyond measure; what was gathered so far counts. */
export class TooLong extends Error {}

/** Gathers what is read of a document, as much as somebody may want to look at. */
export class Parts {
  readonly found: DocumentPart[] = []
  #characters = 0

  add(where: PartPlace, at: string, words: string, isHidden = false): void {
    const text = words.replaceAll(/[^\S\n]+/g, ' ').trim()
    if (text === '') return
    this.#characters += text.length
    if (this.found.length >= most.parts || this.#characters > most.characters) throw new TooLong()
    // Whoever wrote it is somebody; of other words it is found out here, where nobody waits for it.
    this.found.push({ where, at: at.slice(0, 200), text, isHidden, marks: where === 'author' ? [] : marksIn(text) })
  }
}
