import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, StandardId } from '../../../kernel/brand.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'
import { termsOf } from './terms.ts'
import { standardInForce, type StandardVersion } from './version.ts'

/** All activated standards at one moment, as their terms. Terms never change, so they are worked out once. */
export type StandardBook = {
  /** The terms a report was given; throws for an id that no activated version has. */
  readonly termsById: (id: StandardId) => StandardTerms
  /** The terms for a report filed with `agency` on `day`; throws while no national frame is activated. */
  readonly termsInForce: (tree: AgencyTree, agency: AgencyId, day: Temporal.PlainDate) => StandardTerms
}

export function standardBook(versions: readonly StandardVersion[]): StandardBook {
  const byId = new Map(versions.map((version) => [version.id, version]))
  const known = new Map<StandardId, StandardTerms>()
  const termsById = (id: StandardId): StandardTerms => {
    const terms = known.get(id) ?? workOut(id)
    known.set(id, terms)
    return terms
  }
  const workOut = (id: StandardId): StandardTerms => {
    const version = byId.get(id)
    const frame = version?.activation && byId.get(version.activation.frame)
    if (!version || !frame) throw new Error(`no standard ${id} was ever activated`)
    return termsOf(version.standard, frame.standard)
  }
  return {
    termsById,
    termsInForce: (tree, agency, day) => {
      const version = standardInForce(versions, tree, agency, day)
      if (!version) throw new Error('no national standard was ever activated')
      return termsById(version.id)
    },
  }
}
