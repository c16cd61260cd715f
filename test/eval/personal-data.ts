import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marksIn } from '../../src/kernel/personal-data/find-marks.ts'
import { personalKinds, type PersonalKind, type PersonalMark } from '../../src/kernel/personal-data/mark.ts'
import { dataFolder } from './eval-data.ts'
import { percent, type EvalTable } from './eval-table.ts'

const file = 'pii_spans_silver.jsonl'

type Span = { readonly start: number; readonly end: number; readonly type: string }
type Row = { readonly text: string; readonly spans: readonly Span[] }
type Marked = Row & { readonly marks: readonly PersonalMark[] }

/** As what the file's types are marked. */
const kinds: readonly (readonly [type: string, kind: PersonalKind])[] = [
  ['NIK_KK', 'identityNumber'],
  ['PHONE', 'phone'],
  ['EMAIL', 'email'],
  ['ID_NUMBER', 'accountNumber'],
  ['NAME', 'name'],
  ['DOB', 'birthDate'],
  ['HOUSE_NO', 'address'],
  ['PLATE', 'plate'],
  ['HANDLE', 'handle'],
  ['URL', 'link'],
]

/**
 * Of what was masked in real complaints, how much is covered by marks, to the last sign; and what else is marked. The spans
 * come from rules of masking, not from people: what else is marked may be personal data that those rules missed.
 */
export const personalData: EvalTable = {
  name: 'personal-data',
  files: [file],
  async run() {
    const lines = (await readFile(join(dataFolder, file), 'utf8')).trim().split('\n')
    const rows = lines.map((line) => JSON.parse(line) as Row)
    const begun = performance.now()
    const marked = rows.map((row): Marked => ({ ...row, marks: marksIn(row.text) }))
    const microseconds = ((performance.now() - begun) * 1000) / rows.length
    const words = rows.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
    return [
      ['kind', 'spans', 'covered', 'as this kind', 'others marked', 'a 1,000 words', 'of them sure or likely'],
      ...kinds.map(([type, kind]) => [kind, ...recall(marked, type, kind), ...others(marked, words, kind)]),
      ...personalKinds
        .filter((kind) => kinds.every(([, named]) => named !== kind))
        .map((kind) => [kind, '–', '–', '–', ...others(marked, words, kind)]),
      ['a text', `${microseconds.toFixed(0)} µs`],
    ]
  },
}

function recall(rows: readonly Marked[], type: string, kind: PersonalKind): string[] {
  const spans = rows.flatMap((row) => row.spans.filter((span) => span.type === type).map((span) => ({ row, span })))
  const covered = spans.filter(({ row, span }) => isCovered(row, span))
  const named = spans.filter(({ row, span }) => row.marks.some((mark) => mark.kind === kind && meets(mark, span)))
  return [String(spans.length), percent(covered.length, spans.length), percent(named.length, spans.length)]
}

/** Nothing that could be read is left of it. */
function isCovered({ text, marks }: Marked, { start, end }: Span): boolean {
  const within = (at: number): boolean => marks.some((mark) => mark.start <= at && at < mark.end)
  return Array.from({ length: end - start }, (_, n) => start + n).every(
    (at) => !/[\p{L}\p{N}]/u.test(text.charAt(at)) || within(at),
  )
}

const meets = (mark: PersonalMark, span: Span): boolean => mark.start < span.end && mark.end > span.start

/** Marks of a kind that meet no span. */
function others(rows: readonly Marked[], words: number, kind: PersonalKind): string[] {
  const found = rows.flatMap(({ marks, spans }) =>
    marks.filter((mark) => mark.kind === kind && !spans.some((span) => meets(mark, span))),
  )
  const trusted = found.filter(({ certainty }) => certainty !== 'possible')
  const perThousand = (count: number): string => ((1000 * count) / words).toFixed(2)
  return [String(found.length), perThousand(found.length), perThousand(trusted.length)]
}
