import type { OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { PeopleTables } from './tables.ts'

/** A generator of codes; its secret is sealed. */
export type StoredGenerator = {
  readonly secretSealed: Buffer
  readonly confirmedAt: Temporal.Instant | null
  readonly lastStep: number
}

/** Keeps a new secret in place of one that was never confirmed; false where a confirmed one is in use. */
export async function saveGenerator(tx: Tx, officer: OfficerId, secretSealed: Buffer, at: Temporal.Instant) {
  const row = { secret_sealed: secretSealed, made_at: at, confirmed_at: null, last_step: 0 }
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .insertInto('code_generators')
    .values({ officer_id: officer, ...row })
    .onConflict((conflict) =>
      conflict.column('officer_id').doUpdateSet(row).where('code_generators.confirmed_at', 'is', null),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The officer's generator, kept from others until the transaction ends, so that a code is taken once. */
export const lockGenerator = (tx: Tx, officer: OfficerId): Promise<StoredGenerator | undefined> =>
  tx
    .withTables<PeopleTables>()
    .selectFrom('code_generators')
    .select(['secret_sealed as secretSealed', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
    .where('officer_id', '=', officer)
    .forUpdate()
    .executeTakeFirst()

/** Notes the half minute of a code that was taken; the first one confirms the generator. */
export async function noteStep(tx: Tx, officer: OfficerId, step: number, confirmedAt: Temporal.Instant): Promise<void> {
  const generators = tx.withTables<PeopleTables>().updateTable('code_generators')
  await generators.set({ last_step: step, confirmed_at: confirmedAt }).where('officer_id', '=', officer).execute()
}

/** Forgets the officer's generator; false where there was none in use. */
export async function deleteGenerator(tx: Tx, officer: OfficerId): Promise<boolean> {
  const generators = tx.withTables<PeopleTables>().deleteFrom('code_generators')
  const deleted = await generators.where('officer_id', '=', officer).returning('confirmed_at').executeTakeFirst()
  return deleted !== undefined && deleted.confirmed_at !== null
}

/** Puts these codes in place of all of before. */
export async function replaceRecoveryCodes(
  tx: Tx,
  officer: OfficerId,
  hashes: readonly Buffer[],
  at: Temporal.Instant,
) {
  const tables = tx.withTables<PeopleTables>()
  await tables.deleteFrom('recovery_codes').where('officer_id', '=', officer).execute()
  if (hashes.length === 0) return
  const rows = hashes.map((code_hash) => ({ officer_id: officer, code_hash, made_at: at, used_at: null }))
  await tables.insertInto('recovery_codes').values(rows).execute()
}

/** Uses a code up; false where it is none, or was used. */
export async function useRecoveryCode(tx: Tx, officer: OfficerId, hash: Buffer, at: Temporal.Instant) {
  const { numUpdatedRows } = await tx
    .withTables<PeopleTables>()
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('officer_id', '=', officer)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** What this account can prove its owner by, with the account's passkeys counted. */
export async function countFactors(db: Handle, officer: OfficerId) {
  const row = await db
    .withTables<PeopleTables>()
    .selectFrom('officers')
    .select((one) => [
      one('password_hash', 'is not', null).as('hasPassword'),
      one
        .exists(
          one
            .selectFrom('code_generators')
            .select('officer_id')
            .whereRef('code_generators.officer_id', '=', 'officers.id')
            .where('confirmed_at', 'is not', null),
        )
        .as('hasCodes'),
      one
        .selectFrom('passkeys')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('holder_kind', '=', 'officer')
        .whereRef('holder_id', '=', 'officers.id')
        .as('passkeys'),
      one
        .selectFrom('recovery_codes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('recovery_codes.officer_id', '=', 'officers.id')
        .where('used_at', 'is', null)
        .as('recoveryLeft'),
    ])
    .where('officers.id', '=', officer)
    .executeTakeFirst()
  return {
    hasPassword: row?.hasPassword === true,
    hasCodes: row?.hasCodes === true,
    passkeys: row?.passkeys ?? 0,
    recoveryLeft: row?.recoveryLeft ?? 0,
  }
}
