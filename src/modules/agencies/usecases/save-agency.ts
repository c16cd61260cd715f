import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { treeOf, type Agency } from '../domain/agency.ts'
import { checkAgency, type AgencyRefusal } from '../domain/check-agency.ts'
import { loadAgencies, lockAgencies, writeAgencies } from '../store/agencies.ts'
import { findArea } from './find-areas.ts'

/**
 * Adds an agency or changes one, and writes it into the audit log. Refuses what `checkAgency` refuses, `areaUnknown`
 * where no place has its area's code, `slugTaken` where it shall be new and is not, and `notPermitted` where the officer may not change the agency itself or the place below which it shall stand.
 */
export async function saveAgency(
  db: Db,
  agency: Agency,
  by: Officer,
  at: Temporal.Instant,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<Result<Agency, AgencyRefusal | { readonly refusal: 'areaUnknown' | 'slugTaken' | 'notPermitted' }>> {
  return transact(db, async (tx) => {
    await lockAgencies(tx)
    const agencies = await loadAgencies(tx)
    const before = agencies.get(agency.id)
    if (isNew && before !== undefined) return refuse({ refusal: 'slugTaken' })
    const places = [before?.id, before?.parent === agency.parent ? undefined : agency.parent]
    const isPermitted = (place: AgencyId | null | undefined) =>
      place === undefined || may(by, 'agency.change', treeOf(agencies), place)
    if (!places.every(isPermitted)) return refuse({ refusal: 'notPermitted' })
    if (agency.areaCode !== null && findArea(agency.areaCode) === null) return refuse({ refusal: 'areaUnknown' })
    const checked = checkAgency(agencies, agency)
    if (!checked.ok) return checked
    await writeAgencies(tx, [checked.value])
    const event = before === undefined ? 'agency.added' : 'agency.changed'
    await recordAudit(tx, { at, actor: by, event, subject: agency.id, detail: { parent: agency.parent } })
    return checked
  })
}
