import { sql } from 'kysely'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import { newId } from '../../../platform/ids.ts'
import type { AuditEntry, AuditKey } from '../domain/audit-entry.ts'
import type { AuditTables } from './tables.ts'

const trail = insertion<AuditTables['audit_log']>('audit_log', [
  ...(['id', 'at', 'actor_kind', 'officer_id', 'event', 'subject', 'detail'] as const),
])

/**
 * Writes one line, in the transaction of what it tells about. Where that writes nothing else, many lines travel together.
 * The database refuses to change or delete it later.
 */
export async function recordAudit(
  tx: Tx,
  { at, actor, event, subject, post, detail: said }: AuditEntry,
): Promise<void> {
  const officer_id = actor.kind === 'officer' ? actor.id : null
  const detail = post == null ? said : { ...said, office: post.agency, role: post.role }
  tx.write(trail, null, [{ id: newId(), at, actor_kind: actor.kind, officer_id, event, subject, detail }])
}

/** An entry as it is kept. */
export type StoredAudit = AuditTables['audit_log']

const batchSize = 2000

/** Every entry of `[from, until)` in order, some at a time. */
export async function* auditBetween(
  db: Handle,
  from: Temporal.Instant,
  until: Temporal.Instant,
): AsyncGenerator<StoredAudit> {
  const rows = db.withTables<AuditTables>().selectFrom('audit_log').selectAll()
  yield* rows.where('at', '>=', from).where('at', '<', until).orderBy('at').orderBy('id').stream(batchSize)
}

/** When the first entry was written; null where there is none. */
export async function firstAuditAt(db: Handle): Promise<Temporal.Instant | null> {
  const first = await db
    .withTables<AuditTables>()
    .selectFrom('audit_log')
    .select('at')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return first?.at ?? null
}

/** These events about any of these subjects behind `after`, the newest first, at most `limit`. */
export async function eventsAbout(
  db: Handle,
  subjects: readonly string[],
  events: readonly string[],
  after: AuditKey | null,
  limit: number,
): Promise<readonly StoredAudit[]> {
  const rows = db.withTables<AuditTables>().selectFrom('audit_log').selectAll()
  const about = rows.where('subject', 'in', subjects).where('event', 'in', events)
  return (after === null ? about : about.where(sql<boolean>`(at, id) < (${after.at}, ${after.id}::uuid)`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What is recorded about a subject, oldest first. */
export const listAudit = (db: Handle, subject: string) =>
  db
    .withTables<AuditTables>()
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor_kind as actorKind', 'officer_id as officer', 'event', 'detail'])
    .where('subject', '=', subject)
    .orderBy('at')
    .orderBy('id')
    .execute()

/** Who was let in to one of these subjects by this event since then: each officer once for each, the latest first. */
export async function listVisits(
  db: Handle,
  event: string,
  subjects: readonly string[],
  since: Temporal.Instant,
): Promise<{ readonly subject: string; readonly officer: OfficerId }[]> {
  if (subjects.length === 0) return []
  const rows = await db
    .withTables<AuditTables>()
    .selectFrom('audit_log')
    .select(['subject', 'officer_id as officer'])
    .where('at', '>', since)
    .where('event', '=', event)
    .where('subject', 'in', subjects)
    .groupBy(['subject', 'officer_id'])
    .orderBy(({ fn }) => fn.max('at'), 'desc')
    .execute()
  return rows.flatMap(({ subject, officer }) => (subject === null || officer === null ? [] : [{ subject, officer }]))
}

/** How often this event was recorded about each of these subjects; those it never was about are left out. */
export async function countAudit(
  db: Handle,
  event: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (subjects.length === 0) return new Map()
  const rows = await db
    .withTables<AuditTables>()
    .selectFrom('audit_log')
    .select(['subject', ({ fn }) => fn.countAll<number>().as('count')])
    .where('event', '=', event)
    .where('subject', 'in', subjects)
    .groupBy('subject')
    .execute()
  return new Map(rows.flatMap(({ subject, count }) => (subject === null ? [] : [[subject, count] as const])))
}
