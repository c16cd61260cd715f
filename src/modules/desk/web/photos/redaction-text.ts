import type { Area, Covering, Redaction } from '../../../../kernel/redaction.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'

/** The words by which a form says what becomes of an area; the browser's editor writes the same (assets/redact.ts). */
const coveringOf: Readonly<Record<string, Covering>> = { tutup: 'cover', buram: 'blur' }
const wordOf: Readonly<Record<Covering, string>> = { cover: 'tutup', blur: 'buram' }
const cropWord = 'potong'

/** “tutup 12 30 20.5 15”: what, from where, how wide and high, in percent. */
const line = new RegExp(
  String.raw`^(${[...Object.keys(coveringOf), cropWord].join('|')})((?:\s+\d+(?:[.,]\d+)?){4})$`,
  'i',
)

/**
 * Reads what was typed, an area on each line; of several parts to be left the last counts. Refusal: the number of the first
 * line that says nothing of the kind, beginning with 1.
 */
export function readRedaction(typed: string): Result<Redaction, number> {
  let crop: Area | null = null
  const covers: (Area & { readonly how: Covering })[] = []
  for (const [n, one] of typed.split('\n').entries()) {
    if (one.trim() === '') continue
    const [, word = '', numbers = ''] = line.exec(one.trim()) ?? []
    if (word === '') return refuse(n + 1)
    const [left = 0, top = 0, width = 0, height = 0] = numbers.trim().replaceAll(',', '.').split(/\s+/).map(Number)
    const area = { left, top, width, height }
    const how = coveringOf[word.toLowerCase()]
    if (how === undefined) crop = area
    else covers.push({ how, ...area })
  }
  return accept({ crop, covers })
}

/** The same as text, to go on from. */
export const redactionText = ({ crop, covers }: Redaction): string =>
  [
    ...covers.map(({ how, ...area }) => [wordOf[how], area] as const),
    ...(crop === null ? [] : [[cropWord, crop] as const]),
  ]
    .map(([word, { left, top, width, height }]) => [word, left, top, width, height].join(' '))
    .join('\n')
