import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { IdentityTables } from './tables.ts'

/** Whoever gave the same telephone number or e-mail address as this reporter; nothing is opened to find them. */
export async function findSameReporters(db: Handle, reporter: PersonId): Promise<PersonId[]> {
  const own = db.withTables<IdentityTables>()
  const contact = await own
    .selectFrom('reporter_identities')
    .select(['phone_blind', 'email_blind'])
    .where('reporter_id', '=', reporter)
    .executeTakeFirst()
  const { phone_blind: phone = null, email_blind: email = null } = contact ?? {}
  if (phone === null && email === null) return []
  const rows = await own
    .selectFrom('reporter_identities')
    .select('reporter_id')
    .where((eb) =>
      eb.or([
        ...(phone === null ? [] : [eb('phone_blind', '=', phone)]),
        ...(email === null ? [] : [eb('email_blind', '=', email)]),
      ]),
    )
    .where('reporter_id', '<>', reporter)
    .execute()
  return rows.map((row) => row.reporter_id)
}
