import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { Decided } from '../domain/decide.ts'
import { isReversible, type Counter } from '../domain/counter.ts'
import type { ReportState } from '../domain/state.ts'
import {
  dropUnconfirmed,
  endBulk,
  findBulk,
  findUndoing,
  insertBulk,
  insertUndoing,
  loadBulkItems,
  lockBulk,
  speakBulk,
  startBulk,
  type BulkItemRow,
  type BulkRow,
} from '../store/bulk.ts'
import { findReport } from '../store/reports.ts'
import type { CommandRefusal, SpokenCommand } from './command-report.ts'
import { previewCommand } from './preview-command.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** So many reports at once, and no more: what nobody can look over beforehand nobody should do. */
export const mostAtOnce = 500
/** What cannot be taken back waits so long before it begins. */
const graceSeconds = 10
/** What can be taken back by a command can be taken back together for so long. */
const undoMinutes = 15
const unconfirmedHours = 24

/**
 * One command on many reports. It is `chosen` until the command is spoken, `spoken` until the officer confirms it, then
 * `confirmed`, `running`, and `ended` or `cancelled`.
 */
export type Bulk = {
  readonly id: string
  readonly stage: 'chosen' | 'spoken' | 'confirmed' | 'running' | 'ended' | 'cancelled'
  readonly command: SpokenCommand['command'] | null
  readonly spoken: SpokenCommand | null
  readonly startsAt: Temporal.Instant | null
  /** The address of the list it was begun from. */
  readonly list: string
  readonly items: readonly BulkItem[]
  /** It takes another run back. */
  readonly isUndoing: boolean
  /** May it be taken back now? */
  readonly isUndoable: boolean
  /** The run that took it back; null where nobody asked for it. */
  readonly undoneBy: string | null
}

export type BulkItem = {
  readonly number: ReportNumber
  /** Null where there is none, or where the report is no longer for this officer. */
  readonly title: string | null
  readonly state: ReportState
  readonly seenSeq: number | null
  readonly outcome: 'waiting' | 'done' | { readonly refusal: BulkRefusal }
}
/** `broken` is our own fault, and never said beforehand. */
export type BulkRefusal = CommandRefusal['refusal'] | 'broken'

/** Begins with these reports, in this order; whatever the officer may not read is left out. Answers the run's id. */
export async function beginBulk(
  room: ReportsRoom,
  officer: Officer,
  { numbers, list }: { readonly numbers: readonly ReportNumber[]; readonly list: string },
): Promise<string | null> {
  const law = await room.lawShelf.open()
  const chosen = [...new Set(numbers)].slice(0, mostAtOnce)
  const readable: ReportNumber[] = []
  for (const number of chosen) {
    const kept = await findReport(room.db, number)
    if (kept !== null && mayRead(officer, kept.state, law)) readable.push(number)
  }
  if (readable.length === 0) return null
  const id = newId()
  const now = room.now()
  await dropUnconfirmed(room.db, now.subtract({ hours: unconfirmedHours }))
  await transact(room.db, (tx) => insertBulk(tx, { id, officer: officer.id, list, begunAt: now }, readable))
  return id
}

/** The officer's own run as it stands; null where they have none of this id. */
export async function readBulk(room: ReportsRoom, officer: Officer, id: string): Promise<Bulk | null> {
  const run = await findBulk(room.db, id)
  if (run === null || run.officer !== officer.id) return null
  const [law, rows, undoneBy] = await Promise.all([
    room.lawShelf.open(),
    loadBulkItems(room.db, id),
    findUndoing(room.db, id),
  ])
  const now = room.now()
  return {
    id,
    stage: stageOf(run, now),
    command: run.command,
    spoken: run.spoken as SpokenCommand | null,
    startsAt: run.startsAt,
    list: run.list,
    items: rows.map((row) => ({
      number: row.number,
      title: mayRead(officer, row.state, law) ? row.title : null,
      state: row.state,
      seenSeq: row.seenSeq,
      outcome: outcomeOf(row),
    })),
    isUndoing: run.undoes !== null,
    isUndoable: undoneBy === null && mayBeUndone(run, rows, now),
    undoneBy,
  }
}

