import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { hasSecondFactor } from '../domain/second-factor.ts'
import { insertBegun } from '../store/begun-sign-ins.ts'
import { countFactors } from '../store/code-generators.ts'
import { isKnownDevice } from '../store/known-devices.ts'
import { findAccount } from '../store/officers.ts'
import { attemptPassword, type AttemptRefusal } from './attempt-password.ts'
import type { Pause } from './guess.ts'
import { startSession, type SignInVisit, type Started } from './start-session.ts'

export type SignIn = SignInVisit & { readonly email: string; readonly password: string; readonly wait?: Pause }

/** A session; or, where the account has a second factor, the token of a sign-in that still owes it. */
export type SignInOutcome =
  | ({ readonly state: 'started' } & Started)
  | { readonly state: 'begun'; readonly token: string; readonly maxAgeSeconds: number }

/** How long the second proof may take (product). */
const begunMinutes = 10

/**
 * Signs in by a password. An unknown e-mail, an inactive account and a wrong password are one refusal and take equally
 * long. Tokens are stored nowhere.
 */
export async function signIn(
  db: Db,
  now: Temporal.Instant,
  { email, password, wait, ...visit }: SignIn,
): Promise<Result<SignInOutcome, AttemptRefusal>> {
  const typed = email.trim().toLowerCase()
  const device = visit.deviceToken
  const [known, isKnown] = await Promise.all([
    findAccount(db, { email: typed }),
    isKnownDevice(db, typed, hashToken(device ?? '')),
  ])
  const guesser = { account: typed, address: visit.address, device: isKnown ? device : null }
  const attempt = await attemptPassword(db, now, { account: known, guesser, password, wait })
  if (!attempt.ok) {
    // Attempts beyond the limit are not written down: five rows tell the story, a flood of them would fill the disk.
    if (attempt.refusal.refusal === 'wrongPassword') await recordRefusal(db, now, known?.id ?? null)
    return attempt
  }
  const { id } = attempt.value
  if (hasSecondFactor(await countFactors(db, id))) return accept(await beginSignIn(db, now, id, 'password'))
  const how = { visit, way: 'password', secondFactor: null } as const
  return transact(db, async (tx) => accept({ state: 'started', ...(await startSession(tx, now, id, how)) } as const))
}

/** Keeps that somebody was let in as far as the second proof. */
export async function beginSignIn(
  db: Db,
  now: Temporal.Instant,
  officer: OfficerId,
  way: 'password' | 'sso',
): Promise<SignInOutcome> {
  const token = newToken()
  await insertBegun(db, { tokenHash: hashToken(token), officer, way }, now, now.add({ minutes: begunMinutes }))
  return { state: 'begun', token, maxAgeSeconds: begunMinutes * 60 }
}

const recordRefusal = (db: Db, at: Temporal.Instant, subject: OfficerId | null) =>
  transact(db, (tx) =>
    recordAudit(tx, { at, actor: { kind: 'anyone' }, event: 'session.refused', subject, detail: {} }),
  )
