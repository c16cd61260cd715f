import type { Officer } from '../../../kernel/actor.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashPassword } from '../../../platform/password.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { checkPassword, type PasswordRefusal } from '../domain/password-rule.ts'
import { endEveryBegun } from '../store/begun-sign-ins.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { findAccount, setPasswordHash } from '../store/officers.ts'
import { revokeSessions } from '../store/sessions.ts'
import { attemptPassword, type AttemptRefusal } from './attempt-password.ts'

export type PasswordChange = {
  readonly current: string
  readonly next: string
  /** The session it is done from; all others end. */
  readonly session: string
  /** What an earlier sign-in left in this browser; other browsers are strangers from then on. */
  readonly device: string | null
}

/** Changes the officer's own password, knowing the current one, and ends every other session. */
export async function changePassword(
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  { current, next, session, device }: PasswordChange,
): Promise<Result<void, AttemptRefusal | PasswordRefusal>> {
  const account = await findAccount(db, { officer: officer.id })
  const attempt = await attemptPassword(db, now, { account, guesser: { session }, password: current })
  if (!attempt.ok) return attempt
  const checked = checkPassword(next, attempt.value.email)
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(checked.value)
  await transact(db, async (tx) => {
    await setPasswordHash(tx, officer.id, passwordHash)
    const ended = await revokeSessions(tx, officer.id, { allBut: session }, now)
    // Whoever knew the old password may have left a mark in their own browser.
    await forgetDevices(tx, officer.id, device === null ? null : hashToken(device))
    await endEveryBegun(tx, officer.id)
    const detail = { sessionsEnded: ended }
    await recordAudit(tx, { at: now, actor: officer, event: 'password.changed', subject: officer.id, detail })
  })
  return accept(undefined)
}
