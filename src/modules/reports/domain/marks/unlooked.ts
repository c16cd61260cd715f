import type { TextId } from '../../../../kernel/brand.ts'
import { personalKindsIn } from '../../../../kernel/personal-data/hold-back.ts'
import type { ReportEvent } from '../event.ts'
import { audienceOfWords } from '../visibility.ts'

/**
 * The events whose words everybody would read though nobody has looked at the personal data in them: posted before there
 * was a detector, or before it knew such data. What was held back or settled already is not among them, nor the report's
 * own copy and the text of a document, which are settled where they are published.
 */
export function unlookedIn(events: readonly ReportEvent[], texts: ReadonlyMap<TextId, string | null>): number[] {
  const lookedAt = new Set(
    events.flatMap((event) =>
      event.type === 'marksSettled' ? [event.of] : event.type === 'heldBack' ? event.answers : [],
    ),
  )
  return events.flatMap((event) => {
    if (event.type === 'published' || event.type === 'documentReleased' || !('text' in event) || event.text === null)
      return []
    if (audienceOfWords(event) !== 'public' || event.text.personal !== undefined || lookedAt.has(event.seq)) return []
    return personalKindsIn(texts.get(event.text.id) ?? '').length === 0 ? [] : [event.seq]
  })
}
