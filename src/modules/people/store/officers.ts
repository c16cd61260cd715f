import { sql } from 'kysely'
import type { Officer, Post } from '../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { mailingOf, type Mailing } from '../domain/mailing.ts'
import type { PeopleTables } from './tables.ts'

/** An officer as the workspace shows them. */
export type OfficerCard = { readonly officer: Officer; readonly email: string; readonly name: string }

/** The posts that the officer holds for themselves. */
export const ownPosts = ({ posts }: Officer): readonly Post[] =>
  posts.filter(({ actingFor }) => actingFor === undefined)

/** The same with how they are written to, as chosen or as these posts suggest. */
export type ListedOfficer = OfficerCard & { readonly language: Language; readonly mailing: Mailing }

export type NewOfficer = {
  readonly id: OfficerId
  readonly email: string
  readonly name: string
  /** Null for whoever is still to choose one. */
  readonly passwordHash: string | null
  readonly posts: readonly Post[]
}

/** What signing in needs to know of an officer; whoever was only invited has no password. */
export type Account = { readonly id: OfficerId; readonly email: string; readonly passwordHash: string | null }

/** The active account of an officer or of an e-mail address in lower case; undefined where there is none. */
export async function findAccount(
  db: Handle,
  by: { readonly email: string } | { readonly officer: OfficerId },
): Promise<Account | undefined> {
  const accounts = db
    .withTables<PeopleTables>()
    .selectFrom('officers')
    .select(['id', 'email', 'password_hash as passwordHash'])
    .where('is_active', '=', true)
  return 'email' in by
    ? accounts.where('email', '=', by.email).executeTakeFirst()
    : accounts.where('id', '=', by.officer).executeTakeFirst()
}

/**
 * Active officers with the posts they hold at `at`, for themselves or in somebody's place, by name. Where asked: one of them, those of one role at one agency,
 * or those for whom no digest of this day was made yet.
 */
export async function listOfficers(
  db: Handle,
  at: Temporal.Instant,
  only: {
    readonly officer?: OfficerId
    readonly role?: Role
    readonly agency?: AgencyId
    readonly withoutDigestOn?: Temporal.PlainDate
  } = {},
): Promise<readonly ListedOfficer[]> {
  let rows = db
    .withTables<PeopleTables>()
    .selectFrom('officers')
    .innerJoin('held_posts as posts', 'posts.officer_id', 'officers.id')
    .select(['officers.id', 'officers.email', 'officers.name', 'officers.language', 'officers.mailing'])
    .select(['posts.role', 'posts.agency_id as agency', 'posts.acting_for as actingFor'])
    .where('officers.is_active', '=', true)
    .where('posts.valid_from', '<=', at)
    .where((post) => post.or([post('posts.valid_until', 'is', null), post('posts.valid_until', '>', at)]))
    .orderBy('officers.name')
    .orderBy('officers.id')
    // One's own posts come first.
    .orderBy('posts.acting_for', (order) => order.asc().nullsFirst())
    .orderBy('posts.id')
  if (only.officer !== undefined) rows = rows.where('officers.id', '=', only.officer)
  if (only.role !== undefined) rows = rows.where('posts.role', '=', only.role)
  if (only.agency !== undefined) rows = rows.where('posts.agency_id', '=', only.agency)
  const { withoutDigestOn: day } = only
  if (day !== undefined)
    rows = rows.where((it) => it.or([it('officers.digest_day', 'is', null), it('officers.digest_day', '<', day)]))
  const cards = new Map<OfficerId, ListedOfficer>()
  for (const { id, email, name, language, mailing, role, agency, actingFor } of await rows.execute()) {
    const post: Post = { role, agency, ...(actingFor === null ? {} : { actingFor }) }
    const posts = [...(cards.get(id)?.officer.posts ?? []), post]
    cards.set(id, {
      officer: { kind: 'officer', id, posts },
      email,
      name,
      language,
      mailing: mailingOf(mailing, posts),
    })
  }
  return [...cards.values()]
}

/** A post at an agency, held at that time by an active officer. */
export type PostedOfficer = {
  readonly id: OfficerId
  readonly name: string
  readonly agency: AgencyId
  readonly role: Role
}

/** Every post at these agencies. */
export const officersAt = (
  db: Handle,
  agencies: readonly AgencyId[],
  at: Temporal.Instant,
): Promise<readonly PostedOfficer[]> =>
  db
    .withTables<PeopleTables>()
    .selectFrom('posts')
    .innerJoin('officers', 'officers.id', 'posts.officer_id')
    .select(['officers.id', 'officers.name', 'posts.agency_id as agency', 'posts.role'])
    .where('posts.agency_id', '=', sql<AgencyId>`any(${[...agencies]})`)
    .where('officers.is_active', '=', true)
    .where('posts.valid_from', '<=', at)
    .where((post) => post.or([post('posts.valid_until', 'is', null), post('posts.valid_until', '>', at)]))
    .execute()

/** Whose address this is or was, in lower case, also where the account was closed or has no post; undefined where nobody's. */
export async function officerAddressed(db: Handle, email: string): Promise<OfficerId | undefined> {
  const officers = db.withTables<PeopleTables>().selectFrom('officers').select('id')
  return (await officers.where('email', '=', email).executeTakeFirst())?.id
}

/** Where an active officer's e-mail goes, and in which language; undefined where the account was closed. */
export function findOfficerAddress(
  db: Handle,
  officer: OfficerId,
): Promise<{ readonly email: string; readonly language: Language } | undefined> {
  const officers = db.withTables<PeopleTables>().selectFrom('officers').select(['email', 'language'])
  return officers.where('id', '=', officer).where('is_active', '=', true).executeTakeFirst()
}

