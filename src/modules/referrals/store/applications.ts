import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { applicationContext } from './sealed-tables.ts'
import type { ReferralTables } from './tables.ts'

/** The application of one of the Ombudsman's offices, without what both know. */
export type KeptApplication = {
  readonly office: AgencyId
  readonly url: string
  readonly changedAt: Temporal.Instant
}

export async function listApplications(db: Handle): Promise<KeptApplication[]> {
  const rows = await db
    .withTables<ReferralTables>()
    .selectFrom('ombudsman_applications')
    .select(['office', 'url', 'changed_at'])
    .execute()
  return rows.map(({ office, url, changed_at: changedAt }) => ({ office, url, changedAt }))
}

/** Address and secret of the first of these offices that has an application; null where none has. */
export async function firstApplication(
  db: Handle,
  vault: Vault,
  offices: readonly AgencyId[],
): Promise<{ readonly url: string; readonly secret: string } | null> {
  const rows = await db
    .withTables<ReferralTables>()
    .selectFrom('ombudsman_applications')
    .select(['office', 'url', 'secret_sealed'])
    .where('office', 'in', offices)
    .execute()
  const [first] = offices.flatMap((office) => rows.find((row) => row.office === office) ?? [])
  if (first === undefined) return null
  return { url: first.url, secret: vault.open(first.secret_sealed, applicationContext(first.office)) }
}

/** The office's application from now on; a secret of null leaves the one that is known. False where none is known then. */
export async function saveApplication(
  tx: Tx,
  vault: Vault,
  { office, url, secret }: { readonly office: AgencyId; readonly url: string; readonly secret: string | null },
  { at, by }: { readonly at: Temporal.Instant; readonly by: OfficerId },
): Promise<boolean> {
  const changed = { url, changed_at: at, changed_by: by }
  const tables = tx.withTables<ReferralTables>()
  if (secret === null) {
    const { numUpdatedRows } = await tables
      .updateTable('ombudsman_applications')
      .set(changed)
      .where('office', '=', office)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  }
  const sealed = { ...changed, secret_sealed: vault.seal(secret, applicationContext(office)) }
  await tables
    .insertInto('ombudsman_applications')
    .values({ office, ...sealed })
    .onConflict((conflict) => conflict.column('office').doUpdateSet(sealed))
    .execute()
  return true
}

export async function deleteApplication(tx: Tx, office: AgencyId): Promise<void> {
  await tx.withTables<ReferralTables>().deleteFrom('ombudsman_applications').where('office', '=', office).execute()
}
