import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { readOwnIdentity } from '../../people/index.ts'
import { provenRoutes } from '../store/accounts.ts'

/** What a form is filled with for whoever is signed in: the name, and the contacts that were proven. */
export type Holder = { readonly name: string | null; readonly phone: string | null; readonly email: string | null }

/** For the holder's own browser; no person else sees it. */
export async function holderOf(db: Handle, vault: Vault, account: PersonId): Promise<Holder> {
  const [identity, proven] = await Promise.all([readOwnIdentity(db, vault, account), provenRoutes(db, account)])
  const has = (route: 'phone' | 'email'): boolean => proven.some((one) => one.route === route)
  return {
    name: identity?.name ?? null,
    phone: has('phone') ? (identity?.phone ?? null) : null,
    email: has('email') ? (identity?.email ?? null) : null,
  }
}
