import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { hasSecondFactor, type SecondFactor } from '../domain/second-factor.ts'
import { countFactors } from '../store/code-generators.ts'
import { findAccount } from '../store/officers.ts'
import { noteProof } from '../store/sessions.ts'
import { attemptPassword } from './attempt-password.ts'
import type { CurrentSession } from './authenticate.ts'
import { proveCode, proveRecovery } from './codes.ts'
import { guess, type TooManyAttempts } from './guess.ts'
import { provePasskey } from './passkeys/prove-passkey.ts'
import type { PasskeyRoom } from './passkeys/room.ts'

/** What is shown; empty where nothing was filled in. */
export type Shown = { readonly passkey: string; readonly code: string; readonly password: string }

export type ProofRoom = { readonly db: Db; readonly vault: Vault; readonly passkeys: PasskeyRoom | null }

/**
 * Proves once more who sits at a session. Who has a second factor proves by it; a password alone is enough only for who
 * has none.
 */
export async function proveAgain(
  room: ProofRoom,
  now: Temporal.Instant,
  session: CurrentSession,
  shown: Shown,
): Promise<Result<null, { readonly refusal: 'notProved' } | TooManyAttempts>> {
  const proved = await prove(room, now, session, shown)
  if (!proved.ok) return proved
  const { officer } = session
  await transact(room.db, async (tx) => {
    await noteProof(tx, session.id, now, proved.value)
    const detail = { by: proved.value ?? 'password' }
    await recordAudit(tx, { at: now, actor: officer, event: 'session.proved', subject: officer.id, detail })
  })
  return accept(null)
}

async function prove(
  room: ProofRoom,
  now: Temporal.Instant,
  { id, officer }: CurrentSession,
  { passkey, code, password }: Shown,
): Promise<Result<SecondFactor | null, { readonly refusal: 'notProved' } | TooManyAttempts>> {
  const { db, passkeys } = room
  const notProved = refuse({ refusal: 'notProved' } as const)
  if (passkey !== '') {
    const proof = passkeys === null ? null : await provePasskey(passkeys, { kind: 'officer', id: officer.id }, passkey)
    return proof?.ok === true ? accept('passkey') : notProved
  }
  const guesser = { session: id }
  if (code !== '') {
    if (await proveRecovery(db, now, officer.id, code)) return accept('recovery')
    const isRight = async () => ((await proveCode(room, now, officer.id, code)) ? ('code' as const) : null)
    return guess(db, now, { what: 'code', guesser }, isRight)
  }
  if (password === '' || hasSecondFactor(await countFactors(db, officer.id))) return notProved
  const account = await findAccount(db, { officer: officer.id })
  const attempt = await attemptPassword(db, now, { account, guesser, password })
  if (attempt.ok) return accept(null)
  return attempt.refusal.refusal === 'wrongPassword' ? notProved : refuse(attempt.refusal)
}
