import type { Now } from '../kernel/now.ts'
import type { Db } from './db/db.ts'
import { recordRun } from './db/work-runs.ts'
import type { Log } from './log.ts'
import type { Watch } from './loop.ts'

/** Work that runs each second is noted now and then only; a change between well and failing at once. */
const notedEveryMs = 10_000

/** Notes in the database how each piece of work ends, for the operators' page. Not being able to note stops nothing. */
export function watchRuns(db: Db, now: Now, log: Log): Watch {
  const noted = new Map<string, { readonly atMs: number; readonly isWell: boolean }>()
  return async (name, failure) => {
    const last = noted.get(name)
    const isWell = failure === null
    if (last !== undefined && last.isWell === isWell && performance.now() - last.atMs < notedEveryMs) return
    noted.set(name, { atMs: performance.now(), isWell })
    try {
      await recordRun(db, name, now(), failure)
    } catch (error) {
      log.warn({ err: error, work: name }, 'a run of periodic work could not be noted')
    }
  }
}
