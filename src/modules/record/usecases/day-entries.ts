import type { Db } from '../../../platform/db/db.ts'
import { auditBetween } from '../../audit/index.ts'
import { eventsRecorded } from '../../reports/index.ts'
import { spanOf } from '../domain/day.ts'
import { auditSeq, countEntries, entryAt, GatheredEntries, nobody, sortEntries } from '../domain/entries.ts'
import { auditLeaf, eventLeaf, fillingLeaf, saltedParts } from './hashes.ts'

/** What happened in `[from, until)`, as entries one after the other, not yet in order. */
export async function entriesBetween(db: Db, from: Temporal.Instant, until: Temporal.Instant): Promise<Buffer> {
  const gathered = new GatheredEntries()
  for await (const recorded of eventsRecorded(db, from, until))
    gathered.add({ leaf: eventLeaf(saltedParts(recorded)), owner: recorded.report, seq: recorded.event.seq })
  for await (const entry of auditBetween(db, from, until))
    gathered.add({ leaf: auditLeaf(entry), owner: entry.id, seq: auditSeq })
  return gathered.all()
}

/** What was written before midnight and committed only after its day was sealed is looked for so far back (product). */
const stragglerHours = 2

/** The day's last entries: what may have come too late for its own day, and then stands in the next. */
export function lateEntries(db: Db, day: Temporal.PlainDate): Promise<Buffer> {
  const { until } = spanOf(day)
  return entriesBetween(db, until.subtract({ hours: stragglerHours }), until)
}

/** Tells of a leaf whether it is one of those. */
export async function lateOf(db: Db, day: Temporal.PlainDate): Promise<(leaf: Buffer) => boolean> {
  const entries = await lateEntries(db, day)
  const late = new Set(
    Array.from({ length: countEntries(entries) }, (_, i) => entryAt(entries, i).leaf.toString('hex')),
  )
  return (leaf) => late.has(leaf.toString('hex'))
}

/** Adds so much filling to a day's entries, and brings them in order. */
export function filled(entries: Buffer, filling: number, salt: Buffer): Buffer {
  const gathered = new GatheredEntries(entries)
  for (let seq = 0; seq < filling; seq += 1) gathered.add({ leaf: fillingLeaf(salt, seq), owner: nobody, seq })
  return sortEntries(gathered.all())
}
