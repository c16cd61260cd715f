import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import { lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, StandardId } from '../../../kernel/brand.ts'
import { nationalAgency } from './standard-id.ts'
import type { Standard } from './standard.ts'

/** A standard and its fate. Until `activation` it is a draft that may be rewritten; then its text never changes. */
export type StandardVersion = {
  readonly id: StandardId
  readonly standard: Standard
  readonly activation: Activation | null
  readonly withdrawal: Withdrawal | null
}

export type Activation = {
  /** Null where the version came with the program. */
  readonly by: OfficerId | null
  readonly at: Temporal.Instant
  /** The national version that fills this one's silences, for as long as it is used; itself for a national one. */
  readonly frame: StandardId
}

/** From this filing day on the version is out of force; reports filed before keep it. */
export type Withdrawal = { readonly from: Temporal.PlainDate; readonly by: OfficerId; readonly why: string }

/**
 * The version that rules a report filed with `agency` on `day`: that of the nearest agency above (or itself) that has one
 * in force, else the national one. Versions that were never activated do not count; null only where no national version
 * was ever activated.
 */
export function standardInForce(
  versions: readonly StandardVersion[],
  tree: AgencyTree,
  agency: AgencyId,
  day: Temporal.PlainDate,
): StandardVersion | null {
  for (const { id } of lineOf(tree, agency)) {
    const version = inForceAt(versions, id, day)
    if (version) return version
  }
  return inForceAt(versions, nationalAgency, day) ?? firstNational(versions)
}

/** The agency's latest version that had taken effect; once withdrawn, an older one does not come back. */
function inForceAt(
  versions: readonly StandardVersion[],
  agency: AgencyId,
  day: Temporal.PlainDate,
): StandardVersion | null {
  const latest = activated(versions, agency)
    .filter(({ standard }) => Temporal.PlainDate.compare(standard.effectiveFrom, day) <= 0)
    .at(-1)
  if (!latest) return null
  return latest.withdrawal && Temporal.PlainDate.compare(latest.withdrawal.from, day) <= 0 ? null : latest
}

/** No report is without a standard: days outside every national version are ruled by the first. */
const firstNational = (versions: readonly StandardVersion[]): StandardVersion | null =>
  activated(versions, nationalAgency)[0] ?? null

const activated = (versions: readonly StandardVersion[], agency: AgencyId): StandardVersion[] =>
  versions
    .filter(({ standard, activation }) => activation !== null && standard.agency === agency)
    .toSorted(
      ({ standard: a }, { standard: b }) =>
        Temporal.PlainDate.compare(a.effectiveFrom, b.effectiveFrom) || a.version - b.version,
    )
