import type { TimelineEntry } from '../../../reports/index.ts'

/** An entry of the timeline, and the reminders of the clock just before it that it makes old news. */
export type FoldedEntry = { readonly entry: TimelineEntry; readonly earlier: readonly TimelineEntry[] }

/**
 * The newest first; what the clock said several times in a row (reminded, overdue, told the superior, …) is one entry
 * with the others behind it. Nothing that a person did is ever folded.
 */
export function foldReminders(entries: readonly TimelineEntry[]): FoldedEntry[] {
  const folded: { readonly entry: TimelineEntry; readonly earlier: TimelineEntry[] }[] = []
  for (const entry of entries.toReversed()) {
    const last = folded.at(-1)
    if (last !== undefined && isReminder(last.entry) && isReminder(entry)) last.earlier.push(entry)
    else folded.push({ entry, earlier: [] })
  }
  return folded
}

const isReminder = ({ event }: TimelineEntry): boolean => event.type === 'clockFired'
