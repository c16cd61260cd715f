import type { AgencyId, LinkId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Link } from '../domain/link.ts'
import type { OutsideTables } from './tables.ts'

const links = (db: Handle) =>
  db
    .withTables<OutsideTables>()
    .selectFrom('outside_links')
    .select(['id', 'number', 'agency_id as agency', 'email', 'title', 'body'])
    .select(['sent_by as sentBy', 'sent_at as sentAt', 'expires_at as expiresAt', 'revoked_at as revokedAt'])

export const findLink = (db: Handle, id: LinkId): Promise<Link | undefined> =>
  links(db).where('id', '=', id).executeTakeFirst()

/** The link of a code, whatever became of it. */
export const findByCode = (db: Handle, tokenHash: Buffer): Promise<Link | undefined> =>
  links(db).where('token_hash', '=', tokenHash).executeTakeFirst()

export const linksOf = (db: Handle, number: ReportNumber): Promise<readonly Link[]> =>
  links(db).where('number', '=', number).orderBy('sent_at', 'desc').execute()

/** The latest links to these agencies; null is to any. */
export function listLinks(db: Handle, agencies: readonly AgencyId[] | null, limit: number): Promise<readonly Link[]> {
  const latest = links(db).orderBy('sent_at', 'desc').orderBy('id').limit(limit)
  if (agencies === null) return latest.execute()
  return agencies.length === 0 ? Promise.resolve([]) : latest.where('agency_id', 'in', agencies).execute()
}

/** Writes a link, or renews the one that this agency has to this report; answers its id. */
export async function saveLink(tx: Tx, link: Link, tokenHash: Buffer): Promise<LinkId> {
  const { id, number, agency, email, title, body, sentBy, sentAt, expiresAt } = link
  const renewed = {
    email,
    title,
    body,
    token_hash: tokenHash,
    sent_by: sentBy,
    sent_at: sentAt,
    expires_at: expiresAt,
    revoked_at: null,
  }
  const saved = await tx
    .withTables<OutsideTables>()
    .insertInto('outside_links')
    .values({ id, number, agency_id: agency, ...renewed })
    .onConflict((conflict) => conflict.columns(['number', 'agency_id']).doUpdateSet(renewed))
    .returning('id')
    .executeTakeFirstOrThrow()
  return saved.id
}

/** Ends a link; false where it had been ended. */
export async function revoke(tx: Tx, id: LinkId, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<OutsideTables>()
    .updateTable('outside_links')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Who answered by a link: the event of the report, and how they named themselves. */
export type Answerer = {
  readonly link: LinkId
  readonly seq: number
  readonly name: string
  readonly position: string
}

export async function insertAnswerer(tx: Tx, { link, seq, name, position }: Answerer): Promise<void> {
  const answers = tx.withTables<OutsideTables>().insertInto('outside_answers')
  await answers.values({ link_id: link, event_seq: seq, name, position }).execute()
}

export async function answerersOf(db: Handle, ids: readonly LinkId[]): Promise<readonly Answerer[]> {
  if (ids.length === 0) return []
  return db
    .withTables<OutsideTables>()
    .selectFrom('outside_answers')
    .select(['link_id as link', 'event_seq as seq', 'name', 'position'])
    .where('link_id', 'in', ids)
    .orderBy('event_seq')
    .execute()
}

/** Takes the words out of every link to the report. */
export async function blankLinks(tx: Tx, number: ReportNumber): Promise<void> {
  await tx
    .withTables<OutsideTables>()
    .updateTable('outside_links')
    .set({ title: '', body: '' })
    .where('number', '=', number)
    .execute()
}
