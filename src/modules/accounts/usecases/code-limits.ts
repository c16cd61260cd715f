import { refuse, accept, type Result } from '../../../kernel/result.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { attemptsSoFar, countAttempt } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'
import { digitsAfter } from '../domain/code.ts'
import { isKnownDevice } from '../store/known-devices.ts'
import { ownerOfContact } from './owners.ts'
import type { AccountsRoom } from './room.ts'

export type TooMany = { readonly refusal: 'tooManyCodes'; readonly until: Temporal.Instant }

const hour = 60
const day = 24 * hour

/** Who asks for a code, only to count: none of it is kept with the code. */
export type Asker = {
  readonly address: string
  /** What an earlier sign-in left in this browser; null where none did. */
  readonly device: string | null
  /** The session in which it is asked, where it goes to the account's own contact. */
  readonly session?: string
}

/**
 * How many codes go out within an hour (product). A mailbox is spared more than a network, behind which a whole village
 * may sit; by contact and network together, so that a stranger elsewhere uses nothing of it up.
 */
const limits = [
  { most: 6, keyOf: (contact: string, address: string) => `code\n${contact}\n${address}` },
  { most: 20, keyOf: (contact: string) => `code\n${contact}` },
  { most: 120, keyOf: (_: string, address: string) => `code-from\n${address}` },
] as const
/** For a browser that has opened this contact's account: its own, whatever strangers do. */
const mostKnown = 6

/** Counts a code that is about to go out, in all processes together; keys are blind, so that no contact stands there. */
export async function mayAskCode(room: AccountsRoom, contact: Contact, asker: Asker): Promise<Result<null, TooMany>> {
  const { db, vault, now } = room
  const known = await knownAs(room, contact, asker)
  const budgets =
    known === null
      ? limits.map(({ most, keyOf }) => ({ most, key: keyOf(contact.address, asker.address) }))
      : [{ most: mostKnown, key: `code-known\n${contact.address}\n${known}` }]
  for (const { most, key } of budgets) {
    const blind = vault.blindIndex(key, 'account-limit')
    const { attempts, windowEndsAt } = await countAttempt(db, blind, now(), hour)
    if (attempts > most) return refuse({ refusal: 'tooManyCodes', until: windowEndsAt })
  }
  return accept(null)
}

/** What to count a browser by from which the contact's account was opened before; null for strangers. */
async function knownAs(room: AccountsRoom, contact: Contact, { device, session }: Asker): Promise<string | null> {
  if (session !== undefined) return session
  if (device === null) return null
  const [account, hash] = [await ownerOfContact(room.db, room, contact), hashToken(device)]
  return account !== null && (await isKnownDevice(room.db, account, hash)) ? hash.toString('hex') : null
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
