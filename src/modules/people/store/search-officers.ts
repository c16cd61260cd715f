import { sql, type RawBuilder } from 'kysely'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Post } from '../../../kernel/actor.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { postsHeld, type OfficerCard } from './officers.ts'
import type { PeopleTables } from './tables.ts'

/** An officer in the list of people. */
export type FoundOfficer = OfficerCard & {
  /** Has not chosen a password yet. */
  readonly isInvited: boolean
  readonly lastSeenOn: Temporal.PlainDate | null
}

export type OfficerSearch = {
  /** Only holders of a post at one of these agencies; null is everybody, also whoever holds none now. */
  readonly agencies: readonly AgencyId[] | null
  /** Part of a name or an e-mail address; null leaves it open. */
  readonly words: string | null
  /** Agencies that the words name: whoever holds a post there is found too. */
  readonly named: readonly AgencyId[]
  /** Only holders of this role, there where `agencies` says; null is any. */
  readonly role: Role | null
  /** The row before the page. */
  readonly after: { readonly name: string; readonly id: OfficerId } | null
}

/** Active officers by name, at most `limit`, with the posts they hold at `at`. */
export async function searchOfficers(
  db: Handle,
  at: Temporal.Instant,
  { agencies, words, named, role, after }: OfficerSearch,
  limit: number,
): Promise<readonly FoundOfficer[]> {
  const holds = (which: RawBuilder<unknown>) => sql`exists (
    select from posts where posts.officer_id = officers.id and ${which}
      and posts.valid_from <= ${at} and (posts.valid_until is null or posts.valid_until > ${at}))`
  const wanted = [...(agencies === null ? [] : [isAt(agencies)]), ...(role === null ? [] : [sql`posts.role = ${role}`])]
  const within = wanted.length === 0 ? sql`true` : holds(sql.join(wanted, sql` and `))
  const pattern = `%${(words ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const worded =
    words === null ? sql`true` : sql`(name ilike ${pattern} or email ilike ${pattern} or ${holds(isAt(named))})`
  const beyond = after === null ? sql`true` : sql`(name, id) > (${after.name}, ${after.id}::uuid)`
  const { rows } = await sql<Row>`
    select id, name, email, password_hash is null as "isInvited", last_seen_on as "lastSeenOn",
      ${postsHeld(at)} as posts
    from officers where is_active and ${within} and ${worded} and ${beyond}
    order by name, id limit ${limit}
  `.execute(db)
  return rows.map(({ id, posts, ...rest }) => ({ officer: { kind: 'officer', id, posts }, ...rest }))
}

const isAt = (ids: readonly AgencyId[]) => sql`posts.agency_id = any (${ids}::text[])`

/** One active officer as the list shows them; null where there is no such account. */
export async function findOfficerCard(db: Handle, id: OfficerId, at: Temporal.Instant): Promise<FoundOfficer | null> {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('officers')
    .select(['email', 'name', 'last_seen_on as lastSeenOn', postsHeld(at).as('posts')])
    .select(({ eb }) => eb('password_hash', 'is', null).as('isInvited'))
    .where('id', '=', id)
    .where('is_active', '=', true)
    .executeTakeFirst()
  if (row === undefined) return null
  const { posts, isInvited, ...rest } = row
  return { officer: { kind: 'officer', id, posts }, isInvited: isInvited === true, ...rest }
}

type Row = Omit<FoundOfficer, 'officer'> & { readonly id: OfficerId; readonly posts: readonly Post[] }

/** The roles that somebody holds at each agency now; whoever has not taken an invitation holds none yet. */
export async function rolesHeld(
  db: Handle,
  at: Temporal.Instant,
): Promise<ReadonlyMap<AgencyId, ReadonlySet<Post['role']>>> {
  const { rows } = await sql<Post>`
    select distinct posts.agency_id as agency, posts.role from posts join officers on officers.id = posts.officer_id
    where officers.is_active and officers.password_hash is not null
      and posts.valid_from <= ${at} and (posts.valid_until is null or posts.valid_until > ${at})
  `.execute(db)
  const held = new Map<AgencyId, Set<Post['role']>>()
  for (const { agency, role } of rows) held.set(agency, (held.get(agency) ?? new Set()).add(role))
  return held
}
