import type { AgencyId } from '../../../../kernel/brand.ts'
import {
  isComplainedAbout,
  readAsOfficer,
  type Bulk,
  type ReportsRoom,
  type ReportView,
} from '../../../reports/index.ts'
import { likeliestLead, routeFor, rulesAbout, type Rule } from '../../../routing/index.ts'
import { agencyChoices, isReached, type At } from '../commands/command-form.ts'

/** Whose many reports probably are. */
export type LeadsForMany = {
  /** The most reports first. */
  readonly suggested: readonly { readonly agency: AgencyId; readonly reports: number }[]
  /** Of how many reports nobody knows. */
  readonly open: number
  /** How many were looked at. */
  readonly asked: number
  /** More were marked than are looked at. */
  readonly isPart: boolean
}

/** So many are read for it; what holds for them mostly holds for the rest, and each is named in the preview. */
const readAtMost = 50
const shownAtMost = 5

/**
 * Asks for each of these reports what the form of a single one would have chosen: the first rule that matches, else the
 * likeliest by the region's own decisions. Only agencies that this officer may choose.
 */
export async function leadsForMany(room: ReportsRoom, { items }: Bulk, at: At): Promise<LeadsForMany> {
  const waiting = items.filter(({ state }) => state.phase === 'submitted')
  const offered = new Set(agencyChoices(at, (agency) => isReached(at, agency)).map(({ value }) => value))
  const rulesOf = new Map<AgencyId, readonly Rule[]>()
  const counts = new Map<AgencyId, number>()
  let [asked, open] = [0, 0]
  for (const { number } of waiting.slice(0, readAtMost)) {
    const read = await readAsOfficer(room, number, at.officer)
    if (!read.ok) continue
    asked += 1
    const { receivedBy } = read.value.state
    const rules = rulesOf.get(receivedBy) ?? (await rulesAbout(room.db, read.value.law.agencies, receivedBy))
    rulesOf.set(receivedBy, rules)
    const lead = await leadFor(room, read.value, rules, offered)
    if (lead === null) open += 1
    else counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  const suggested = [...counts]
    .map(([agency, reports]) => ({ agency, reports }))
    .toSorted((a, b) => b.reports - a.reports)
    .slice(0, shownAtMost)
  return { suggested, open, asked, isPart: waiting.length > readAtMost }
}

async function leadFor(
  room: ReportsRoom,
  view: ReportView,
  rules: readonly Rule[],
  offered: ReadonlySet<string>,
): Promise<AgencyId | null> {
  const { law, state, areaCode, title, body } = view
  const isMeant = (agency: AgencyId): boolean => offered.has(agency) && !isComplainedAbout(state, law.tree, agency)
  const text = `${title ?? ''}\n${body ?? ''}`
  const route = routeFor({ ...law, rules }, { ...state, areaCode, text })
  if (route.agency !== null && isMeant(route.agency)) return route.agency
  return likeliestLead(room, view, isMeant)
}
