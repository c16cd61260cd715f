import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { contactRoutesOf } from './identities.ts'
import type { IdentityTables } from './tables.ts'

/**
 * Whoever gave the same telephone number or e-mail address as this reporter. The own contact is opened to look for it
 * under each key, and shown to nobody; the others are found without being opened.
 */
export async function findSameReporters(db: Handle, vault: Vault, reporter: PersonId): Promise<PersonId[]> {
  const { phone, email } = await contactRoutesOf(db, vault, reporter)
  if (phone === null && email === null) return []
  const rows = await db
    .withTables<IdentityTables>()
    .selectFrom('reporter_identities')
    .select('reporter_id')
    .where((eb) =>
      eb.or([
        ...(phone === null ? [] : [eb('phone_blind', 'in', vault.blindIndexes(phone, 'phone'))]),
        ...(email === null ? [] : [eb('email_blind', 'in', vault.blindIndexes(email, 'email'))]),
      ]),
    )
    .where('reporter_id', '<>', reporter)
    .execute()
  return rows.map((row) => row.reporter_id)
}
