import type { Tx } from '../../../platform/db/db.ts'
import { fold } from '../domain/evolve.ts'
import { loadEvents } from '../store/events.ts'
import type { Locked } from '../store/reports.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'
import { saveChange } from './save-change.ts'

/**
 * Makes the state of a report again from its events, with its clocks and desks: what is kept of it may be more by now than
 * when it was folded. Nothing happened, so there is no event, and nobody is told.
 */
export async function foldAnew(tx: Tx, room: ReportsRoom, law: OpenLaw, locked: Locked): Promise<void> {
  const after = fold(law.law, await loadEvents(tx, locked.state.id))
  if (after === null) throw new Error(`report ${locked.state.number} has no events`)
  await saveChange(tx, room, locked, { after, events: [], written: [], law, now: room.now() })
}
