import type { PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { NoticeState, Route } from '../domain/notice.ts'
import type { Template } from '../domain/templates.ts'
import type { NoticeTables } from './tables.ts'

/** Keeps the words of a notice as they go out now, in the place of those of an earlier attempt. */
export async function keepLetter(tx: Tx, noticeId: string, sealed: Buffer): Promise<void> {
  await tx
    .withTables<NoticeTables>()
    .insertInto('notice_letters')
    .values({ notice_id: noticeId, sealed })
    .onConflict((conflict) => conflict.column('notice_id').doUpdateSet({ sealed }))
    .execute()
}

/** Takes the words out of all that was written about these events of the report; that it was sent stays. */
export async function blankLetters(tx: Tx, number: ReportNumber, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return
  await tx
    .withTables<NoticeTables>()
    .deleteFrom('notice_letters')
    .where('notice_id', 'in', (from) =>
      from.selectFrom('notices').select('id').where('number', '=', number).where('seq', 'in', seqs),
    )
    .execute()
}

/** Has what is to be told of a request not gone out yet, so that its address is needed? */
export async function isOnItsWay(db: Handle, request: string, template: Template): Promise<boolean> {
  const row = await db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select('id')
    .where('request_id', '=', request)
    .where('template', '=', template)
    .where('next_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A notice to a reporter with what became of it; `sealed` is null while nothing has gone out, and once it was erased. */
export type SentNotice = {
  readonly id: string
  readonly template: Template
  readonly route: Route
  readonly state: NoticeState
  readonly failure: string | null
  readonly createdAt: Temporal.Instant
  /** When it is tried (again); null once it is over. */
  readonly nextAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
  readonly sealed: Buffer | null
}

/** Everything that this reporter was told about this report, in order. */
export const noticesToReporter = (db: Handle, number: ReportNumber, reporter: PersonId): Promise<SentNotice[]> =>
  db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .leftJoin('notice_letters', 'notice_letters.notice_id', 'notices.id')
    .select(['id', 'template', 'route', 'state', 'failure', 'sealed'])
    .select(['created_at as createdAt', 'next_at as nextAt', 'settled_at as settledAt'])
    .where('number', '=', number)
    .where('recipient', '=', reporter)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
