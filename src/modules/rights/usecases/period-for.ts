import { isWithin, lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { OpenLaw, ReportsRoom } from '../../reports/index.ts'
import { leastMonths, retentionRules, type ReportKind } from '../domain/retention.ts'
import { retentionSettings, type AgencySetting } from '../store/retention-settings.ts'

type Standards = Pick<OpenLaw, 'tree' | 'law' | 'standardOf'>

/** How long a kind is kept, and by whom that is said. */
export type Period = {
  readonly months: number
  /** The agency's document that says so, and whose it is; null: the program's own period. */
  readonly set: { readonly agency: AgencyId; readonly document: string } | null
}

/**
 * How many months an agency keeps a kind. What was once set shorter than its reporters' rights last is kept for as long as
 * those need.
 */
export function periodFor(
  kind: ReportKind,
  agency: AgencyId,
  law: Standards,
  settings: readonly AgencySetting[],
  now: Temporal.Instant,
): Period {
  for (const { id } of lineOf(law.tree, agency)) {
    const set = settings.find((one) => one.agency === id && one.kind === kind)
    if (set !== undefined) return { months: Math.max(set.months, leastUnder([agency], law, now)), set }
  }
  return { months: retentionRules[kind].months ?? 0, set: null }
}

/** The fewest months that an agency may set, for itself and all below it, by the standards that rule there now. */
export const leastFor = (agency: AgencyId, law: Standards, now: Temporal.Instant): number =>
  leastUnder(
    [...law.tree.keys()].filter((id) => isWithin(law.tree, id, agency)),
    law,
    now,
  )

/** The fewest months by the standards that rule for these agencies now. */
export function leastUnder(
  agencies: readonly AgencyId[],
  { law, standardOf }: Standards,
  now: Temporal.Instant,
): number {
  const standards = new Set(agencies.map((id) => standardOf(id, now)))
  return leastMonths([...standards].map(law.terms))
}

/** What agencies have set, each with the fewest months that may be set there now: what is shorter is not obeyed. */
export async function periodsSet({
  db,
  lawShelf,
  now,
}: Pick<ReportsRoom, 'db' | 'lawShelf' | 'now'>): Promise<readonly (AgencySetting & { readonly least: number })[]> {
  const [law, settings] = await Promise.all([lawShelf.open(), retentionSettings(db)])
  const at = now()
  return settings.map((one) => ({ ...one, least: leastFor(one.agency, law, at) }))
}
