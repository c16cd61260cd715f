import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { readRecorded, type Asker, type ReadRecord, type ReportsRoom } from '../../reports/index.ts'
import { recordDayOf, type DayLine } from '../domain/day.ts'
import { findLeaf, leavesOf } from '../domain/entries.ts'
import { partNames, type PartName } from '../domain/parts.ts'
import { proofFormat, type Proof, type ProofEvent } from '../domain/proof.ts'
import { pathOf } from '../domain/tree.ts'
import { daysFrom, loadLeaves, type StoredDay } from '../store/days.ts'
import { eventLeaf, joinPair, saltedParts, type SaltedPart } from './hashes.ts'

/**
 * The proof of what this asker may know of a report: anybody of what is public, the reporter and officers also of where
 * each hidden event stands in the chain, so that none can be left out. Null as `readRecorded` says.
 */
export async function makeProof(
  room: ReportsRoom,
  site: string,
  number: ReportNumber,
  asker: Asker,
): Promise<Proof | null> {
  const record = await readRecorded(room, number, asker)
  if (record === null) return null
  const [begun] = record.links
  const days = begun === undefined ? [] : await daysFrom(room.db, recordDayOf(begun.event.recordedAt))
  const trees = treesOf(room.db, days)
  const events: ProofEvent[] = []
  for (const link of record.links) {
    if (record.reader === 'public' && !link.isOpen) continue
    const parts = saltedParts({ ...link, report: record.state.id, number })
    const place = await placeOf(trees, recordDayOf(link.event.recordedAt), eventLeaf(parts))
    events.push({ ...place, parts: shown(parts, record, link.isOpen, link.event.type) })
  }
  return {
    format: proofFormat,
    site,
    report: number,
    events,
    texts: record.texts.map(({ commitment, salt, text, erasedAt }) => ({
      commitment,
      salt,
      text,
      erasedOn: erasedAt === null ? null : recordDayOf(erasedAt).toString(),
    })),
    previous: days[0]?.previous.toString('hex') ?? '',
    days: days.map(lineOf),
  }
}

export const lineOf = ({ day, size, root, link }: StoredDay): DayLine => ({
  day: day.toString(),
  size,
  root: root.toString('hex'),
  link: link.toString('hex'),
})

/** The entries of a day, read once; null where it is not sealed. */
function treesOf(db: Db, days: readonly StoredDay[]): (day: Temporal.PlainDate) => Promise<Buffer | null> {
  const sealed = new Set(days.map(({ day }) => day.toString()))
  const read = new Map<string, Promise<Buffer | null>>()
  return (day) => {
    const name = day.toString()
    if (!sealed.has(name)) return Promise.resolve(null)
    const entries = read.get(name) ?? loadLeaves(db, day).then((leaves) => leaves?.entries ?? null)
    read.set(name, entries)
    return entries
  }
}

type Place = Pick<ProofEvent, 'day' | 'index' | 'path'>

/** In its own day, or, where it came too late for that, in the next. */
async function placeOf(trees: ReturnType<typeof treesOf>, own: Temporal.PlainDate, leaf: Buffer): Promise<Place> {
  for (const day of [own, own.add({ days: 1 })]) {
    const entries = await trees(day)
    const index = entries === null ? -1 : findLeaf(entries, leaf)
    if (entries === null || index === -1) continue
    const path = pathOf(leavesOf(entries), index, joinPair).map((hash) => hash.toString('hex'))
    return { day: day.toString(), index, path }
  }
  return { day: null, index: 0, path: [] }
}

/** The public sees no moment and no chain; an officer at a counter would tell the channel. */
function shownTo(reader: ReadRecord['reader'], isOpen: boolean, type: string): readonly PartName[] {
  if (!isOpen) return ['place']
  if (reader === 'handler') return partNames
  if (reader === 'reporter') return ['place', 'facts', 'office', 'parties']
  return type === 'submitted' ? ['facts'] : ['facts', 'office']
}

function shown(
  parts: ReadonlyMap<PartName, SaltedPart>,
  { reader }: ReadRecord,
  isOpen: boolean,
  type: string,
): ProofEvent['parts'] {
  const open = shownTo(reader, isOpen, type)
  return partNames.flatMap((name) => {
    const part = parts.get(name)
    if (part === undefined) return []
    const { salt, text, digest } = part
    return [open.includes(name) ? { salt: salt.toString('hex'), text } : { digest: digest.toString('hex') }]
  })
}
