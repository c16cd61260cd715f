import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { saveClocks } from '../store/clocks.ts'
import { saveDesks } from '../store/desks.ts'
import { insertErrands } from '../store/errands.ts'
import { chainEvents, insertEvents } from '../store/events.ts'
import { membersOf, updateReport } from '../store/reports.ts'
import type { Change, ReportsRoom } from './room.ts'

/** Writes what a command did to a report that is locked: events, row, clocks, desks, errands, and what others add to it. */
export async function saveChange(tx: Tx, room: ReportsRoom, change: Change & { readonly head: Buffer }): Promise<void> {
  const { before, after, events, head, law, now } = change
  const chained = chainEvents(after.id, head, events)
  await Promise.all([
    insertEvents(tx, chained.rows),
    updateReport(tx, after, chained.head, now),
    saveClocks(tx, law.law, before, after),
    saveDesks(tx, law, before, after),
    askOthers(tx, change),
    // Last, since they may read what was written.
    ...room.reactions.map((react) => react(tx, change)),
  ])
}

/** In a duplicate group the members go to the Ombudsman together, and one's objection gives the others a new period. */
async function askOthers(tx: Tx, { after, events, now }: Change): Promise<void> {
  const referred = events.some((event) => event.type === 'referralSent' && event.because !== 'group')
  const objected = events.some((event) => event.type === 'objected')
  if (!referred && !objected) return
  const members = await membersOf(tx, after.group ?? after.number)
  const others = members.filter((number): number is ReportNumber => number !== after.number)
  if (referred) await insertErrands(tx, others, { command: 'joinReferral' }, now)
  if (objected) await insertErrands(tx, others, { command: 'renewObjection' }, now)
}
