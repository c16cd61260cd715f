import { transact, type Tx } from '../../../platform/db/db.ts'
import { dueStep } from '../domain/steps.ts'
import { lockDueReports, postponeClocks, saveClocks, type DueReport } from '../store/clocks.ts'
import { inSavepoint } from '../store/savepoint.ts'
import { commandLocked } from './command-report.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

export type Swept = {
  readonly fired: number
  readonly broken: readonly { readonly number: string; readonly error: unknown }[]
}

const batchSize = 100
const retryAfter = { minutes: 5 }

type Batch = Swept & { readonly seen: number }
/** A batch that has begun: how many reports it holds, as soon as they are decided on, and what came of it. */
type UnderWay = { readonly held: Promise<number>; readonly done: Promise<Batch> }

function beginBatch(room: ReportsRoom, before: UnderWay | null): UnderWay {
  const { promise: held, resolve: onHeld } = Promise.withResolvers<number>()
  const done = fireBatch(room, onHeld, before)
  // One that is decided anew lets nobody go ahead; where it breaks as a whole, whoever awaits its end hears of it.
  done.then(
    ({ seen }) => onHeld(seen),
    () => onHeld(0),
  )
  return { held, done }
}

/**
 * Fires the earliest due step of up to a hundred reports, those first that have waited longest. Each is decided again
 * under its report's lock, while the batch before is being written; nothing of it is written before that one is
 * done. Where one breaks the batch is done anew one by one: that one is put aside and named, and holds nobody else up.
 */
async function fireBatch(room: ReportsRoom, onHeld: (seen: number) => void, before: UnderWay | null): Promise<Batch> {
  const law = await room.lawShelf.open()
  const now = room.now()
  return transact(room.db, async (tx) => {
    const reports = await lockDueReports(tx, now, batchSize)
    const seen = reports.length
    const fire = (report: DueReport) => fireOne(tx, room, law, report, now)
    try {
      const isFired = await inSavepoint(tx, async () => {
        const decided = await allOf(reports.map(fire))
        onHeld(seen)
        await before?.done
        return decided
      })
      return { fired: isFired.filter(Boolean).length, broken: [], seen }
    } catch {
      await before?.done
      const broken: { number: string; error: unknown }[] = []
      let fired = 0
      for (const report of reports) {
        try {
          if (await inSavepoint(tx, () => fire(report))) fired += 1
        } catch (error) {
          broken.push({ number: report.state.number, error })
          await postponeClocks(tx, report.state.id, now, now.add(retryAfter))
        }
      }
      return { fired, broken, seen }
    }
  })
}

/** Waits for all, also where one breaks: what still ran would write behind the savepoint to which all goes back. */
async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}

/** One step of one report. Where nothing is due any more the clocks are written anew, so that it is not found again. */
async function fireOne(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  report: DueReport,
  now: Temporal.Instant,
): Promise<boolean> {
  const isDue = dueStep(law.law, report.state, now) !== null
  if (isDue) await commandLocked(tx, room, law, report, { command: { command: 'fire' }, actor: { kind: 'clock' } })
  else await saveClocks(tx, law.law, null, report.state)
  return isDue
}

/**
 * Everything that is due now, in the order in which it fell due; `onBatch` hears of each batch's progress. Two batches are
 * under way at a time: one is written while the next is decided (docs/decisions/0028).
 */
export async function fireDue(room: ReportsRoom, onBatch?: (swept: Swept) => void): Promise<Swept> {
  let fired = 0
  const broken: Swept['broken'][number][] = []
  const finish = async (batch: UnderWay): Promise<void> => {
    const swept = await batch.done
    fired += swept.fired
    broken.push(...swept.broken)
    onBatch?.(swept)
  }
  for (let before: UnderWay | null = null; ;) {
    const next = beginBatch(room, before)
    const seen = await next.held
    if (before !== null) await finish(before)
    if (seen === batchSize) {
      before = next
      continue
    }
    await finish(next)
    // What the batch before held may be due for something more.
    if (seen === 0 && before === null) return { fired, broken }
    before = null
  }
}
