import type { OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Template } from '../domain/templates.ts'
import type { NoticeTables } from './tables.ts'

/** A notice as it stands in an officer's own list. */
export type OwnNotice = {
  readonly id: string
  readonly number: ReportNumber
  readonly seq: number
  readonly template: Template
  readonly at: Temporal.Instant
  readonly isRead: boolean
}

/** The officer's notices, the newest first, those before `before` (an id) where the list goes on. */
export async function noticesOf(
  db: Handle,
  officer: OfficerId,
  { before = null, limit }: { readonly before?: string | null; readonly limit: number },
): Promise<OwnNotice[]> {
  let rows = db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['id', 'number', 'seq', 'template', 'created_at', 'read_at'])
    .$narrowType<{ number: ReportNumber; seq: number }>()
    .where('recipient', '=', officer)
    .where('route', '=', 'app')
    .where('seq', 'is not', null)
  if (before !== null) rows = rows.where('id', '<', before)
  const found = await rows.orderBy('id', 'desc').limit(limit).execute()
  return found.map(({ created_at, read_at, ...row }) => ({ ...row, at: created_at, isRead: read_at !== null }))
}

export async function countUnread(db: Handle, officer: OfficerId): Promise<number> {
  const { unread } = await db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('recipient', '=', officer)
    .where('route', '=', 'app')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Marks the officer's notices of one report, or all of them, as read. */
export async function markRead(
  db: Handle,
  officer: OfficerId,
  now: Temporal.Instant,
  number: ReportNumber | null = null,
): Promise<void> {
  let rows = db
    .withTables<NoticeTables>()
    .updateTable('notices')
    .set({ read_at: now })
    .where('recipient', '=', officer)
    .where('route', '=', 'app')
    .where('read_at', 'is', null)
  if (number !== null) rows = rows.where('number', '=', number)
  await rows.execute()
}

/** How many notices are due and how long the first of them has waited; codes aside, whose number would tell of them. */
export async function noticeQueue(
  db: Handle,
  now: Temporal.Instant,
): Promise<{ readonly due: number; readonly oldest: Temporal.Instant | null }> {
  const { due, oldest } = await db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select((eb) => [eb.fn.countAll<number>().as('due'), eb.fn.min('next_at').as('oldest')])
    .where('next_at', '<=', now)
    .where('template', '<>', 'recovery')
    .executeTakeFirstOrThrow()
  return { due, oldest }
}
