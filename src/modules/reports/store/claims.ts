import { sql } from 'kysely'
import type { PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ReportState } from '../domain/state.ts'
import { stateFromJson } from './state-json.ts'
import type { ReportTables } from './tables.ts'

/** A report that an account was given, and the generation of the secret by which that was proven. */
export type Claim = {
  readonly account: PersonId
  readonly report: ReportId
  readonly generation: number
  readonly at: Temporal.Instant
}

const claims = insertion<ReportTables['report_claims']>(
  'report_claims',
  ['account_id', 'report_id', 'secret_generation', 'claimed_at'],
  overwriting(['account_id', 'report_id'], ['secret_generation', 'claimed_at']),
)
/** Writes a claim, in the place of an earlier one. */
export function insertClaim(tx: Tx, { account, report, generation, at }: Claim): void {
  tx.write(claims, `${account} ${report}`, [
    { account_id: account, report_id: report, secret_generation: generation, claimed_at: at },
  ])
}

/** What the account may open the report with; undefined where it was not given to it. */
export const findClaim = (db: Handle, account: PersonId, number: ReportNumber) =>
  db
    .withTables<ReportTables>()
    .selectFrom('report_claims')
    .innerJoin('reports', 'reports.id', 'report_claims.report_id')
    .select(['reports.id as report', 'secret_generation as generation'])
    .where('account_id', '=', account)
    .where('reports.number', '=', number)
    .executeTakeFirst()

export async function deleteClaim(db: Handle, account: PersonId, report: ReportId): Promise<void> {
  const all = db.withTables<ReportTables>().deleteFrom('report_claims')
  await all.where('account_id', '=', account).where('report_id', '=', report).execute()
}

/** The account's reports, the newest first; one more than `limit` tells that there are others. */
export async function listClaims(
  db: Handle,
  account: PersonId,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly { readonly state: ReportState; readonly generation: number; readonly secretHash: Buffer }[]> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('report_claims')
    .innerJoin('reports', 'reports.id', 'report_claims.report_id')
    .select(['state', 'secret_generation as generation', 'secret_hash as secretHash'])
    .where('account_id', '=', account)
    .orderBy('filed_at', 'desc')
    .orderBy('reports.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ state, ...rest }) => ({ state: stateFromJson(state), ...rest }))
}

/** The accounts that were given a report, and still may open it. */
export async function accountsOf(db: Handle, report: ReportId, generation: number): Promise<readonly PersonId[]> {
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('report_claims')
    .select('account_id')
    .where('report_id', '=', report)
    .where('secret_generation', '=', generation)
    .orderBy('claimed_at')
    .execute()
  return rows.map((row) => row.account_id)
}

/** What these people reported that the account does not open (yet, or any more since the secret was renewed), the newest first. */
export async function unclaimedOf(
  db: Handle,
  account: PersonId,
  reporters: readonly PersonId[],
  limit: number,
): Promise<readonly ReportState[]> {
  if (reporters.length === 0) return []
  const rows = await db
    .withTables<ReportTables>()
    .selectFrom('reports')
    .select('state')
    .where('reporter_id', 'in', reporters)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('report_claims')
            .select('report_claims.report_id')
            .whereRef('report_claims.report_id', '=', 'reports.id')
            .where('report_claims.account_id', '=', account)
            .where(sql<boolean>`secret_generation = (reports.state ->> 'secretGeneration')::int`),
        ),
      ),
    )
    .orderBy('filed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ state }) => stateFromJson(state))
}
