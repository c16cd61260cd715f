import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { readDay } from '../../../../web/fields.ts'
import { listAddress } from '../../../../web/list-address.ts'
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
  const month = { from: today.subtract({ months: 1 }), to: today }
  const from = readDay(query.dari ?? '') ?? month.from
  const to = readDay(query.sampai ?? '') ?? (Temporal.PlainDate.compare(from, month.to) > 0 ? from : month.to)
  const isPeriodWrong = Temporal.PlainDate.compare(from, to) > 0
  return {
    ...(isPeriodWrong ? month : { from, to }),
    isPeriodWrong,
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
export const keyText = ({ at, id }: AuditKey): string => `${at.toString()}_${id}`

/** No year 0: the database has none. */
const keyShape = /^(?<at>[1-9]\d{3}-\d\d-\d\dT[\d:.]+Z)_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where the page begins that the address names; null at the beginning. */
export function keyOf({ sesudah }: TrailQuery): AuditKey | null {
  const { at, id } = keyShape.exec(sesudah ?? '')?.groups ?? {}
  if (at === undefined || id === undefined) return null
  try {
    return { at: Temporal.Instant.from(at), id }
  } catch {
    return null
  }
}
