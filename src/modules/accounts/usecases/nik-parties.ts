import type { PersonId } from '../../../kernel/brand.ts'
import { readNik } from '../../../kernel/nik.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { ownerOfContact, ownersOfNik } from './owners.ts'
import { readContact } from './read-contact.ts'
import type { AccountsRoom } from './room.ts'

/** As an officer types it: the NIK of the card in front of them, and a contact of the account of whoever shows it. */
export type NikAsked = { readonly nik: string; readonly contact: string }

export type PartiesRefusal = {
  readonly refusal: 'nikMalformed' | 'contactInvalid' | 'claimantUnknown' | 'nikFree' | 'nikOwn'
}

/** The accounts that have a NIK, the oldest first, and the one that wants it. */
export type NikParties = { readonly holders: readonly [PersonId, ...PersonId[]]; readonly claimant: PersonId }

export async function partiesOf(
  db: Handle,
  room: AccountsRoom,
  asked: NikAsked,
): Promise<Result<NikParties, PartiesRefusal>> {
  const [nik, contact] = [readNik(asked.nik), readContact(asked.contact)]
  if (!nik.ok) return refuse({ refusal: 'nikMalformed' })
  if (!contact.ok) return refuse({ refusal: 'contactInvalid' })
  const claimant = await ownerOfContact(db, room, contact.value)
  if (claimant === null) return refuse({ refusal: 'claimantUnknown' })
  const [holder, ...others] = await ownersOfNik(db, room, nik.value)
  if (holder === undefined) return refuse({ refusal: 'nikFree' })
  const holders = [holder, ...others] as const
  return holders.includes(claimant) ? refuse({ refusal: 'nikOwn' }) : accept({ holders, claimant })
}
