import { sql, type RawBuilder } from 'kysely'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { RowKind } from '../domain/retention.ts'
import type { DueCount } from './ends.ts'

/** Where rows of a kind stand, since when each is kept, and how it goes. */
type Rows = {
  readonly from: RawBuilder<unknown>
  readonly since: RawBuilder<unknown>
  /** What of the rows is left to go, beside their age. */
  readonly still: RawBuilder<unknown>
  /** Erases those among `due`, which names their keys. */
  readonly erase: (due: RawBuilder<unknown>) => RawBuilder<unknown>
  readonly key: RawBuilder<unknown>
}

/** These tables are other modules'; only what is too old is looked at here, and nothing of it is opened. */
const rowsOf: Readonly<Record<RowKind, Rows>> = {
  noticeBodies: {
    from: sql`notices join notice_letters on notice_letters.notice_id = notices.id`,
    since: sql`notices.created_at`,
    still: sql`notices.next_at is null`,
    key: sql`notice_letters.notice_id`,
    erase: (due) => sql`delete from notice_letters where notice_id in (${due})`,
  },
  requestWords: {
    from: sql`data_requests join data_request_steps on data_request_steps.request_id = data_requests.id`,
    since: sql`data_requests.answered_at`,
    still: sql`data_requests.state <> 'open' and data_request_steps.words_sealed is not null`,
    key: sql`data_requests.id`,
    erase: (due) => sql`update data_request_steps set words_sealed = null where request_id in (${due})`,
  },
  accountSessions: {
    from: sql`account_sessions`,
    since: sql`expires_at`,
    still: sql`true`,
    key: sql`id`,
    erase: (due) => sql`delete from account_sessions where id in (${due})`,
  },
  officerSessions: {
    from: sql`sessions`,
    since: sql`expires_at`,
    still: sql`true`,
    key: sql`id`,
    erase: (due) => sql`delete from sessions where id in (${due})`,
  },
  signInAttempts: {
    from: sql`sign_in_attempts`,
    since: sql`window_ends_at`,
    still: sql`true`,
    key: sql`key`,
    erase: (due) => sql`delete from sign_in_attempts where key in (${due})`,
  },
  nikReasons: {
    from: sql`nik_settlements`,
    since: sql`decided_at`,
    still: sql`reason_sealed is not null`,
    key: sql`id`,
    erase: (due) => sql`update nik_settlements set reason_sealed = null where id in (${due})`,
  },
}

export async function countDueRows(db: Handle, kind: RowKind, before: Temporal.Instant): Promise<DueCount> {
  const { from, since, still } = rowsOf[kind]
  const { rows } = await sql<DueCount>`
    select count(*)::int as count, min(${since}) as oldest, max(${since}) as newest
    from ${from} where ${since} < ${before} and ${still}`.execute(db)
  return rows[0] ?? { count: 0, oldest: null, newest: null }
}

/** Erases up to `limit` of what was kept since before then; answers how many rows went. */
export async function eraseDueRows(tx: Tx, kind: RowKind, before: Temporal.Instant, limit: number): Promise<number> {
  const { from, since, still, key, erase } = rowsOf[kind]
  const due = sql`select ${key} from ${from} where ${since} < ${before} and ${still} limit ${limit}`
  const { numAffectedRows = 0n } = await erase(due).execute(tx)
  return Number(numAffectedRows)
}
