import type { Officer } from '../../../../kernel/actor.ts'
import { nameOfficers } from '../../../people/index.ts'
import {
  desksHolding,
  desksToHold,
  listAssignments,
  isWatching,
  possibleHolders,
  type ReportsRoom,
  type ReportView,
} from '../../../reports/index.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { holderEntries } from './holder-entries.ts'
import type { HoldingView } from './holding-section.ts'

/** Who holds a report that this officer reads, and to whom they can hand it. */
export async function holdingOf(
  room: ReportsRoom,
  view: ReportView,
  officer: Officer,
  { csrf, language }: { readonly csrf: string; readonly language: Language },
): Promise<HoldingView> {
  const { state, law } = view
  const own = desksToHold(officer, state, law)
  const [assignments, isWatched, candidates] = await Promise.all([
    listAssignments(room.db, state.id),
    isWatching(room.db, officer.id, state.id),
    possibleHolders(room, officer, state, law),
  ])
  const held = assignments.filter(({ endedAt }) => endedAt === null)
  const officers = assignments.flatMap((one) => [one.officer, one.by, one.endedBy]).filter((id) => id !== null)
  const names = await nameOfficers(room.db, [...new Set(officers)])
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
  const history = holderEntries(view, assignments, names, language)
  return { number: state.number, officer: officer.id, desks, isWatched, history, csrf }
}
