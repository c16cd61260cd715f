import type { PersonId } from '../../../kernel/brand.ts'
import type { Nik } from '../../../kernel/nik.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { findByDetail, findReporters } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'
import { namedAmong, provenAmong } from '../store/accounts.ts'
import type { AccountsRoom } from './room.ts'

type Finding = Pick<AccountsRoom, 'vault'>

/** The open account that proved this contact, or null; nothing is opened to find it. */
export const ownerOfContact = async (
  db: Handle,
  { vault }: Finding,
  { route, address }: Contact,
): Promise<PersonId | null> => {
  const reporters = await findReporters(db, vault, route === 'phone' ? { phone: address } : { email: address })
  return provenAmong(db, reporters, route)
}

/** The open accounts that have this NIK, the oldest first. */
export const ownersOfNik = async (db: Handle, { vault }: Finding, nik: Nik): Promise<readonly PersonId[]> =>
  namedAmong(db, await findByDetail(db, vault, 'nik', nik))
