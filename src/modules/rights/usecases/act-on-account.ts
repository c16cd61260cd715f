import type { Tx } from '../../../platform/db/db.ts'
import { closeAccountIn, forgetHolder, restrictAccount } from '../../accounts/index.ts'
import type { DataRequest } from '../domain/request.ts'
import type { CarriedOut } from './carried-out.ts'
import type { RightsRoom } from './room.ts'

/** What was done of a request about an account, and what tells of it once it is done for good; null where nothing does. */
export type ActedOnAccount = { readonly carried: CarriedOut; readonly tellAfter: (() => void) | null }

/**
 * Carries out what somebody asks of their account, in the transaction that holds the request. It holds no report and nothing
 * has to be kept of it, so that it goes when its holder says so. Null: it is for a person to decide.
 */
export async function actOnAccount(
  tx: Tx,
  { accounts }: RightsRoom,
  { kind, about, person }: DataRequest,
): Promise<ActedOnAccount> {
  const done = { outcome: 'done', ground: null } as const
  if (kind === 'restriction') {
    await restrictAccount(tx, person, accounts.now())
    return { carried: 'awaitsOfficer', tellAfter: null }
  }
  if (kind !== 'erasure') return { carried: null, tellAfter: null }
  if (about.includes('account')) return { carried: done, tellAfter: await closeAccountIn(tx, accounts, person) }
  await forgetHolder(tx, accounts, person)
  return { carried: done, tellAfter: null }
}
