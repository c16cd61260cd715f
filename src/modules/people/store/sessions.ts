import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { composeOnce } from '../../../platform/db/compose-once.ts'
import { newId } from '../../../platform/ids.ts'
import type { SecondFactor, SessionWay } from '../domain/second-factor.ts'
import { postsHeld } from './officers.ts'
import type { PeopleTables } from './tables.ts'

export type NewSession = {
  readonly officer: OfficerId
  readonly tokenHash: Buffer
  /** What the browser called itself, to recognise it in the list. */
  readonly device: string
  readonly way: SessionWay
  readonly secondFactor: SecondFactor | null
  /** The region of the network, as in `103.20.…`. */
  readonly network: string
  readonly createdAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .withTables<PeopleTables>()
    .insertInto('sessions')
    .values({
      id: newId(),
      officer_id: session.officer,
      token_hash: session.tokenHash,
      device: session.device,
      way: session.way,
      second_factor: session.secondFactor,
      proved_at: session.createdAt,
      network: session.network,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      expires_at: session.expiresAt,
      revoked_at: null,
    })
    .execute()
}

/** The live session of a token with its active officer and the posts held now; one query for each request. */
export const findSession = async (db: Handle, tokenHash: Buffer, now: Temporal.Instant) =>
  (await sessionsOf(db, tokenHash, now))[0]

const sessionsOf = composeOnce((db, tokenHash: Buffer, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('sessions')
    .innerJoin('officers', 'officers.id', 'sessions.officer_id')
    .select(['sessions.id', 'sessions.created_at as createdAt', 'sessions.last_seen_at as lastSeenAt'])
    .select(['sessions.proved_at as provedAt', 'sessions.second_factor as secondFactor', 'sessions.way'])
    .select(['officers.id as officer', 'officers.email', 'officers.name', 'officers.last_seen_on as lastSeenOn'])
    .select(postsHeld(now).as('posts'))
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.revoked_at', 'is', null)
    .where('sessions.expires_at', '>', now)
    .where('officers.is_active', '=', true),
)

export async function prolongSession(db: Handle, id: string, seenAt: Temporal.Instant, expiresAt: Temporal.Instant) {
  const sessions = db.withTables<PeopleTables>().updateTable('sessions')
  await sessions.set({ last_seen_at: seenAt, expires_at: expiresAt }).where('id', '=', id).execute()
}

/** Notes that it was proved again who sits there, and by which second factor where it was one. */
export async function noteProof(
  tx: Tx,
  id: string,
  at: Temporal.Instant,
  secondFactor: SecondFactor | null,
): Promise<void> {
  const proof = secondFactor === null ? { proved_at: at } : { proved_at: at, second_factor: secondFactor }
  await tx.withTables<PeopleTables>().updateTable('sessions').set(proof).where('id', '=', id).execute()
}

/** The officer's live sessions, the one used last first. */
export const listSessions = (db: Handle, officer: OfficerId, now: Temporal.Instant) =>
  db
    .withTables<PeopleTables>()
    .selectFrom('sessions')
    .select(['id', 'device', 'network', 'created_at as createdAt', 'last_seen_at as lastSeenAt'])
    .select('second_factor as secondFactor')
    .where('officer_id', '=', officer)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute()

/** Ends live sessions of the officer: that one, or all but that one. Answers how many ended. */
export async function revokeSessions(
  tx: Tx,
  officer: OfficerId,
  which: { readonly only: string } | { readonly allBut: string },
  now: Temporal.Instant,
): Promise<number> {
  const [comparison, id] = 'only' in which ? (['=', which.only] as const) : (['<>', which.allBut] as const)
  const result = await tx
    .withTables<PeopleTables>()
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('officer_id', '=', officer)
    .where('id', comparison, id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Ends the officer's live sessions in which no second factor was shown, all but this one; answers how many there were. */
export async function revokeWithoutFactor(
  tx: Tx,
  officer: OfficerId,
  allBut: string,
  now: Temporal.Instant,
): Promise<number> {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('officer_id', '=', officer)
    .where('id', '<>', allBut)
    .where('second_factor', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Ends every live session of the officer; answers how many there were. */
export async function revokeEverySession(tx: Tx, officer: OfficerId, now: Temporal.Instant): Promise<number> {
  const sessions = tx.withTables<PeopleTables>().updateTable('sessions').set({ revoked_at: now })
  const live = sessions.where('officer_id', '=', officer).where('revoked_at', 'is', null)
  return Number((await live.executeTakeFirstOrThrow()).numUpdatedRows)
}
