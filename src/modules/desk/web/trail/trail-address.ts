import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { listAddress, periodIn, placeIn, placeText } from '../../../../web/list-address.ts'
import type { AuditKey } from '../../../audit/index.ts'
import type { TrailAsked } from '../../usecases/read-trail.ts'

export const trailPath = '/petugas/jejak'
export const ownTrailPath = '/petugas/akun/jejak'

const text = z.string().trim().max(100).optional().catch(undefined)

/** The address of a list of the trail. Whatever nobody could have clicked counts as not asked. */
export const trailQuery = z.object({
  dari: text,
  sampai: text,
  siapa: text,
  apa: text,
  tentang: text,
  instansi: text,
  sesudah: text,
})
export type TrailQuery = z.output<typeof trailQuery>

/** What the address asks; `isPeriodWrong` where the first day stands after the last, and the last month is taken. */
export function askedOf(
  query: TrailQuery,
  today: Temporal.PlainDate,
): TrailAsked & { readonly isPeriodWrong: boolean } {
  return {
    ...periodIn(query, today),
    agency: query.instansi ? (query.instansi as AgencyId) : null,
    who: query.siapa || null,
    event: query.apa || null,
    subject: query.tentang || null,
  }
}

/** The address of the same list with some of it changed; an undefined part is left out. */
export const trailAddress = (
  query: TrailQuery,
  change: TrailQuery = {},
  path: `/${string}` = trailPath,
): `/${string}` => listAddress(path, query, change)

/** A place in the list as an address names it. */
export const keyText = (key: AuditKey): string => placeText(key)

/** Where the page begins that the address names; null at the beginning. */
export const keyOf = ({ sesudah }: TrailQuery): AuditKey | null => placeIn(sesudah)
