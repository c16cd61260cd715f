import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { provePasskey, type PasskeyRoom } from '../../people/index.ts'
import type { ContactRoute } from '../domain/account.ts'
import { deleteCode } from '../store/codes.ts'
import { noteProof } from '../store/sessions.ts'
import { askCode, sendCodeAgain, type ResendRefusal } from './ask-code.ts'
import type { SignedIn } from './enter.ts'
import { pendingCode, type PendingCode } from './pending-code.ts'
import { tryCode, type ProveRefusal } from './prove-code.ts'
import type { AccountsRoom } from './room.ts'
import { reachedContacts, type Reached } from './tell-holder.ts'

export type Asking = { readonly browser: string | null; readonly address: string; readonly device: string | null }

/** The code by which this browser was asked to prove that its account's holder sits there; null where none is open. */
export async function pendingProof(
  room: AccountsRoom,
  { id }: Pick<SignedIn, 'id'>,
  browser: string | null,
): Promise<PendingCode | null> {
  const pending = await pendingCode(room, browser)
  return pending?.purpose === 'prove' && pending.owner === id ? pending : null
}

/**
 * Sends a code to one of the account's own contacts, to prove who sits there. The same code goes out again where one is
 * open, since letters overtake each other. Answers the token of the browser that may use it; null where it has it.
 */
export async function askProof(
  room: AccountsRoom,
  account: SignedIn,
  route: ContactRoute,
  { browser, ...asking }: Asking,
): Promise<Result<string | null, ResendRefusal>> {
  const reached = await reachedContacts(room.db, room, account.id)
  return sendProof(room, account.id, reached, route, { browser, ...asking, session: account.session })
}

/** Sends it to whichever of `reached` is of this route. */
export async function sendProof(
  room: AccountsRoom,
  owner: PersonId,
  reached: readonly Reached[],
  route: ContactRoute,
  { browser, ...asker }: Asking & { readonly session?: string },
): Promise<Result<string | null, ResendRefusal>> {
  const chosen = reached.find(({ contact }) => contact.route === route)
  if (chosen === undefined) return refuse({ refusal: 'codeNotSent' })
  const { contact, language } = chosen
  const pending = await pendingProof(room, { id: owner }, browser)
  if (pending?.contact.address === contact.address)
    return sendCodeAgain(room, browser, { way: 'same', ...asker, language })
  return askCode(room, { contact, purpose: 'prove', owner, ...asker, language })
}

export type HolderRefusal = ProveRefusal | { readonly refusal: 'passkeyRefused' }

/** Takes the code, or the answer of a passkey: from now on it is proved lately who sits there. */
export async function proveHolder(
  room: AccountsRoom,
  account: SignedIn,
  shown:
    | { readonly code: string; readonly browser: string | null }
    | { readonly passkey: string; readonly passkeys: PasskeyRoom },
): Promise<Result<null, HolderRefusal>> {
  if ('passkey' in shown) {
    const proven = await provePasskey(shown.passkeys, { kind: 'reporter', id: account.id }, shown.passkey)
    return proven.ok ? note(room, account, null) : proven
  }
  const pending = await pendingProof(room, account, shown.browser)
  if (pending === null) return refuse({ refusal: 'codeOver' })
  const tried = await tryCode(room, pending, shown.code)
  return tried.ok ? note(room, account, pending.row.id) : tried
}

async function note(room: AccountsRoom, { id, session }: SignedIn, code: string | null): Promise<Result<null, never>> {
  const at = room.now()
  await transact(room.db, async (tx) => {
    if (code !== null) await deleteCode(tx, code)
    await noteProof(tx, session, at)
    const detail = { by: code === null ? 'passkey' : 'code' }
    await recordAudit(tx, { at, actor: { kind: 'reporter' }, event: 'account.proved', subject: id, detail })
  })
  return accept(null)
}
