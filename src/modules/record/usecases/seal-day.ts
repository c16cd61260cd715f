import { randomBytes } from 'node:crypto'
import type { Now } from '../../../kernel/now.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { firstAuditAt } from '../../audit/index.ts'
import { firstRecordedAt } from '../../reports/index.ts'
import { firstLink, isOver, recordDayOf, spanOf } from '../domain/day.ts'
import { countEntries, entryAt, entryBytes, findLeaf, leavesOf } from '../domain/entries.ts'
import { rootOf, sizeFor } from '../domain/tree.ts'
import { findLastDay, insertDay, loadLeaves } from '../store/days.ts'
import { entriesBetween, filled, lateEntries } from './day-entries.ts'
import { joinPair, linkOf } from './hashes.ts'

export type RecordRoom = { readonly db: Db; readonly now: Now }

/**
 * Seals the oldest day that is over and not yet sealed: after an outage one after the other. Answers the day, or null
 * where all are sealed. However many processes try, each day is sealed once.
 */
export async function sealNextDay({ db, now }: RecordRoom): Promise<Temporal.PlainDate | null> {
  const last = await findLastDay(db)
  const day = last === undefined ? await firstDay(db) : last.day.add({ days: 1 })
  if (day === null || !isOver(day, now())) return null
  const { from, until } = spanOf(day)
  const entries = Buffer.concat([
    await entriesBetween(db, from, until),
    ...(last === undefined ? [] : await stragglers(db, last.day)),
  ])
  const [size, salt] = [sizeFor(countEntries(entries)), randomBytes(32)]
  const sorted = filled(entries, size - countEntries(entries), salt)
  const root = rootOf(leavesOf(sorted), joinPair)
  const previous = last?.link ?? Buffer.from(firstLink, 'hex')
  const link = linkOf(previous, { day: day.toString(), size, root })
  const row = { day, size, root, previous, link, sealed_at: now() }
  await transact(db, (tx) => insertDay(tx, row, { salt, entries: sorted }))
  return day
}

async function firstDay(db: Db): Promise<Temporal.PlainDate | null> {
  const beginnings = [await firstRecordedAt(db), await firstAuditAt(db)].filter((at) => at !== null)
  const [first] = beginnings.toSorted((a, b) => Temporal.Instant.compare(a, b))
  return first === undefined ? null : recordDayOf(first)
}

/** What belongs to a sealed day and is not in it: it stands in the next. */
async function stragglers(db: Db, sealed: Temporal.PlainDate): Promise<Buffer[]> {
  const leaves = await loadLeaves(db, sealed)
  if (leaves === null) return []
  const late = await lateEntries(db, sealed)
  return Array.from({ length: countEntries(late) }, (_, i) => i)
    .filter((i) => findLeaf(leaves.entries, entryAt(late, i).leaf) === -1)
    .map((i) => late.subarray(i * entryBytes, (i + 1) * entryBytes))
}
