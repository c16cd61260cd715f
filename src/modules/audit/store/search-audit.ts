import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { AuditKey } from '../domain/audit-entry.ts'
import type { StoredAudit } from './audit-log.ts'

/** How looks at identities stand among the entries; they are kept in the log of their reporter. */
const lookEvent = 'identity.read'

/**
 * Whose entries: of the whole program; of these agencies (what somebody did while they held a post there, and what was
 * done by anybody to reports, officers and agencies there); or of one officer.
 */
export type AuditScope =
  | { readonly of: 'program' }
  | { readonly of: 'agencies'; readonly agencies: readonly AgencyId[] }
  | { readonly of: 'officer'; readonly officer: OfficerId }

export type AuditSearch = {
  readonly scope: AuditScope
  /** Part of the name or the address of the officer who did it; null is anybody, the clock and strangers too. */
  readonly who: string | null
  readonly event: string | null
  /** What it was done to, in full; null leaves it open. */
  readonly subject: string | null
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/**
 * Entries of `[from, until)` behind `after`, the newest first, at most `limit`: the log and the looks at identities in one
 * list. Each part stops after one page of its own index.
 */
export async function searchAudit(
  db: Handle,
  search: AuditSearch,
  after: AuditKey | null,
  limit: number,
): Promise<readonly StoredAudit[]> {
  const parts = sources
    .filter(({ has }) => search.event === null || has(search.event))
    .flatMap((source) => {
      const asked = conditionsOf(source, search, after)
      const newest = sql`order by entry.at desc, entry.id desc limit ${limit}`
      return reaching(source, search.scope).map(
        (within) => sql`(${source.rows} where ${sql.join([...asked, ...within], sql` and `)} ${newest})`,
      )
    })
  const { rows } = await sql<StoredAudit>`
    select distinct on (at, id) * from (${sql.join(parts, sql` union all `)}) entry
    order by at desc, id desc limit ${limit}
  `.execute(db)
  return rows
}

type Source = {
  readonly has: (event: string) => boolean
  readonly rows: RawBuilder<unknown>
  readonly subject: RawBuilder<unknown>
  /** Is it about something of these agencies? */
  readonly isAbout: (agencies: RawBuilder<unknown>) => RawBuilder<unknown>
}

const log: Source = {
  has: (event) => event !== lookEvent,
  rows: sql`select entry.id, entry.at, entry.actor_kind, entry.officer_id, entry.event, entry.subject, entry.detail
    from audit_log entry`,
  subject: sql`entry.subject`,
  isAbout: (agencies) => sql`entry.subject in (
    select reports.number from register_entries join reports on reports.id = register_entries.report_id
      where register_entries.agency = any (${agencies})
    union all select posts.officer_id::text from posts where posts.agency_id = any (${agencies})
    union all select unnest(${agencies}))`,
}

const looks: Source = {
  has: (event) => event === lookEvent,
  rows: sql`select entry.id, entry.at, case when entry.officer_id is null then 'clock' else 'officer' end as actor_kind,
      entry.officer_id, ${lookEvent}::text as event, reports.number as subject,
      jsonb_build_object('purpose', entry.purpose, 'reason', entry.reason,
        'fields', array_to_string(entry.fields, ', ')) as detail
    from identity_looks entry left join reports on reports.id = entry.report_id`,
  subject: sql`reports.number`,
  isAbout: (agencies) => sql`entry.report_id in (
    select register_entries.report_id from register_entries where register_entries.agency = any (${agencies}))`,
}

const sources = [log, looks]

function conditionsOf(source: Source, search: AuditSearch, after: AuditKey | null): RawBuilder<unknown>[] {
  const { who, event, subject, from, until } = search
  const all = [sql`entry.at >= ${from}`, sql`entry.at < ${until}`]
  if (after !== null) all.push(sql`(entry.at, entry.id) < (${after.at}, ${after.id}::uuid)`)
  if (who !== null) {
    const pattern = `%${who.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    all.push(sql`entry.officer_id in (select id from officers where name ilike ${pattern} or email ilike ${pattern})`)
  }
  if (event !== null && event !== lookEvent) all.push(sql`entry.event = ${event}`)
  if (subject !== null) all.push(sql`${source.subject} = ${subject}`)
  return all
}

/** Ways in which an entry comes within the scope, each a part of its own so that each can use its index. */
function reaching(source: Source, scope: AuditScope): RawBuilder<unknown>[][] {
  if (scope.of === 'program') return [[]]
  if (scope.of === 'officer') return [[sql`entry.officer_id = ${scope.officer}`]]
  const agencies = sql`${[...scope.agencies]}::text[]`
  const wasThere = sql`exists (select from posts
    where posts.officer_id = entry.officer_id and posts.agency_id = any (${agencies})
      and posts.valid_from <= entry.at and (posts.valid_until is null or posts.valid_until > entry.at))`
  return [[wasThere], [source.isAbout(agencies)]]
}
