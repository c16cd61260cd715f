import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import type { Contact } from '../domain/account.ts'
import { codeLasts, sendAgainAt } from '../domain/code.ts'
import { countSending, insertCode } from '../store/codes.ts'
import type { CodePurpose } from '../store/tables.ts'
import { digitsFor, mayAskCode, type Asker, type TooMany } from './code-limits.ts'
import { ownerOfContact } from './owners.ts'
import { codeOf, pendingCode, sealCode, type Sealed } from './pending-code.ts'
import type { AccountsRoom } from './room.ts'
import { reachedContacts } from './tell-holder.ts'

export type AskedCode = Asker & {
  readonly contact: Contact
  readonly purpose: CodePurpose
  /** The account that gets a further contact, or whose holder is to prove it; null else. */
  readonly owner: PersonId | null
  readonly language: Language
}

export type AskRefusal = TooMany | { readonly refusal: 'codeNotSent' }

/**
 * Sends a code to a contact and answers the token of the browser that may use it. Whether the contact belongs to an
 * account makes no difference to be seen: a code goes out in either case. Where nothing reaches that kind of contact
 * now, the code goes to the account's other one, if there is such an account, and the answer is the same.
 */
export async function askCode(room: AccountsRoom, asked: AskedCode): Promise<Result<string, AskRefusal>> {
  const { vault, post } = room
  const { contact, purpose, owner, language } = asked
  const counted = await mayAskCode(room, contact, asked)
  if (!counted.ok) return counted
  const isReached = post.routes.includes(contact.route)
  if (!isReached && purpose !== 'enter') return refuse({ refusal: 'codeNotSent' })
  const other = isReached ? null : await otherContactOf(room, contact)
  const [id, browser, at] = [newId(), newToken(), room.now()]
  const content = { contact, owner, isOther: !isReached, other: other?.account ?? null }
  const row = {
    id,
    browser_hash: hashToken(browser),
    purpose,
    sealed: sealCode(vault, id, content),
    round: 1,
    digits: await digitsFor(room, contact),
    sends: 1,
    attempts: 0,
    sent_at: at,
    expires_at: at.add(codeLasts),
    proven_at: null,
  }
  await transact(room.db, (tx) => insertCode(tx, row))
  const letter = { kind: 'code', code: codeOf(vault, row), minutes: codeLasts.minutes } as const
  if (isReached) {
    const isSent = await post.send(contact, letter, language)
    return isSent ? accept(browser) : refuse({ refusal: 'codeNotSent' })
  }
  if (other !== null) inBackground(room, () => post.send(other.contact, letter, language))
  return accept(browser)
}

export type ResendRefusal =
  | AskRefusal
  | { readonly refusal: 'codeOver' }
  | { readonly refusal: 'tooSoon'; readonly until: Temporal.Instant }

/**
 * Sends the code once more: the same one the same way, since letters overtake each other; another one to the account's
 * other contact. Of that nobody learns here whether there is one.
 */
export async function sendCodeAgain(
  room: AccountsRoom,
  browser: string | null,
  asked: Asker & { readonly way: 'same' | 'other'; readonly language: Language },
): Promise<Result<null, ResendRefusal>> {
  const { vault, post } = room
  const pending = await pendingCode(room, browser)
  if (pending === null || pending.row.proven_at !== null) return refuse({ refusal: 'codeOver' })
  const { row, contact, owner, purpose } = pending
  const at = room.now()
  const until = sendAgainAt(row.sends, row.sent_at)
  if (Temporal.Instant.compare(at, until) < 0) return refuse({ refusal: 'tooSoon', until })
  const counted = await mayAskCode(room, contact, asked)
  if (!counted.ok) return counted
  const isOther = purpose === 'enter' && (asked.way === 'other' || !post.routes.includes(contact.route))
  const other = isOther ? await otherContactOf(room, contact) : null
  const content: Sealed = { contact, owner, isOther, other: other?.account ?? null }
  const isChanged = isOther !== pending.isOther
  const next = {
    sealed: sealCode(vault, row.id, content),
    round: isChanged ? row.round + 1 : row.round,
    digits: isChanged ? await digitsFor(room, contact) : row.digits,
    attempts: isChanged ? 0 : row.attempts,
    sent_at: at,
    expires_at: at.add(codeLasts),
  }
  if (!(await countSending(room.db, row, next))) return accept(null)
  const letter = { kind: 'code', code: codeOf(vault, { ...row, ...next }), minutes: codeLasts.minutes } as const
  if (!isOther)
    return (await post.send(contact, letter, asked.language)) ? accept(null) : refuse({ refusal: 'codeNotSent' })
  if (other !== null) inBackground(room, () => post.send(other.contact, letter, asked.language))
  return accept(null)
}

type OtherContact = { readonly account: PersonId; readonly contact: Contact }

/** The proven contact of the other kind, of the account that has this one, where something reaches it. */
async function otherContactOf(room: AccountsRoom, typed: Contact): Promise<OtherContact | null> {
  const account = await ownerOfContact(room.db, room, typed)
  if (account === null) return null
  const others = await reachedContacts(room.db, room, account)
  const contact = others.find((one) => one.contact.route !== typed.route)?.contact
  return contact === undefined ? null : { account, contact }
}

/** Waited for by nobody: else the time of the answer would tell that there is such an account. */
function inBackground({ onBroken }: AccountsRoom, work: () => Promise<unknown>): void {
  work().catch(onBroken)
}
