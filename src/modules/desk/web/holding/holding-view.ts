import type { Officer } from '../../../../kernel/actor.ts'
import { nameOfficers } from '../../../people/index.ts'
import {
  desksHolding,
  desksToHold,
  holdersOf,
  isWatching,
  possibleHolders,
  type ReportsRoom,
  type ReportView,
} from '../../../reports/index.ts'
import type { HoldingView } from './holding-section.ts'

/** Who holds a report that this officer reads, and to whom they can hand it. */
export async function holdingOf(
  room: ReportsRoom,
  { state, law }: ReportView,
  officer: Officer,
  csrf: string,
): Promise<HoldingView> {
  const own = desksToHold(officer, state, law)
  const [held, isWatched, candidates] = await Promise.all([
    holdersOf(room.db, [state.id]),
    isWatching(room.db, officer.id, state.id),
    possibleHolders(room, officer, state, law),
  ])
  const names = await nameOfficers(
    room.db,
    held.map((one) => one.officer),
  )
  const desks = desksHolding(state, law).map((agency) => {
    const holder = held.find((one) => one.agency === agency)?.officer ?? null
    const heirs = (candidates.get(agency) ?? []).filter(({ officer: { id } }) => id !== holder && id !== officer.id)
    return {
      agency,
      name: law.agencies.get(agency)?.name ?? agency,
      holder: holder === null ? null : { id: holder, name: names.get(holder) ?? '' },
      heirs: own.includes(agency) ? heirs.map((card) => ({ id: card.officer.id, name: card.name })) : null,
    }
  })
  return { number: state.number, officer: officer.id, desks, isWatched, csrf }
}