const outcomeOf = ({ doneAt, refusal }: BulkItemRow): BulkItem['outcome'] => {
  if (doneAt === null) return 'waiting'
  return refusal === null ? 'done' : { refusal: refusal as BulkRefusal }
}

function stageOf({ spoken, startsAt, endedAt, isCancelled }: BulkRow, now: Temporal.Instant): Bulk['stage'] {
  if (isCancelled) return 'cancelled'
  if (endedAt !== null) return 'ended'
  if (startsAt === null) return spoken === null ? 'chosen' : 'spoken'
  return Temporal.Instant.compare(now, startsAt) < 0 ? 'confirmed' : 'running'
}

function mayBeUndone({ undoes, endedAt }: BulkRow, rows: readonly BulkItemRow[], now: Temporal.Instant): boolean {
  const isInTime = endedAt !== null && Temporal.Instant.compare(now, endedAt.add({ minutes: undoMinutes })) <= 0
  return isInTime && undoes === null && rows.some(({ counter }) => counter !== null)
}

/** Says what shall be done, as often as the officer likes before they confirm it; false where that is over. */
export const speakMany = (room: ReportsRoom, officer: Officer, id: string, spoken: SpokenCommand): Promise<boolean> =>
  transact(room.db, async (tx) => {
    const run = await lockBulk(tx, id)
    if (run === null || run.officer !== officer.id || run.startsAt !== null) return false
    await speakBulk(tx, id, spoken.command, spoken)
    return true
  })

/** What the command that was spoken would do to each report now; by number. */
export async function previewMany(
  room: ReportsRoom,
  officer: Officer,
  { spoken, items }: Pick<Bulk, 'spoken' | 'items'>,
): Promise<ReadonlyMap<ReportNumber, Result<Decided, CommandRefusal>>> {
  const previews = new Map<ReportNumber, Result<Decided, CommandRefusal>>()
  if (spoken === null) return previews
  for (const { number, seenSeq } of items)
    previews.set(
      number,
      await previewCommand(room, { number, command: spoken, actor: officer, ...(seenSeq === null ? {} : { seenSeq }) }),
    )
  return previews
}

/**
 * Confirms the run: what can be taken back begins at once, all else after ten seconds in which it can be stopped.
 * Confirmed again, it stays as it is; false where there is nothing to confirm.
 */
export const confirmBulk = (room: ReportsRoom, officer: Officer, id: string): Promise<boolean> =>
  transact(room.db, async (tx) => {
    const run = await lockBulk(tx, id)
    if (run === null || run.officer !== officer.id || run.command === null) return false
    if (run.startsAt === null)
      await startBulk(tx, id, room.now().add({ seconds: isReversible(run.command) ? 0 : graceSeconds }))
    return true
  })

/** Stops a run that has not begun; one that began goes on. */
export const cancelBulk = (room: ReportsRoom, officer: Officer, id: string): Promise<void> =>
  transact(room.db, async (tx) => {
    const run = await lockBulk(tx, id)
    const now = room.now()
    if (run === null || run.officer !== officer.id || stageOf(run, now) !== 'confirmed') return
    await endBulk(tx, id, now, true)
  })

/**
 * Takes a run back: a run of its own in which each report gets its counter-command, with these words where it needs some.
 * Answers its id, the same however often it is asked for; null where nothing can be taken back.
 */
export const undoBulk = (room: ReportsRoom, officer: Officer, id: string, why: string): Promise<string | null> =>
  transact(room.db, async (tx) => {
    const run = await lockBulk(tx, id)
    if (run === null || run.officer !== officer.id) return null
    const known = await findUndoing(tx, id)
    const rows = await loadBulkItems(tx, id)
    const now = room.now()
    if (known !== null || !mayBeUndone(run, rows, now)) return known
    const undoing = { ...run, id: newId(), begunAt: now, startsAt: now, undoes: id }
    const commands = rows.flatMap(({ number, counter }) =>
      counter === null ? [] : [{ number, spoken: withWords(counter, why) }],
    )
    await insertUndoing(tx, undoing, commands)
    return undoing.id
  })

const withWords = (counter: Counter, text: string): SpokenCommand =>
  counter.command === 'setLead' || counter.command === 'dropTask' ? { ...counter, text } : counter
