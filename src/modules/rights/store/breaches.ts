import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import { toldAs, type Affected, type Breach, type BreachScope } from '../domain/breach.ts'
import { eventsShowing } from '../domain/shown-data.ts'
import type { RightsTables } from './tables.ts'

export async function insertBreach(tx: Tx, breach: Breach, by: OfficerId, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<RightsTables>()
    .insertInto('breaches')
    .values({
      id: breach.id,
      number: breach.number,
      agency: breach.agency,
      known_at: breach.knownAt,
      since: breach.since,
      until: breach.until,
      officers: [...breach.officers],
      offices: [...breach.offices],
      reports: [...breach.reports],
      everything: breach.everything,
      how: breach.how,
      measures: breach.measures,
      state: breach.state,
      opened_by: by,
      opened_at: at,
      told_at: null,
    })
    .execute()
}

const breachOf = (row: Selectable<RightsTables['breaches']>): Breach => ({
  id: row.id,
  number: row.number,
  agency: row.agency,
  knownAt: row.known_at,
  since: row.since,
  until: row.until,
  officers: row.officers,
  offices: row.offices,
  reports: row.reports,
  everything: row.everything,
  how: row.how,
  measures: row.measures,
  state: row.state,
  toldAt: row.told_at,
})

export async function findBreach(db: Handle, id: string): Promise<Breach | null> {
  const rows = db.withTables<RightsTables>().selectFrom('breaches').selectAll()
  const row = await rows.where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : breachOf(row)
}

/** The same, held until the transaction ends: people are told once. */
export async function lockBreach(tx: Tx, id: string): Promise<Breach | null> {
  const rows = tx.withTables<RightsTables>().selectFrom('breaches').selectAll()
  const row = await rows.where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? null : breachOf(row)
}

/** Those of these agencies, what was known last first; at most `limit`. */
export async function listBreaches(
  db: Handle,
  agencies: readonly AgencyId[],
  limit: number,
): Promise<readonly Breach[]> {
  if (agencies.length === 0) return []
  const rows = db.withTables<RightsTables>().selectFrom('breaches').selectAll()
  return (await rows.where('agency', 'in', agencies).orderBy('known_at', 'desc').limit(limit).execute()).map(breachOf)
}

export async function markTold(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  const breaches = tx.withTables<RightsTables>().updateTable('breaches')
  await breaches.set({ state: 'told', told_at: at }).where('id', '=', id).execute()
}

export type BreachStep = {
  readonly step: 'opened' | 'listed' | 'told'
  readonly at: Temporal.Instant
  readonly officer: OfficerId
  readonly affected: number
}

export async function insertBreachStep(tx: Tx, breach: string, step: BreachStep): Promise<void> {
  await sql`
    insert into breach_steps (breach_id, seq, at, step, officer_id, affected)
    select ${breach}::uuid, coalesce(max(seq), 0) + 1, ${step.at}, ${step.step}, ${step.officer}::uuid, ${step.affected}::int
    from breach_steps where breach_id = ${breach}`.execute(tx)
}

export const breachSteps = (db: Handle, breach: string): Promise<readonly BreachStep[]> =>
  db
    .withTables<RightsTables>()
    .selectFrom('breach_steps')
    .select(['step', 'at', 'officer_id as officer', 'affected'])
    .where('breach_id', '=', breach)
    .orderBy('seq')
    .execute()

const sawTexts = eventsShowing('texts')
const sawFiles = eventsShowing('files')
const sawRequests = eventsShowing('requests')

type Meant = BreachScope & Pick<Breach, 'since' | 'until'>

const reportsMeant = ({ reports }: Meant) =>
  reports.length === 0 ? sql`true` : sql`reports.number = any(${[...reports]}::text[])`
const within = (agencies: readonly AgencyId[]) =>
  sql`coalesce(reports.lead, reports.received_by) = any(${[...agencies]}::text[])`
/** Whoever has an account belongs to no agency, and so is the nation's; a case about named reports is about no account. */
const meansAccounts = ({ everything, reports }: Meant): boolean => everything && reports.length === 0
const keptAccounts = ({ until }: Meant) =>
  sql`accounts.opened_at < ${until} and (accounts.closed_at is null or accounts.closed_at >= ${until})`

/**
 * Whose data were looked at in that time, by the log of looks at identities and the audit log: one line a report of these
 * agencies, those seen first first. Exports with names stand in the log of looks, each name by itself. Where the store itself
 * was copied, all reports and accounts that it held: which of them are one person's nobody needs to know for it.
 */
