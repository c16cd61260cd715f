import type { Officer } from '../../../../kernel/actor.ts'
import { assignReport, desksToHold, watchReport, type Bulk, type ReportsRoom } from '../../../reports/index.ts'

/** What is no matter of the law, and begins and ends without ceremony: who holds a report, and who watches it. */
export const holdings = ['ambil', 'lepas', 'pantau', 'tak-pantau'] as const
export type Holding = (typeof holdings)[number]

/** What takes each of them back. */
export const opposite = {
  ambil: 'lepas',
  lepas: 'ambil',
  pantau: 'tak-pantau',
  'tak-pantau': 'pantau',
} as const satisfies Record<Holding, Holding>

/** Does it with each report; answers with how many it could be done. What a colleague holds stays with them. */
export async function holdMany(
  room: ReportsRoom,
  officer: Officer,
  holding: Holding,
  { items }: Pick<Bulk, 'items'>,
): Promise<number> {
  const law = await room.lawShelf.open()
  let done = 0
  for (const { number, state } of items) {
    if (holding === 'pantau' || holding === 'tak-pantau') {
      const watched = await watchReport(room, { number, officer, isWatched: holding === 'pantau' })
      if (watched.ok) done += 1
      continue
    }
    const [to, seen] = holding === 'ambil' ? [officer.id, null] : [null, officer.id]
    let isDone = false
    for (const agency of desksToHold(officer, state, law)) {
      const assigned = await assignReport(room, { number, agency, to, seen, by: officer })
      isDone ||= assigned.ok
    }
    if (isDone) done += 1
  }
  return done
}
