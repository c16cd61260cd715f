import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Contact } from '../domain/account.ts'
import { recoveryContext, recoveryPurpose as purpose } from './sealed-tables.ts'
import type { AccountTables, RecoveryOutcome } from './tables.ts'

export type NewRecovery = {
  readonly account: PersonId
  /** The new contact, proven by a code. */
  readonly contact: Contact
  readonly tokenHash: Buffer
  readonly askedAt: Temporal.Instant
  readonly takesEffectAt: Temporal.Instant
}

/** Writes down that the account was asked for; false where it was asked for already and that is still open. */
export async function insertRecovery(tx: Tx, vault: Vault, recovery: NewRecovery): Promise<boolean> {
  const id = newId()
  const row = await tx
    .withTables<AccountTables>()
    .insertInto('account_recoveries')
    .values({
      id,
      account_id: recovery.account,
      route: recovery.contact.route,
      contact_blind: vault.blindIndex(recovery.contact.address, purpose),
      contact_sealed: vault.seal(recovery.contact.address, recoveryContext(id)),
      token_hash: recovery.tokenHash,
      asked_at: recovery.askedAt,
      takes_effect_at: recovery.takesEffectAt,
      ended_at: null,
      outcome: null,
    })
    .onConflict((conflict) => conflict.column('account_id').where('ended_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const open = (db: Handle) =>
  db
    .withTables<AccountTables>()
    .selectFrom('account_recoveries')
    .select(['id', 'account_id as account', 'takes_effect_at as takesEffectAt'])
    .where('ended_at', 'is', null)

/** What was asked for with this contact and is still open, the earliest first; undefined where nothing is. */
export const findRecoveryBy = (db: Handle, vault: Vault, contact: Contact) =>
  open(db)
    .where('contact_blind', 'in', vault.blindIndexes(contact.address, purpose))
    .orderBy('asked_at')
    .executeTakeFirst()

/** What was asked for of this account and is still open. */
export const findRecoveryOf = (db: Handle, account: PersonId) =>
  open(db).where('account_id', '=', account).executeTakeFirst()

/** What the token in a letter belongs to, while it can still be stopped. */
export const findRecoveryByToken = (db: Handle, tokenHash: Buffer) =>
  open(db).where('token_hash', '=', tokenHash).executeTakeFirst()

/** Ends it, and forgets who asked; false where it has ended in the meantime. */
export async function endRecovery(
  tx: Tx,
  id: string,
  outcome: RecoveryOutcome,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<AccountTables>()
    .updateTable('account_recoveries')
    .set({ ended_at: at, outcome, contact_blind: null, contact_sealed: null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
