import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Account, ContactRoute, Document, RegistryAnswer } from '../domain/account.ts'
import type { AccountTables } from './tables.ts'

export async function insertAccount(tx: Tx, id: PersonId, document: Document, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .insertInto('accounts')
    .values({
      id,
      opened_at: at,
      closed_at: null,
      restricted_at: null,
      document,
      registry: null,
      registry_at: null,
    })
    .execute()
}

/** Whose of these reporters' contacts was proven for an account that is open, or null: at most one has it. */
export async function provenAmong(
  db: Handle,
  reporters: readonly PersonId[],
  route: ContactRoute,
): Promise<PersonId | null> {
  if (reporters.length === 0) return null
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('account_contacts')
    .innerJoin('accounts', 'accounts.id', 'account_contacts.account_id')
    .select('accounts.id')
    .where('accounts.id', 'in', reporters)
    .where('route', '=', route)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Which of these reporters are accounts that are open and named a NIK: one, unless an officer let two have the same. */
export async function namedAmong(db: Handle, reporters: readonly PersonId[]): Promise<readonly PersonId[]> {
  if (reporters.length === 0) return []
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('id', 'in', reporters)
    .where('document', '=', 'nik')
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** Which routes the account has proven, and when. */
export const provenRoutes = (db: Handle, account: PersonId) =>
  db
    .withTables<AccountTables>()
    .selectFrom('account_contacts')
    .select(['route', 'proven_at as provenAt'])
    .where('account_id', '=', account)
    .execute()

/** Notes that the account's contact of this kind was proven. */
export async function saveProof(tx: Tx, account: PersonId, route: ContactRoute, at: Temporal.Instant): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .insertInto('account_contacts')
    .values({ account_id: account, route, proven_at: at })
    .onConflict((conflict) => conflict.columns(['account_id', 'route']).doUpdateSet({ proven_at: at }))
    .execute()
}

export async function deleteContacts(tx: Tx, account: PersonId): Promise<void> {
  await tx.withTables<AccountTables>().deleteFrom('account_contacts').where('account_id', '=', account).execute()
}

/** What the holder has; what the registry said of something else counts no longer. */
export async function saveDocument(tx: Tx, account: PersonId, document: Document): Promise<void> {
  const accounts = tx.withTables<AccountTables>().updateTable('accounts')
  await accounts.set({ document, registry: null, registry_at: null }).where('id', '=', account).execute()
}

export async function isOpen(db: Handle, account: PersonId): Promise<boolean> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', account)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** When the account was opened; null where there is none. */
export async function openedAt(db: Handle, account: PersonId): Promise<Temporal.Instant | null> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('opened_at as at')
    .where('id', '=', account)
    .executeTakeFirst()
  return row?.at ?? null
}

export async function documentOf(db: Handle, account: PersonId): Promise<Document> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('document')
    .where('id', '=', account)
    .executeTakeFirst()
  return row?.document ?? 'none'
}

export async function saveRegistryAnswer(
  db: Handle,
  account: PersonId,
  { outcome, at }: RegistryAnswer,
): Promise<void> {
  const accounts = db.withTables<AccountTables>().updateTable('accounts')
  await accounts.set({ registry: outcome, registry_at: at }).where('id', '=', account).execute()
}

/**
 * Closes an account for good: nobody signs in to it any longer, and its NIK and contacts are free for another. False where it
 * was closed before.
 */
export async function closeAccountRow(tx: Tx, account: PersonId, at: Temporal.Instant): Promise<boolean> {
  const open = tx.withTables<AccountTables>().updateTable('accounts').where('closed_at', 'is', null)
  const { numUpdatedRows } = await open
    .set({ closed_at: at, document: 'none' })
    .where('id', '=', account)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Closes what an account says of its holder, as long as they want. */
export async function restrictAccount(tx: Tx, account: PersonId, at: Temporal.Instant): Promise<void> {
  const accounts = tx.withTables<AccountTables>().updateTable('accounts')
  await accounts.set({ restricted_at: at }).where('id', '=', account).where('restricted_at', 'is', null).execute()
}

export async function liftAccountRestriction(tx: Tx, account: PersonId): Promise<void> {
  await tx
    .withTables<AccountTables>()
    .updateTable('accounts')
    .set({ restricted_at: null })
    .where('id', '=', account)
    .execute()
}

export async function isAccountRestricted(db: Handle, account: PersonId): Promise<boolean> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', account)
    .where('restricted_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** What everybody may know of an account who may know that there is one; null where it is closed, or its holder closed it. */
export async function findAccount(db: Handle, id: PersonId): Promise<Account | null> {
  const row = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select(['document', 'registry as outcome', 'registry_at as at'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('restricted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const { outcome, at, document } = row
  return { id, document, registry: outcome === null || at === null ? null : { outcome, at } }
}

/** Those of these reporters who have, or had, an account. */
export async function whoHaveAccounts(db: Handle, reporters: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
  if (reporters.length === 0) return new Set()
  const rows = await db
    .withTables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('id', 'in', reporters)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
