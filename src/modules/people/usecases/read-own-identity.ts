import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity } from '../domain/identity.ts'
import { openIdentity } from '../store/identities.ts'

/**
 * A reporter who is signed in sees their own identity; nobody else does, so that no look is written. Null where none was
 * given or it was erased.
 */
export const readOwnIdentity = (db: Handle, vault: Vault, reporter: PersonId): Promise<Identity | null> =>
  openIdentity(db, vault, reporter)
