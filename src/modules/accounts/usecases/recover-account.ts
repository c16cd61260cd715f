import type { PersonId } from '../../../kernel/brand.ts'
import { readNik } from '../../../kernel/nik.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { completeIdentity, forgetPasskeys } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'
import { readBirthDate } from '../domain/read-details.ts'
import { recoveryWaits } from '../domain/recovery.ts'
import { deleteContacts, saveProof } from '../store/accounts.ts'
import { deleteCode } from '../store/codes.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { endRecovery, findRecoveryByToken, findRecoveryOf, insertRecovery } from '../store/recoveries.ts'
import { revokeSessions } from '../store/sessions.ts'
import { mayTry } from './code-limits.ts'
import { holderDetails } from './holder-details.ts'
import type { AccountsRoom } from './room.ts'
import { reachedContacts, tellHolder, type Reached } from './tell-holder.ts'

/** What somebody shows who has none of the account's contacts any more; as typed. */
export type Shown = {
  readonly number: string
  readonly secret: string
  readonly nik: string
  readonly bornOn: string
  readonly address: string
}

export type RecoveryRefusal = { readonly refusal: 'recoveryNoMatch' | 'tooManyTries' }

/** Tries a new contact has in a day (product). */
const triesADay = 5

/**
 * Asks for an account back with a new, proven contact: by the secret of a report that the account was given, together
 * with the NIK and the birth date that it holds. It takes three days, and every contact of before is told and can stop
 * it. Answers from when the new contact opens it. Every mismatch is the same refusal.
 */
export async function askBack(
  room: AccountsRoom,
  proven: { readonly code: string; readonly contact: Contact },
  shown: Shown,
): Promise<Result<Temporal.Instant, RecoveryRefusal>> {
  const { db, vault } = room
  if (!(await mayTry(room, `recover\n${proven.contact.address}`, triesADay))) return refuse({ refusal: 'tooManyTries' })
  const account = await accountShown(room, shown)
  if (account === 'tooMany') return refuse({ refusal: 'tooManyTries' })
  if (account === null) return refuse({ refusal: 'recoveryNoMatch' })
  const [at, token] = [room.now(), newToken()]
  const takesEffectAt = at.add(recoveryWaits)
  const isNew = await transact(db, async (tx) => {
    const recovery = { account, contact: proven.contact, tokenHash: hashToken(token), askedAt: at, takesEffectAt }
    const isWritten = await insertRecovery(tx, vault, recovery)
    await deleteCode(tx, proven.code)
    const entry = { at, actor: { kind: 'anyone' }, event: 'account.recoveryAsked', subject: account } as const
    await recordAudit(tx, { ...entry, detail: { isNew: isWritten } })
    return isWritten
  })
  if (isNew) await tellHolder(room, account, { kind: 'recoveryAsked', token, takesEffectAt })
  const open = await findRecoveryOf(db, account)
  return accept(open?.takesEffectAt ?? takesEffectAt)
}

/** The one account that all of it points to; null where it points to none. */
async function accountShown(room: AccountsRoom, shown: Shown): Promise<PersonId | null | 'tooMany'> {
  const accounts = await room.accountsWith(shown.number, shown.secret, shown.address)
  if (accounts === 'tooMany') return accounts
  const [nik, born] = [readNik(shown.nik), readBirthDate(shown.bornOn)?.toString()]
  for (const account of accounts) {
    const details = await holderDetails(room.db, room.vault, account)
    if (details.document === 'nik' && nik.ok && details.nik === nik.value && details.bornOn === born) return account
  }
  return null
}

/**
 * Its time has come: the new contact takes the place of all others, and whoever was signed in is so no longer. Answers the
 * contacts that it left, to be told once this stands.
 */
export async function giveBack(
  tx: Tx,
  room: AccountsRoom,
  { id, account }: { readonly id: string; readonly account: PersonId },
  contact: Contact,
): Promise<readonly Reached[]> {
  const { vault } = room
  const at = room.now()
  const before = await reachedContacts(tx, room, account)
  await endRecovery(tx, id, 'done', at)
  await deleteContacts(tx, account)
  await saveProof(tx, account, contact.route, at)
  const changed = await completeIdentity(tx, vault, account, { [contact.route]: contact.address })
  if (changed.ok) changed.value.save(at)
  const sessions = await revokeSessions(tx, account, 'all', at)
  await forgetPasskeys(tx, { kind: 'reporter', id: account })
  await forgetDevices(tx, account, 'all')
  const entry = { at, actor: { kind: 'reporter' }, event: 'account.recovered', subject: account } as const
  await recordAudit(tx, { ...entry, detail: { sessions, route: contact.route } })
  return before.filter((one) => one.contact.address !== contact.address)
}

/** Whoever holds an old contact, or is signed in, stops it; false where there is nothing to stop any more. */
export async function stopRecovery(
  { db, now }: AccountsRoom,
  by: { readonly token: string } | { readonly account: PersonId },
): Promise<boolean> {
  const at = now()
  return transact(db, async (tx) => {
    const open =
      'token' in by ? await findRecoveryByToken(tx, hashToken(by.token)) : await findRecoveryOf(tx, by.account)
    if (open === undefined || !(await endRecovery(tx, open.id, 'stopped', at))) return false
    const entry = { at, actor: { kind: 'reporter' }, event: 'account.recoveryStopped', subject: open.account } as const
    await recordAudit(tx, { ...entry, detail: {} })
    return true
  })
}
