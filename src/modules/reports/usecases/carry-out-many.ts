import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { findOfficer } from '../../people/index.ts'
import { counterOf, type Counter } from '../domain/counter.ts'
import { dueBulks, endBulk, endItem, findBulk, pendingItems, takeItem } from '../store/bulk.ts'
import type { BulkRefusal } from './command-many.ts'
import { commandLocked, groupedInTurn, type SpokenCommand } from './command-report.ts'
import { throwOn, type OnBroken } from './on-broken.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * Carries out every run whose time has come; answers on how many reports something was decided. Two that do it at once
 * share the work: each report is done once, in its own transaction, as its own event of the officer who asked.
 */
export async function carryOutDue(room: ReportsRoom, onBroken: OnBroken = throwOn): Promise<number> {
  let done = 0
  for (const id of await dueBulks(room.db, room.now())) done += await carryOut(room, id, onBroken)
  return done
}

/** Carries out what is left of one run. A report on which something breaks is noted as such, and holds no other up. */
export async function carryOut(room: ReportsRoom, id: string, onBroken: OnBroken = throwOn): Promise<number> {
  const run = await findBulk(room.db, id)
  if (run === null || run.startsAt === null || run.endedAt !== null) return 0
  const pending = await pendingItems(room.db, id)
  // As the officer stands now: a post that ended meanwhile no longer acts.
  const card = await findOfficer(room.db, run.officer, room.now())
  for (const number of pending) {
    try {
      await carryOutOne(room, id, number, card?.officer ?? { kind: 'officer', id: run.officer, posts: [] })
    } catch (error) {
      await endItem(room.db, id, number, { at: room.now(), refusal: 'broken', counter: null })
      onBroken(number, error)
    }
  }
  await endBulk(room.db, id, room.now(), false)
  return pending.length
}

type Outcome = Result<Counter | null, { readonly refusal: BulkRefusal }>

async function carryOutOne(room: ReportsRoom, id: string, number: ReportNumber, actor: Officer): Promise<void> {
  await withLockedReport(room, number, async (tx, law, locked) => {
    const item = await takeItem(tx, id, number)
    if (item === null) return accept(null)
    const command = item.spoken as SpokenCommand
    const decideIt = async (): Promise<Outcome> => {
      if (!mayRead(actor, locked.state, law)) return refuse({ refusal: 'unknownReport' })
      if (item.seenSeq !== null && item.seenSeq !== locked.state.seq) return refuse({ refusal: 'changedMeanwhile' })
      const meant = await groupedInTurn(tx, law, { number, command, actor })
      if (!meant.ok) return meant
      const done = await commandLocked(tx, room, law, locked, { command: meant.value, actor })
      return done.ok ? accept(counterOf(command, locked.state, done.value.events)) : done
    }
    const outcome = await decideIt()
    await endItem(tx, id, number, {
      at: room.now(),
      refusal: outcome.ok ? null : outcome.refusal.refusal,
      counter: outcome.ok ? outcome.value : null,
    })
    return accept(null)
  })
}
