import { z } from 'zod'
import type { AgencyId, ReportId } from '../../../../kernel/brand.ts'
import { channels, reportKinds } from '../../../../kernel/law/words.ts'
import { listAddress, periodIn, placeIn, placeText } from '../../../../web/list-address.ts'
import { words } from '../../../reports/index.ts'
import type { RegisterAsked, RegisterKey } from '../../usecases/list-register.ts'

const text = z.string().trim().max(100).optional().catch(undefined)

/** A register's address: its period and what it is limited to. Whatever nobody could have clicked counts as not asked. */
export const registerQuery = z.object({
  dari: text,
  sampai: text,
  instansi: text,
  keadaan: z.enum(words.phases).optional().catch(undefined),
  jenis: z.enum(reportKinds).optional().catch(undefined),
  kanal: z.enum(channels).optional().catch(undefined),
  topik: text,
  sesudah: text,
})
export type RegisterQuery = z.output<typeof registerQuery>

/** What the address asks of the book; `isPeriodWrong` where the first day stands after the last, and the last month is taken. */
export function askedOf(
  query: RegisterQuery,
  today: Temporal.PlainDate,
): RegisterAsked & { readonly isPeriodWrong: boolean } {
  return {
    ...periodIn(query, today),
    agency: query.instansi ? (query.instansi as AgencyId) : null,
    phase: query.keadaan ?? null,
    kind: query.jenis ?? null,
    channel: query.kanal ?? null,
    category: query.topik || null,
  }
}

export const registerPath = '/petugas/register'

/** The address of the same book with some of it changed; an undefined part is left out. */
export const registerAddress = (
  query: RegisterQuery,
  change: RegisterQuery = {},
  path: `/${string}` = registerPath,
): `/${string}` => listAddress(path, query, change)

/** A place in the book as an address names it. */
export const keyText = ({ filedAt, report }: RegisterKey): string => placeText({ at: filedAt, id: report })

/** Where the page begins that the address names; null at the beginning. */
export function keyOf({ sesudah }: RegisterQuery): RegisterKey | null {
  const place = placeIn(sesudah)
  return place && { filedAt: place.at, report: place.id as ReportId }
}
