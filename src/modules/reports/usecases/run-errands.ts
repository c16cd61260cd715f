import { transact } from '../../../platform/db/db.ts'
import { findErrand, takeErrand } from '../store/errands.ts'
import { lockReport } from '../store/reports.ts'
import { commandLocked } from './command-report.ts'
import { foldAnew } from './fold-anew.ts'
import { throwOn, type OnBroken } from './on-broken.ts'
import type { ReportsRoom } from './room.ts'

/**
 * Carries out what reports asked of one another; answers how many. One that is refused by now is simply done with; one
 * that breaks is named and stays, and holds no other up.
 */
export async function runErrands(room: ReportsRoom, onBroken: OnBroken = throwOn): Promise<number> {
  const law = await room.lawShelf.open()
  let done = 0
  for (let next = await findErrand(room.db, 0); next !== null; next = await findErrand(room.db, next.id)) {
    const { id, number } = next
    try {
      const isDone = await transact(room.db, async (tx) => {
        const errand = await takeErrand(tx, id)
        if (errand === null) return false
        const locked = await lockReport(tx, number)
        if (locked === null) return true
        if (errand.command === 'foldAnew') await foldAnew(tx, room, law, locked)
        else await commandLocked(tx, room, law, locked, { command: errand, actor: { kind: 'clock' } })
        return true
      })
      if (isDone) done += 1
    } catch (error) {
      onBroken(number, error)
    }
  }
  return done
}