export async function affectedBy(
  db: Handle,
  meant: Meant,
  agencies: readonly AgencyId[] | 'all',
): Promise<readonly Affected[]> {
  const ours = sql`${reportsMeant(meant)} and ${agencies === 'all' ? sql`true` : within(agencies)}`
  if (meant.everything) {
    const kept = await keptThen(db, meant, ours)
    return meansAccounts(meant) && agencies === 'all' ? [...kept, ...(await accountsThen(db, meant))] : kept
  }
  const { rows } = await sql<Affected>`
    with ${seenIn(meant)}
    select reports.id as report, reports.number, reports.reporter_id as person,
      array_agg(distinct field order by field) as fields, true as "canBeTold",
      min(seen.at) as "firstAt", max(seen.at) as "lastAt", count(distinct (seen.officer_id, seen.at))::int as times
    from seen
    join reports on reports.id = seen.report_id or reports.number = seen.number
    cross join unnest(seen.fields) as field
    where ${ours}
    group by reports.id order by min(seen.at), reports.id`.execute(db)
  return rows
}

/**
 * How many whom it concerns lie outside of these agencies and are still to be told; counted where they stand, for it may be
 * everybody.
 */
export async function countBeyond(db: Handle, breach: Breach, agencies: readonly AgencyId[]): Promise<number> {
  const isTold = (one: RawBuilder<unknown>) =>
    sql`exists (select from breach_affected told where told.breach_id = ${breach.id} and ${one})`
  const beyond = sql`${reportsMeant(breach)} and not ${within(agencies)} and not ${isTold(sql`told.report_id = reports.id`)}`
  const reports = breach.everything
    ? sql`select count(*) from reports where reports.filed_at < ${breach.until} and ${beyond}`
    : sql`with ${seenIn(breach)} select count(distinct reports.id) from seen
        join reports on reports.id = seen.report_id or reports.number = seen.number where ${beyond}`
  const accounts = sql`select count(*) from accounts
    where ${meansAccounts(breach)} and ${keptAccounts(breach)} and accounts.closed_at is null
      and not ${isTold(sql`told.report_id is null and told.person_id = accounts.id`)}`
  const { rows } = await sql<{ beyond: number }>`
    select ((${reports}) + (${accounts}))::int as beyond`.execute(db)
  return rows[0]?.beyond ?? 0
}

