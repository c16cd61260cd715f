import type { Officer } from '../../../kernel/actor.ts'
import { transact } from '../../../platform/db/db.ts'
import { listOfficers } from '../../people/index.ts'
import { heldAt, worksAt } from '../domain/queue.ts'
import { endFinished, listHeld, type Held } from '../store/assignments.ts'
import { handOver } from './assign-report.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

/** Beyond every limit within which a finished report may wake again and come back to whoever held it. */
const wakesWithin = { hours: 120 * 24 }

/**
 * Puts back what is held by people who no longer work at that desk, so that it shows as held by nobody, and forgets who
 * held what is long finished. Answers how many people had something to put back.
 */
export async function releaseHolders(room: ReportsRoom): Promise<number> {
  const now = room.now()
  await transact(room.db, (tx) => endFinished(tx, now, now.subtract(wakesWithin)))
  const [law, held, cards] = await Promise.all([
    room.lawShelf.open(),
    listHeld(room.db, null),
    listOfficers(room.db, now),
  ])
  const officers = new Map(cards.map(({ officer }) => [officer.id, officer]))
  const gone = held.filter((one) => !stillWorks(officers.get(one.officer), one, law))
  return (await handOver(room, gone, { to: null, by: null })).putBack.length
}

const stillWorks = (officer: Officer | undefined, { agency }: Held, { tree }: OpenLaw): boolean =>
  officer !== undefined && heldAt.some((desk) => officer.posts.some((post) => worksAt(post, desk, agency, tree)))
