import type { Reaction } from '../../reports/index.ts'
import { blankLinks } from '../store/links.ts'

/** What agencies were sent of words that the law had erased goes too: their links tell only that there was a report. */
export const blankErased: Reaction = async (tx, { after, events }) => {
  const isErased = events.some(({ type }) => type === 'textsErased' || type === 'placeErased')
  if (isErased) await blankLinks(tx, after.number)
}
