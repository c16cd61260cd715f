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

/**
 * Fires the earliest due step of up to a hundred reports, those first that have waited longest. Each is decided again
 * under its report's lock. Where one breaks the batch is done anew one by one: that one is put aside and named, and holds
 * nobody else up.
 */
async function fireBatch(room: ReportsRoom): Promise<Swept & { readonly seen: number }> {
  const law = await room.lawShelf.open()
  const now = room.now()
  return transact(room.db, async (tx) => {
    const reports = await lockDueReports(tx, now, batchSize)
    const fire = (report: DueReport) => fireOne(tx, room, law, report, now)
    const seen = reports.length
    try {
      const isFired = await inSavepoint(tx, () => allOf(reports.map(fire)))
      return { fired: isFired.filter(Boolean).length, broken: [], seen }
    } catch {
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

/** Everything that is due now, in the order in which it fell due; `onBatch` hears of each batch's progress. */
export async function fireDue(room: ReportsRoom, onBatch?: (swept: Swept) => void): Promise<Swept> {
  let fired = 0
  const broken: Swept['broken'][number][] = []
  for (;;) {
    const batch = await fireBatch(room)
    fired += batch.fired
    broken.push(...batch.broken)
    onBatch?.(batch)
    if (batch.seen === 0) return { fired, broken }
  }
}
