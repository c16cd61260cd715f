import type { PersonId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { provePasskey, type PasskeyRoom } from '../../people/index.ts'
import { isOpen } from '../store/accounts.ts'
import { enter } from './enter.ts'
import type { Entered, Entering } from './room.ts'

/** Signs in whoever's passkey answered; null where it is none of an account that is open, or came too late. */
export async function enterByPasskey(room: PasskeyRoom, answer: string, entering: Entering): Promise<Entered | null> {
  const proven = await provePasskey(room, { kind: 'reporter' }, answer)
  if (!proven.ok) return null
  const account = proven.value.id as PersonId
  return transact(room.db, async (tx) =>
    (await isOpen(tx, account)) ? enter(tx, account, entering, room.now()) : null,
  )
}
