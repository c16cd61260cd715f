import type { Program } from '../compose.ts'
import { startLoop } from '../platform/loop.ts'
import { watchRuns } from '../platform/watch-runs.ts'
import type { Role } from './role.ts'

/** Does the periodic work: clocks that fall due, notices that wait to be sent. Any number of workers may run. */
export function startWorker({ work, log, db, now }: Program): Role {
  const watch = watchRuns(db, now, log)
  const loops = work.map((each) => startLoop(each, log, watch))
  return {
    async stop() {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
