import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Context } from './law.ts'
import type { ReportState } from './state.ts'

/** It has what no office of a province has. */
export const nationalOmbudsman = 'ombudsman' as AgencyId

/**
 * The Ombudsman's office for a place by its official code: that of its province or smaller area, the nearest first; the
 * national one where none is there, or the place is not known. Which office serves which area is data of the agencies.
 */
export function officeFor(tree: AgencyTree, areaCode: string | null): AgencyId {
  let nearest: { readonly id: AgencyId; readonly areaCode: string } | null = null
  for (const { id, areaCode: served } of tree.values()) {
    if (areaCode === null || served === null || !isWithin(tree, id, nationalOmbudsman)) continue
    const serves = areaCode === served || areaCode.startsWith(`${served}.`)
    if (serves && served.length > (nearest?.areaCode.length ?? 0)) nearest = { id, areaCode: served }
  }
  return nearest?.id ?? nationalOmbudsman
}

/**
 * The office to which this report goes, as its event keeps it: by where it happened, else by the area of whoever leads
 * or received it. Nothing for the national one.
 */
export function officeOf(
  { lead, receivedBy }: ReportState,
  { tree, areaCode }: Context,
): { readonly office?: AgencyId } {
  const place = areaCode ?? tree.get(lead ?? receivedBy)?.areaCode ?? null
  const office = officeFor(tree, place)
  return office === nationalOmbudsman ? {} : { office }
}
