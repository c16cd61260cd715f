import type { ReportId } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { numbersOf } from '../../reports/index.ts'
import { firstLink, spanOf, type DayLine } from '../domain/day.ts'
import { auditSeq, countEntries, differences, entryAt, leavesOf, nobody, type Entry } from '../domain/entries.ts'
import { rootOf } from '../domain/tree.ts'
import { daysFrom, loadLeaves, type StoredDay } from '../store/days.ts'
import { entriesBetween, filled, lateOf } from './day-entries.ts'
import { joinPair, linkOf } from './hashes.ts'

/**
 * What does not agree in the record of a day: a day is missing before it; its link does not follow from the day before;
 * its root is not that of its leaves; something that was recorded is gone, is another, or was not recorded then. And
 * against roots that somebody kept: the day was published otherwise, or is not here any more.
 */
export type Fault = {
  readonly day: string
  readonly what: 'daysMissing' | 'link' | 'root' | 'removed' | 'changed' | 'inserted' | 'notAsPublished' | 'dayRemoved'
  /** Whose it is: `event 3 of ABCD-EFGH`, `audit entry …`; empty where it is the day's own. */
  readonly where: string
}

/**
 * Makes the record of every day again from what is kept, and compares: leaves, roots and links; `published` are roots
 * that were kept elsewhere. One day is in memory at a time. `onDay` hears how far it is.
 */
export async function* verifyRecord(
  db: Db,
  published: readonly DayLine[],
  onDay: (done: number, all: number) => void,
): AsyncGenerator<Fault> {
  const days = await daysFrom(db, null)
  const kept = new Map(days.map((day) => [day.day.toString(), day]))
  for (const line of published) yield* comparePublished(line, kept.get(line.day))
  const [first] = days
  if (first !== undefined) yield* beforeTheFirst(db, first)
  let before: StoredDay | undefined
  let late: readonly Entry[] = []
  for (const [done, day] of days.entries()) {
    yield* verifyLink(day, before)
    const found = await compareDay(db, day)
    yield* found.root
    const arrived = new Set(found.onlyKept.map(keyOf))
    yield* describe(
      db,
      before,
      [],
      late.filter((entry) => !arrived.has(keyOf(entry))),
    )
    const arrivals = new Set(late.map(keyOf))
    const onlyKept = found.onlyKept.filter((entry) => !arrivals.has(keyOf(entry)))
    const isLate = found.onlyMade.length === 0 ? () => false : await lateOf(db, day.day)
    late = found.onlyMade.filter((entry) => isLate(entry.leaf))
    yield* describe(
      db,
      day,
      onlyKept,
      found.onlyMade.filter((entry) => !isLate(entry.leaf)),
    )
    before = day
    onDay(done + 1, days.length)
  }
}

function* comparePublished(line: DayLine, kept: StoredDay | undefined): Generator<Fault> {
  if (kept === undefined) yield { day: line.day, what: 'dayRemoved', where: '' }
  else if (kept.root.toString('hex') !== line.root || kept.link.toString('hex') !== line.link)
    yield { day: line.day, what: 'notAsPublished', where: '' }
}

function* verifyLink(day: StoredDay, before: StoredDay | undefined): Generator<Fault> {
  const name = day.day.toString()
  if (before !== undefined && !before.day.add({ days: 1 }).equals(day.day))
    yield { day: name, what: 'daysMissing', where: `${before.day.toString()} to ${name}` }
  const previous = before?.link ?? Buffer.from(firstLink, 'hex')
  const link = linkOf(day.previous, { day: name, size: day.size, root: day.root })
  if (!day.previous.equals(previous) || !day.link.equals(link)) yield { day: name, what: 'link', where: '' }
}

type Compared = { readonly root: readonly Fault[]; readonly onlyKept: Entry[]; readonly onlyMade: Entry[] }

async function compareDay(db: Db, { day, root, size }: StoredDay): Promise<Compared> {
  const fault: Fault = { day: day.toString(), what: 'root', where: '' }
  const leaves = await loadLeaves(db, day)
  if (leaves === null) return { root: [fault], onlyKept: [], onlyMade: [] }
  const { entries, salt } = leaves
  const isWhole = countEntries(entries) === size && rootOf(leavesOf(entries), joinPair).equals(root)
  const { from, until } = spanOf(day)
  const made = filled(await entriesBetween(db, from, until), countFilling(entries), salt)
  return { root: isWhole ? [] : [fault], ...differences(entries, made) }
}

function countFilling(entries: Buffer): number {
  let count = 0
  for (let i = 0; i < countEntries(entries); i += 1) if (entryAt(entries, i).owner === nobody) count += 1
  return count
}

async function* beforeTheFirst(db: Db, { day }: StoredDay): AsyncGenerator<Fault> {
  const entries = await entriesBetween(db, Temporal.Instant.fromEpochMilliseconds(0), spanOf(day).from)
  const early = Array.from({ length: countEntries(entries) }, (_, i) => entryAt(entries, i))
  for await (const { where } of describe(db, undefined, [], early))
    yield { day: day.toString(), what: 'inserted', where }
}

const keyOf = ({ leaf }: Entry): string => leaf.toString('hex')
const ownerOf = ({ owner, seq }: Entry): string => `${owner} ${seq}`

const inOrder = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (a.owner === b.owner ? a.seq - b.seq : a.owner < b.owner ? -1 : 1))

/** Kept and made of one event means that it is another one now; kept alone that it is gone, made alone that it is new. */
async function* describe(
  db: Db,
  day: StoredDay | undefined,
  onlyKept: readonly Entry[],
  onlyMade: readonly Entry[],
): AsyncGenerator<Fault> {
  if (onlyKept.length + onlyMade.length === 0) return
  const [gone, come] = [new Set(onlyKept.map(ownerOf)), new Set(onlyMade.map(ownerOf))]
  const owners = [...new Set([...onlyKept, ...onlyMade].map(({ owner }) => owner as ReportId))]
  const numbers = await numbersOf(db, owners)
  const fault = (what: Fault['what'], { owner, seq }: Entry): Fault => ({
    day: day?.day.toString() ?? '',
    what,
    where:
      owner === nobody
        ? `filling ${seq}`
        : seq === auditSeq
          ? `audit entry ${owner}`
          : `event ${seq} of ${numbers.get(owner as ReportId) ?? `a report that is gone (${owner})`}`,
  })
  for (const entry of inOrder(onlyKept)) yield fault(come.has(ownerOf(entry)) ? 'changed' : 'removed', entry)
  for (const entry of inOrder(onlyMade)) if (!gone.has(ownerOf(entry))) yield fault('inserted', entry)
}