/** Holders of accounts that were kept then and are closed by now: their contacts are gone, and they sign in no more. */
export async function countGone(db: Handle, breach: Breach): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select count(*)::int as gone from accounts
    where ${meansAccounts(breach)} and ${keptAccounts(breach)} and accounts.closed_at is not null`.execute(db)
  return rows[0]?.gone ?? 0
}

/** `seen`: each look at something of a report in that time, by whom it is asked. */
function seenIn({ since, until, officers, offices }: Meant): RawBuilder<unknown> {
  const byOfficer = officers.length === 0 ? sql`true` : sql`looked.officer_id = any(${[...officers]}::uuid[])`
  const byOffice =
    offices.length === 0
      ? sql`true`
      : sql`exists (select from posts where posts.officer_id = looked.officer_id
          and posts.agency_id = any(${[...offices]}::text[])
          and posts.valid_from <= looked.at and (posts.valid_until is null or posts.valid_until > looked.at))`
  return sql`
    looked as (
      select looks.report_id, null::text as number, looks.officer_id, looks.at, looks.fields
      from identity_looks looks where looks.at >= ${since} and looks.at < ${until}
      union all
      -- A link from outside names its report beside itself.
      select null, coalesce(log.detail ->> 'number', log.subject), log.officer_id, log.at,
        case when log.event = any(${sawFiles}) then array['files'] else array['texts'] end
      from audit_log log
      where log.at >= ${since} and log.at < ${until} and log.event = any(${[...sawTexts, ...sawFiles]})
        and log.actor_kind in ('officer', 'outsider')
      union all
      select null, line, log.officer_id, log.at, array['texts']
      from audit_log log cross join lateral string_to_table(log.detail ->> 'listed', ' ') as line
      where log.at >= ${since} and log.at < ${until} and log.event = any(${sawTexts}) and log.actor_kind = 'officer'
      union all
      select request.report_id, null, log.officer_id, log.at, array['requests']
      from audit_log log join data_requests request on request.id::text = log.subject
      where log.at >= ${since} and log.at < ${until} and log.event = any(${sawRequests})
        and log.actor_kind = 'officer'
    ),
    seen as (select * from looked where ${byOfficer} and ${byOffice})`
}

/** What is kept of who somebody is. When each of it was first given is not known: what stands there now counts. */
const ofIdentity = sql`case when name_sealed is not null then 'name' end,
        case when phone_sealed is not null then 'phone' end, case when email_sealed is not null then 'email' end,
        case when address_sealed is not null then 'address' end,
        case when representative_sealed is not null then 'representative' end`
const detailsOf = (person: RawBuilder<unknown>) => sql`array(select field from reporter_details details
          where details.reporter_id = ${person} order by field)`

/** Those with an account at the end of that time, whatever they reported: an account and its reports are told by themselves. */
async function accountsThen(db: Handle, meant: Meant): Promise<readonly Affected[]> {
  const { since, until } = meant
  const { rows } = await sql<Affected>`
    select null as report, null as number, accounts.id as person,
      array_remove(array['account', ${ofIdentity}, case when exists (select from data_requests asked
          where asked.report_id is null and asked.person_id = accounts.id and asked.asked_at < ${until})
          then 'requests' end], null) || ${detailsOf(sql`accounts.id`)} as fields,
      accounts.closed_at is null as "canBeTold",
      greatest(${since}, accounts.opened_at) as "firstAt", ${until}::timestamptz as "lastAt", 1 as times
    from accounts left join reporter_identities identity on identity.reporter_id = accounts.id
    where ${keptAccounts(meant)}
    order by accounts.opened_at, accounts.id`.execute(db)
  return rows
}

/** Everything of which something was kept at the end of that time, by reports: as it was then, not as it is by now, where
 * that is known. */
async function keptThen(
  db: Handle,
  { since, until }: Pick<Breach, 'since' | 'until'>,
  meant: RawBuilder<unknown>,
): Promise<readonly Affected[]> {
  const { rows } = await sql<Affected>`
    select reports.id as report, reports.number, reports.reporter_id as person,
      array_remove(array['texts', ${ofIdentity},
        case when exists (select from attachments files where files.report_id = reports.id and files.arrived_at < ${until}
          and (files.erased_at is null or files.erased_at >= ${until})) then 'files' end,
        case when exists (select from data_requests asked where asked.report_id = reports.id and asked.asked_at < ${until})
          then 'requests' end], null) || ${detailsOf(sql`reports.reporter_id`)} as fields,
      true as "canBeTold",
      greatest(${since}, reports.filed_at) as "firstAt", ${until}::timestamptz as "lastAt", 1 as times
    from reports left join reporter_identities identity on identity.reporter_id = reports.reporter_id
    where reports.filed_at < ${until} and ${meant}
    order by reports.filed_at, reports.id`.execute(db)
  return rows
}

const told = insertion<RightsTables['breach_affected']>('breach_affected', [
  ...(['breach_id', 'report_id', 'person_id', 'fields', 'first_at', 'last_at', 'times'] as const),
])

/** Keeps of whom a breach is told; any number of rows is one value of its statement. */
export const insertAffected = (tx: Tx, breach: string, affected: readonly Affected[]): void =>
  tx.write(
    told,
    null,
    affected.map(({ report, person, fields, firstAt, lastAt, times }) => ({
      breach_id: breach,
      report_id: report,
      person_id: person,
      fields: [...fields],
      first_at: firstAt,
      last_at: lastAt,
      times,
    })),
  )

/** Who was told of a breach already (`toldAs`). */
export async function toldOf(db: Handle, breach: string): Promise<ReadonlySet<ReportId | PersonId>> {
  const rows = db
    .withTables<RightsTables>()
    .selectFrom('breach_affected')
    .select(['report_id as report', 'person_id as person'])
  return new Set((await rows.where('breach_id', '=', breach).execute()).map(toldAs))
}

/** A breach as one person was told of it. */
export type BreachTold = Pick<Breach, 'number' | 'knownAt' | 'since' | 'until' | 'how' | 'measures'> & {
  readonly agency: AgencyId
  readonly fields: readonly string[]
  readonly toldAt: Temporal.Instant
}

/** A case stays open while some of its people are still to be told, so that when the first were told stands with its steps. */
const firstTold = sql<Temporal.Instant>`(
  select min(steps.at) from breach_steps steps where steps.breach_id = breaches.id and steps.step = 'told')`

/** What this person was told of, the latest first; of one breach alone where it is named. */
export async function breachesTo(
  db: Handle,
  person: PersonId,
  breach: string | null = null,
): Promise<readonly BreachTold[]> {
  const rows = db
    .withTables<RightsTables>()
    .selectFrom('breach_affected')
    .innerJoin('breaches', 'breaches.id', 'breach_affected.breach_id')
    .select([
      'number',
      'agency',
      'known_at as knownAt',
      'since',
      'until',
      'how',
      'measures',
      'fields',
      firstTold.as('toldAt'),
    ])
    .where('person_id', '=', person)
    .orderBy('toldAt', 'desc')
  return (breach === null ? rows : rows.where('breaches.id', '=', breach)).execute()
}
