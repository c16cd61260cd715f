import type { ReportNumber } from '../../../kernel/brand.ts'
import { readRecorded, type Asker, type ReadRecord, type ReportsRoom } from '../../reports/index.ts'
import { recordDayOf, type DayLine } from '../domain/day.ts'
import { findLeaf } from '../domain/entries.ts'
import { partNames, type PartName } from '../domain/parts.ts'
import { proofFormat, type Proof, type ProofEvent } from '../domain/proof.ts'
import { pathIn } from '../domain/tree.ts'
import { daysFrom, type StoredDay } from '../store/days.ts'
import { DayTrees, type DayTree } from './day-trees.ts'
import { eventLeaf, saltedParts, type SaltedPart } from './hashes.ts'

/**
 * The proof of what this asker may know of a report: anybody of what is public, the reporter and officers also of where
 * each hidden event stands in the chain, so that none can be left out. Null as `readRecorded` says.
 */
export async function makeProof(
  room: ReportsRoom,
  site: string,
  number: ReportNumber,
  asker: Asker,
  trees = new DayTrees(room.db),
): Promise<Proof | null> {
  const record = await readRecorded(room, number, asker)
  if (record === null) return null
  const [begun] = record.links
  const days = begun === undefined ? [] : await daysFrom(room.db, recordDayOf(begun.event.recordedAt))
  const treeOf = treesOf(trees, days)
  const events: ProofEvent[] = []
  for (const link of record.links) {
    if (record.reader === 'public' && !link.isOpen) continue
    const parts = saltedParts({ ...link, report: record.state.id, number })
    const place = await placeOf(treeOf, recordDayOf(link.event.recordedAt), eventLeaf(parts))
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

/** The tree of a day, asked for once however many events stand in it; null where the day is not sealed. */
function treesOf(
  trees: DayTrees,
  days: readonly StoredDay[],
): (day: Temporal.PlainDate) => Promise<DayTree | null> | null {
  const sealed = new Set(days.map(({ day }) => day.toString()))
  const asked = new Map<string, Promise<DayTree | null>>()
  return (day) => {
    const name = day.toString()
    return sealed.has(name) ? asked.getOrInsertComputed(name, () => trees.of(day)) : null
  }
}

type Place = Pick<ProofEvent, 'day' | 'index' | 'path'>

/** In its own day, or, where it came too late for that, in the next. */
async function placeOf(treeOf: ReturnType<typeof treesOf>, own: Temporal.PlainDate, leaf: Buffer): Promise<Place> {
  for (const day of [own, own.add({ days: 1 })]) {
    const tree = await treeOf(day)
    const index = tree === null ? -1 : findLeaf(tree.entries, leaf)
    if (tree === null || index === -1) continue
    return { day: day.toString(), index, path: pathIn(tree.levels, index).map((hash) => hash.toString('hex')) }
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
