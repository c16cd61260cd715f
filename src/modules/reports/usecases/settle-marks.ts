import { personalKindsIn } from '../../../kernel/personal-data/hold-back.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Settlement } from '../domain/command.ts'
import type { TextRef } from '../domain/event.ts'
import { settle } from '../domain/marks/settling.ts'
import type { ReportState } from '../domain/state.ts'
import { commitmentTo, findWordsOf, keepable, type SettlementToKeep } from '../store/settlements.ts'
import type { SpokenCommand } from './spoken-command.ts'

/** Counts for the event and the list that it commits to; null where there is nothing to settle. */
export type MarksOf = { readonly settlement: Settlement; readonly toKeep: SettlementToKeep; readonly of: number } | null

/** The words with which the report came. */
const reportItself = 1

/**
 * What was decided about the marks of what a command makes public: the program looks for them itself, whatever the form
 * or another program said; `document` is the text of the one that is released. Null for every other command.
 */
export async function marksOf(
  db: Handle,
  { id, seq }: Pick<ReportState, 'id' | 'seq'>,
  spoken: SpokenCommand,
  document: string | null = null,
): Promise<MarksOf> {
  if (spoken.command !== 'publish' && spoken.command !== 'settleMarks' && spoken.command !== 'releaseDocument')
    return null
  // The text of a document stands in no event before the one that releases it.
  const of = spoken.command === 'publish' ? reportItself : spoken.command === 'settleMarks' ? spoken.of : seq + 1
  const original =
    spoken.command === 'releaseDocument' ? { title: '', text: document ?? '' } : await findWordsOf(db, id, of)
  const copy = { title: spoken.command === 'publish' ? spoken.title : '', text: spoken.text }
  const { marks, unsettled } = settle(original, copy, spoken.marks ?? [])
  // An answer waits even where its words bear no mark any more: they were erased, or the detector knows better by now.
  if (spoken.command === 'publish' && marks.length === 0 && unsettled.length === 0) return null
  const counted = (choice: string): number => marks.filter((one) => one.choice === choice).length
  const toKeep = keepable(marks)
  const settlement = {
    redacted: counted('redact'),
    generalised: counted('generalise'),
    kept: counted('keep'),
    unsettled: unsettled.length,
    commitment: commitmentTo(toKeep),
  }
  return { settlement, toKeep, of }
}

/** Commands whose words everybody reads as soon as the report is public. */
const forEverybody: readonly SpokenCommand['command'][] = [
  'followUp',
  'draftFollowUp',
  'retract',
  'concludeExamination',
]

/** What keeps words that everybody would read from the public until somebody has looked: their kinds, each once. */
export function personalIn(command: SpokenCommand['command'], words: string): Pick<TextRef, 'personal'> {
  const personal = forEverybody.includes(command) ? personalKindsIn(words) : []
  return personal.length === 0 ? {} : { personal }
}
