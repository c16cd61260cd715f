import { refuse, accept, type Result } from '../../../kernel/result.ts'
import { attemptsSoFar, countAttempt } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'
import { digitsAfter } from '../domain/code.ts'
import type { AccountsRoom } from './room.ts'

export type TooMany = { readonly refusal: 'tooManyCodes'; readonly until: Temporal.Instant }

const hour = 60
const day = 24 * hour

/**
 * How many codes go out within an hour (product). A mailbox is spared more than a network, behind which a whole village
 * may sit; by contact and network together, so that a stranger elsewhere uses nothing of it up.
 */
const limits = [
  { most: 6, keyOf: (contact: string, address: string) => `code\n${contact}\n${address}` },
  { most: 20, keyOf: (contact: string) => `code\n${contact}` },
  { most: 120, keyOf: (_: string, address: string) => `code-from\n${address}` },
] as const

/** Counts a code that is about to go out, in all processes together; keys are blind, so that no contact stands there. */
export async function mayAskCode(
  { db, vault, now }: AccountsRoom,
  contact: Contact,
  address: string,
): Promise<Result<null, TooMany>> {
  for (const { most, keyOf } of limits) {
    const key = vault.blindIndex(keyOf(contact.address, address), 'account-limit')
    const { attempts, windowEndsAt } = await countAttempt(db, key, now(), hour)
    if (attempts > most) return refuse({ refusal: 'tooManyCodes', until: windowEndsAt })
  }
  return accept(null)
}

const wrongKey = ({ vault }: AccountsRoom, { address }: Contact): Buffer =>
  vault.blindIndex(`wrong\n${address}`, 'account-limit')

/** How many digits the next code for this contact has. */
export const digitsFor = async (room: AccountsRoom, contact: Contact): Promise<number> =>
  digitsAfter(await attemptsSoFar(room.db, wrongKey(room, contact), room.now()))

export async function countWrong(room: AccountsRoom, contact: Contact): Promise<void> {
  await countAttempt(room.db, wrongKey(room, contact), room.now(), day)
}

/** What may be tried so often a day by one of these keys; true while it may. */
export async function mayTry({ db, vault, now }: AccountsRoom, what: string, most: number): Promise<boolean> {
  const { attempts } = await countAttempt(db, vault.blindIndex(what, 'account-limit'), now(), day)
  return attempts <= most
}
