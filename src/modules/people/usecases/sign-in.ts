import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { expiryOf, longestSeconds } from '../domain/session.ts'
import { findAccount } from '../store/officers.ts'
import { insertSession } from '../store/sessions.ts'
import { attemptPassword, type AttemptRefusal } from './attempt-password.ts'

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
): Promise<Result<{ readonly token: string; readonly maxAgeSeconds: number }, AttemptRefusal>> {
  const typed = email.trim().toLowerCase()
  const known = await findAccount(db, { email: typed })
  const attempt = await attemptPassword(db, now, { account: known, who: `${typed}\n${address}`, password })
  if (!attempt.ok) {
    // Attempts beyond the limit are not written down: five rows tell the story, a flood of them would fill the disk.
    if (attempt.refusal.refusal === 'wrongPassword') await recordRefusal(db, now, known?.id ?? null)
    return attempt
  }
  const { id } = attempt.value
  const token = newToken()
  await transact(db, async (tx) => {
    const session = { officer: id, tokenHash: hashToken(token), device: device.slice(0, 300) }
    await insertSession(tx, { ...session, createdAt: now, expiresAt: expiryOf(now, now) })
    const actor = { kind: 'officer', id, posts: [] } as const
    await recordAudit(tx, { at: now, actor, event: 'session.started', subject: id, detail: {} })
  })
  return accept({ token, maxAgeSeconds: longestSeconds })
}

const recordRefusal = (db: Db, at: Temporal.Instant, subject: OfficerId | null) =>
  transact(db, (tx) =>
    recordAudit(tx, { at, actor: { kind: 'anyone' }, event: 'session.refused', subject, detail: {} }),
  )