/** An active officer with the posts held at `at`, which may be none; null where there is no such account. */
export async function findOfficer(db: Handle, id: OfficerId, at: Temporal.Instant): Promise<OfficerCard | null> {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('officers')
    .select(['email', 'name', postsHeld(at).as('posts')])
    .where('id', '=', id)
    .where('is_active', '=', true)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { officer: { kind: 'officer', id, posts: row.posts }, email: row.email, name: row.name }
}

/** Waits until nobody else changes this officer's posts, and keeps it so to the end of the transaction. */
export async function lockOfficer(tx: Tx, officer: OfficerId): Promise<void> {
  const officers = tx.withTables<PeopleTables>().selectFrom('officers').select('id')
  await officers.where('id', '=', officer).forNoKeyUpdate().execute()
}

export async function insertPost(tx: Tx, officer: OfficerId, { role, agency }: Post, from: Temporal.Instant) {
  const post = { id: newId(), officer_id: officer, agency_id: agency, role, valid_from: from, valid_until: null }
  await tx.withTables<PeopleTables>().insertInto('posts').values(post).execute()
}

/** Ends the post that is held at `at`; false where it is not. */
export async function endHeldPost(
  tx: Tx,
  officer: OfficerId,
  { role, agency }: Post,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('posts')
    .set({ valid_until: at })
    .where('officer_id', '=', officer)
    .where('role', '=', role)
    .where('agency_id', '=', agency)
    .where('valid_from', '<', at)
    .where((post) => post.or([post('valid_until', 'is', null), post('valid_until', '>', at)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The names of these officers, by id. */
export async function nameOfficers(db: Handle, ids: readonly OfficerId[]): Promise<ReadonlyMap<OfficerId, string>> {
  if (ids.length === 0) return new Map()
  const officers = db.withTables<PeopleTables>().selectFrom('officers').select(['id', 'name'])
  return new Map((await officers.where('id', 'in', ids).execute()).map(({ id, name }) => [id, name]))
}

/** How an officer wants to be written to; `mailing` null: as suits the posts. */
export type Correspondence = { readonly language: Language; readonly mailing: Mailing | null }

export function findCorrespondence(db: Handle, officer: OfficerId): Promise<Correspondence> {
  const officers = db.withTables<PeopleTables>().selectFrom('officers').select(['language', 'mailing'])
  return officers.where('id', '=', officer).executeTakeFirstOrThrow()
}

export async function setCorrespondence(tx: Tx, officer: OfficerId, chosen: Correspondence): Promise<void> {
  await tx.withTables<PeopleTables>().updateTable('officers').set(chosen).where('id', '=', officer).execute()
}

/** Notes that the digest of this local day is seen to; false where somebody did so before. */
export async function claimDigestDay(tx: Tx, officer: OfficerId, day: Temporal.PlainDate): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('officers')
    .set({ digest_day: day })
    .where('id', '=', officer)
    .where((it) => it.or([it('digest_day', 'is', null), it('digest_day', '<', day)]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Writes officers and their posts, valid from `at`; answers the ids of those whose e-mail was still free. */
export async function insertOfficers(
  tx: Tx,
  officers: readonly NewOfficer[],
  at: Temporal.Instant,
): Promise<ReadonlySet<OfficerId>> {
  const tables = tx.withTables<PeopleTables>()
  const inserted = await tables
    .insertInto('officers')
    .values(
      officers.map(({ id, email, name, passwordHash }) => {
        return { id, email, name, password_hash: passwordHash, is_active: true, created_at: at }
      }),
    )
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .execute()
  const ids = new Set(inserted.map((row) => row.id))
  const posts = officers
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, posts: held }) =>
      held.map(({ role, agency }) => {
        return { id: newId(), officer_id: id, agency_id: agency, role, valid_from: at, valid_until: null }
      }),
    )
  if (posts.length > 0) await tables.insertInto('posts').values(posts).execute()
  return ids
}

/** Opens a closed account under the name it shall have now, without a password; null where none was closed. */
export async function reopenAccount(tx: Tx, email: string, name: string): Promise<OfficerId | null> {
  const row = await tx
    .withTables<PeopleTables>()
    .updateTable('officers')
    .set({ is_active: true, password_hash: null, name })
    .where('email', '=', email)
    .where('is_active', '=', false)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Closes the account: nobody signs in with it any longer, and it is offered nowhere. */
export async function closeOfficer(tx: Tx, officer: OfficerId): Promise<void> {
  const officers = tx.withTables<PeopleTables>().updateTable('officers').set({ is_active: false })
  await officers.where('id', '=', officer).execute()
}

/** Notes the day on which somebody used the workspace. */
export async function noteSeen(db: Handle, officer: OfficerId, on: Temporal.PlainDate): Promise<void> {
  const officers = db.withTables<PeopleTables>().updateTable('officers').set({ last_seen_on: on })
  await officers.where('id', '=', officer).execute()
}

export async function setPasswordHash(tx: Tx, officer: OfficerId, passwordHash: string): Promise<void> {
  const officers = tx.withTables<PeopleTables>().updateTable('officers')
  await officers.set({ password_hash: passwordHash }).where('id', '=', officer).execute()
}

/** The posts an officer of `officers` holds at `at`, their own first, as one JSON array inside another query. */
export const postsHeld = (at: Temporal.Instant) => sql<readonly Post[]>`(
  select coalesce(json_agg(json_strip_nulls(json_build_object(
    'role', posts.role, 'agency', posts.agency_id, 'actingFor', posts.acting_for))
    order by posts.acting_for nulls first, posts.id), '[]')
  from held_posts posts
  where posts.officer_id = officers.id and posts.valid_from <= ${at}
    and (posts.valid_until is null or posts.valid_until > ${at}))`
