import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { hasContact } from '../store/identities.ts'
import { normaliseEmail, normalisePhone } from './contact.ts'

/** Did this reporter give this e-mail address or phone number, as somebody types it? Nothing is opened to find out. */
export async function isContactOf(db: Handle, vault: Vault, reporter: PersonId, typed: string): Promise<boolean> {
  const [phone, email] = [normalisePhone(typed), normaliseEmail(typed)]
  if (email !== null) return hasContact(db, vault, reporter, { email })
  return phone !== null && hasContact(db, vault, reporter, { phone })
}
