import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { NoticeState, Recipient, Route } from '../domain/notice.ts'
import { eventlessTemplates, type Template } from '../domain/templates.ts'
import type { NoticeTables } from './tables.ts'

/** A line of the ledger about one report, without the address it went to and without its words. */
export type NoticeAbout = {
  readonly seq: number
  readonly template: Template
  readonly recipientKind: Recipient['kind']
  readonly recipient: Recipient['id']
  readonly route: Route
  readonly state: NoticeState
  readonly failure: string | null
  readonly createdAt: Temporal.Instant
  /** When it is tried (again); null once it is over. */
  readonly nextAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
  readonly readAt: Temporal.Instant | null
}

/** Everything that anybody was told about this report but what concerns the reporter alone: the newest first; at most `limit`. */
export const noticesAbout = (db: Handle, number: ReportNumber, limit: number): Promise<NoticeAbout[]> =>
  db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['seq', 'template', 'recipient_kind as recipientKind', 'recipient', 'route', 'state', 'failure'])
    .select(['created_at as createdAt', 'next_at as nextAt', 'settled_at as settledAt', 'read_at as readAt'])
    .$narrowType<{ seq: number }>()
    .where('number', '=', number)
    // What reporters ask about data of their own is theirs and its answerer's.
    .where('seq', 'is not', null)
    .where('template', 'not in', eventlessTemplates)
    .orderBy('seq', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
