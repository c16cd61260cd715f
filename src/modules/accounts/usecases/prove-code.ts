import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import type { Contact } from '../domain/account.ts'
import { attemptsAllowed, provenLasts } from '../domain/code.ts'
import { countCodeAttempt, deleteCode, proveCodeRow } from '../store/codes.ts'
import { findRecoveryBy } from '../store/recoveries.ts'
import { countWrong } from './code-limits.ts'
import { enter } from './enter.ts'
import { ownerOfContact } from './owners.ts'
import { isCode, pendingCode, type PendingCode } from './pending-code.ts'
import { giveBack } from './recover-account.ts'
import type { AccountsRoom, Entered, Entering } from './room.ts'
import { tell, type Reached } from './tell-holder.ts'

export type ProveRefusal =
  /** It was used, is too old, or was asked for from another browser. */
  { readonly refusal: 'codeOver' } | { readonly refusal: 'codeWrong'; readonly left: number }

export type Proven =
  | { readonly state: 'entered'; readonly entered: Entered }
  /** Nobody has an account with this contact yet, or it was asked for something else. */
  | { readonly state: 'proven' }
  /** An account was asked back with it, and its time has not come. */
  | { readonly state: 'waiting'; readonly until: Temporal.Instant }

/**
 * Takes a code from the browser that asked for it. It works once, five wrong ones end it, and each attempt is counted
 * before it is made. Signs in where the contact belongs to an account.
 */
export async function proveCode(
  room: AccountsRoom,
  browser: string | null,
  typed: string,
  entering: Entering,
): Promise<Result<Proven, ProveRefusal>> {
  const pending = await pendingCode(room, browser)
  if (pending === null) return refuse({ refusal: 'codeOver' })
  const tried = await tryCode(room, pending, typed)
  if (!tried.ok) return tried
  const { row, contact, other, purpose } = pending
  const at = room.now()
  const [proven, left] = await transact(
    room.db,
    async (tx): Promise<[Result<Proven, ProveRefusal>, readonly Reached[]]> => {
      if (!(await proveCodeRow(tx, row.id, { at, expiresAt: at.add(provenLasts) })))
        return [refuse({ refusal: 'codeOver' }), []]
      if (purpose !== 'enter') return [accept({ state: 'proven' }), []]
      const account = other ?? (await ownerOfContact(tx, room, contact))
      if (account === null) return asNew(tx, room, contact, row.id, entering)
      await deleteCode(tx, row.id)
      return [accept({ state: 'entered', entered: await enter(tx, account, entering, at) }), []]
    },
  )
  tell(room, left, { kind: 'recovered' })
  return proven
}

/** Counts an attempt and makes it; what is right is not used up yet. */
export async function tryCode(
  room: AccountsRoom,
  { row, contact }: PendingCode,
  typed: string,
): Promise<Result<null, ProveRefusal>> {
  const attempts = await countCodeAttempt(room.db, row.id)
  if (attempts === null || attempts > attemptsAllowed) return refuse({ refusal: 'codeOver' })
  if (isCode(room.vault, row, typed)) return accept(null)
  await countWrong(room, contact)
  const left = attemptsAllowed - attempts
  return left === 0 ? refuse({ refusal: 'codeOver' }) : refuse({ refusal: 'codeWrong', left })
}

/** Nobody has this contact: a new account, unless one was asked back with it. Answers also whom that account left. */
async function asNew(
  tx: Tx,
  room: AccountsRoom,
  contact: Contact,
  code: string,
  entering: Entering,
): Promise<[Result<Proven, never>, readonly Reached[]]> {
  const at = room.now()
  const recovery = await findRecoveryBy(tx, room.vault, contact)
  if (recovery === undefined) return [accept({ state: 'proven' }), []]
  await deleteCode(tx, code)
  if (Temporal.Instant.compare(at, recovery.takesEffectAt) < 0)
    return [accept({ state: 'waiting', until: recovery.takesEffectAt }), []]
  const left = await giveBack(tx, room, recovery, contact)
  return [accept({ state: 'entered', entered: await enter(tx, recovery.account, entering, at) }), left]
}

/** A contact that this browser has just proven. */
export type ProvenContact = {
  readonly code: string
  readonly contact: Contact
  /** The account that gets it as a further contact; null where nobody has it yet. */
  readonly owner: PersonId | null
}

/** What this browser proved for this purpose and has not used yet; null where it is over. */
export async function provenContact(
  room: AccountsRoom,
  browser: string | null,
  purpose: 'enter' | 'contact' | 'recover',
): Promise<ProvenContact | null> {
  const pending = await pendingCode(room, browser)
  // What went to an account's other contact says nothing about the typed one.
  if (pending === null || pending.row.proven_at === null || pending.purpose !== purpose || pending.isOther) return null
  return { code: pending.row.id, contact: pending.contact, owner: pending.owner }
}
