import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { RegisterFilters } from '../domain/register.ts'
import type { InsightTables } from './tables.ts'

const entries = insertion<InsightTables['register_entries']>(
  'register_entries',
  ['agency', 'filed_at', 'report_id'],
  'on conflict do nothing',
)
/** Writes a report into the register of these agencies; where it stands already, it stays as it is. */
export function enterRegister(
  tx: Tx,
  report: ReportId,
  filedAt: Temporal.Instant,
  agencies: readonly AgencyId[],
): void {
  tx.write(
    entries,
    report,
    agencies.map((agency) => ({ agency, filed_at: filedAt, report_id: report })),
  )
}

/** Where a page begins: the line before it. */
export type RegisterKey = { readonly filedAt: Temporal.Instant; readonly report: ReportId }

/** The registers of these agencies, from the one moment (inclusive) to the other (exclusive). */
export type RegisterScope = {
  readonly agencies: readonly AgencyId[]
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

export type RegisterRow = RegisterKey & {
  readonly number: ReportNumber
  /** As the report keeps it. */
  readonly state: unknown
  readonly areaCode: string | null
  readonly address: string | null
  readonly closedAt: Temporal.Instant | null
  readonly reporter: PersonId
}

export type RegisterSlice = {
  readonly order: 'newest' | 'oldest'
  readonly after: RegisterKey | null
  readonly limit: number
}

type Sql = RawBuilder<unknown>

function matching({ phase, kind, category, channel }: RegisterFilters): Sql {
  const asked = Object.entries({ phase, kind, category, channel }).filter((one) => one[1] !== null)
  if (asked.length === 0) return sql``
  const conditions = asked.map(([name, value]) => sql`reports.${sql.ref(name)} = ${value}`)
  return sql`and exists (select from reports where reports.id = entry.report_id and ${sql.join(conditions, sql` and `)})`
}

/** Up to `limit` reports of these registers, in the order of their filing; each comes once. */
export async function readRegister(
  db: Handle,
  { agencies, from, until }: RegisterScope,
  filters: RegisterFilters,
  { order, after, limit }: RegisterSlice,
): Promise<RegisterRow[]> {
  const [direction, comparison] = order === 'newest' ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const beyond =
    after === null
      ? sql``
      : sql`and (entry.filed_at, entry.report_id) ${comparison} (${after.filedAt}, ${after.report}::uuid)`
  // A loop over the agencies lets each range of the key stop after one page.
  const { rows } = await sql<RegisterRow>`
    with lines as (
      select distinct entry.filed_at, entry.report_id
      from unnest(${[...agencies]}::text[]) one (agency) cross join lateral (
        select entry.filed_at, entry.report_id from register_entries entry
        where entry.agency = one.agency and entry.filed_at >= ${from} and entry.filed_at < ${until}
          ${beyond} ${matching(filters)}
        order by entry.filed_at ${direction}, entry.report_id ${direction} limit ${limit}
      ) entry
      order by entry.filed_at ${direction}, entry.report_id ${direction} limit ${limit}
    )
    select lines.filed_at as "filedAt", lines.report_id as report, reports.number, reports.state, reports.area_code as "areaCode",
      reports.reporter_id as reporter, report_places.address, closed.at as "closedAt"
    from lines
    join reports on reports.id = lines.report_id
    left join report_places on report_places.report_id = lines.report_id
    left join report_events closed on closed.report_id = lines.report_id
      and closed.seq = (reports.state #>> '{closing,seq}')::integer
    order by lines.filed_at ${direction}, lines.report_id ${direction}
  `.execute(db)
  return rows
}
