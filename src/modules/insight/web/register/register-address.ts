import { z } from 'zod'
import type { AgencyId, ReportId } from '../../../../kernel/brand.ts'
import { channels, reportKinds } from '../../../../kernel/law/words.ts'
import { readDay } from '../../../../web/fields.ts'
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
  const month = { from: today.subtract({ months: 1 }), to: today }
  const from = readDay(query.dari ?? '') ?? month.from
  const to = readDay(query.sampai ?? '') ?? (Temporal.PlainDate.compare(from, month.to) > 0 ? from : month.to)
  const isPeriodWrong = Temporal.PlainDate.compare(from, to) > 0
  return {
    ...(isPeriodWrong ? month : { from, to }),
    isPeriodWrong,
    agency: query.instansi ? (query.instansi as AgencyId) : null,
    phase: query.keadaan ?? null,
    kind: query.jenis ?? null,
    channel: query.kanal ?? null,
    category: query.topik || null,
  }
}

/** The address of the same book with some of it changed; an undefined part is left out. */
export function registerAddress(
  query: RegisterQuery,
  change: RegisterQuery = {},
  path: `/${string}` = registerPath,
): `/${string}` {
  const parts = Object.entries({ ...query, ...change }).filter((part): part is [string, string] => !!part[1])
  return parts.length === 0 ? path : `${path}?${new URLSearchParams(parts).toString()}`
}

export const registerPath = '/petugas/register'

export const keyText = ({ filedAt, report }: RegisterKey): string => `${filedAt.toString()}_${report}`

/** No year 0: the database has none. */
const keyShape = /^([1-9]\d{3}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/

/** Where the page begins; null at the beginning, and where the address was written by hand. */
export function keyOf(query: RegisterQuery): RegisterKey | null {
  const [, at, report] = keyShape.exec(query.sesudah ?? '') ?? []
  if (at === undefined || report === undefined || !z.uuid().safeParse(report).success) return null
  try {
    return { filedAt: Temporal.Instant.from(at), report: report as ReportId }
  } catch {
    return null
  }
}
