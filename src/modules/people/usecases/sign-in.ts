import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { findAccount } from '../store/officers.ts'
import { attemptPassword, type AttemptRefusal } from './attempt-password.ts'
import { startSession, type Started } from './start-session.ts'

export type SignIn = {
  readonly email: string
  readonly password: string
  /** The network address, only to count attempts; it is not stored. */
  readonly address: string
  /** What the browser calls itself. */
  readonly device: string
}

/**
 * Begins a session and answers its token, which is stored nowhere. An unknown e-mail, an inactive account and a wrong
 * password are one refusal and take equally long; attempts are counted by account and network address together.
 */
export async function signIn(
  db: Db,
  now: Temporal.Instant,
  { email, password, address, device }: SignIn,
): Promise<Result<Started, AttemptRefusal>> {
  const typed = email.trim().toLowerCase()
  const known = await findAccount(db, { email: typed })
  const attempt = await attemptPassword(db, now, { account: known, who: `${typed}\n${address}`, password })
  if (!attempt.ok) {
    // Attempts beyond the limit are not written down: five rows tell the story, a flood of them would fill the disk.
    if (attempt.refusal.refusal === 'wrongPassword') await recordRefusal(db, now, known?.id ?? null)
    return attempt
  }
  const { id } = attempt.value
  return transact(db, async (tx) => accept(await startSession(tx, now, id, { device, way: 'password' })))
}

const recordRefusal = (db: Db, at: Temporal.Instant, subject: OfficerId | null) =>
  transact(db, (tx) =>
    recordAudit(tx, { at, actor: { kind: 'anyone' }, event: 'session.refused', subject, detail: {} }),
  )
