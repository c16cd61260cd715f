import { transact } from '../../../platform/db/db.ts'
import { takeErrand } from '../store/errands.ts'
import { lockReport } from '../store/reports.ts'
import { commandLocked } from './command-report.ts'
import type { ReportsRoom } from './room.ts'

/** Carries out what reports asked of one another; answers how many. One that is refused by now is simply done with. */
export async function runErrands(room: ReportsRoom): Promise<number> {
  const law = await room.lawShelf.open()
  for (let done = 0; ; done++) {
    const isLast = await transact(room.db, async (tx) => {
      const errand = await takeErrand(tx)
      if (errand === null) return true
      const locked = await lockReport(tx, errand.number)
      if (locked !== null)
        await commandLocked(tx, room, law, locked, { command: errand.errand, actor: { kind: 'clock' } })
      return false
    })
    if (isLast) return done
  }
}
