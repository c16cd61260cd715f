import type { TextId } from '../../../kernel/brand.ts'
import { loadEvents, type Reaction } from '../../reports/index.ts'
import { blankLetters } from '../store/notice-letters.ts'
import { isQuotable } from './write-letter.ts'

/** What reporters were written of words that the law had erased goes with them: a letter quotes the event that it tells of. */
export const blankQuotes: Reaction = async (tx, { after, events }) => {
  const erased = events.flatMap((event) => (event.type === 'textsErased' ? event.texts : []))
  if (erased.length === 0) return
  const gone = new Set<TextId>(erased.map(({ id }) => id))
  const quoted = (await loadEvents(tx, after.id)).filter(
    (event) => isQuotable(event) && 'text' in event && event.text !== null && gone.has(event.text.id),
  )
  await blankLetters(
    tx,
    after.number,
    quoted.map(({ seq }) => seq),
  )
}
