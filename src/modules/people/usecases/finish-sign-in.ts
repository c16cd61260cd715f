import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken, type Vault } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import type { SecondFactor } from '../domain/second-factor.ts'
import { endBegun, findBegun } from '../store/begun-sign-ins.ts'
import { isKnownDevice } from '../store/known-devices.ts'
import { proveCode, proveRecovery } from './codes.ts'
import { guess, type Pause, type TooManyAttempts } from './guess.ts'
import { provePasskey } from './passkeys/prove-passkey.ts'
import type { PasskeyRoom } from './passkeys/room.ts'
import { startSession, type SignInVisit, type Started } from './start-session.ts'

/** What somebody shows as the second proof: a code of their app or of the recovery sheet, or a passkey's answer. */
export type SecondProof = { readonly code: string } | { readonly passkey: string }

export type FinishRefusal = { readonly refusal: 'signInOver' | 'notProved' } | TooManyAttempts

export type FinishRoom = {
  readonly db: Db
  readonly vault: Vault
  /** Null where passkeys do not work at this address. */
  readonly passkeys: PasskeyRoom | null
  readonly wait?: Pause
}

/**
 * Begins the session of whoever has shown a password (`token`) and now the second proof. `signInOver`: it took too long,
 * or was finished already; then the password is asked again.
 */
export async function finishSignIn(
  room: FinishRoom,
  now: Temporal.Instant,
  { token, proof, visit }: { readonly token: string; readonly proof: SecondProof; readonly visit: SignInVisit },
): Promise<Result<Started, FinishRefusal>> {
  const { db } = room
  const tokenHash = hashToken(token)
  const begun = await findBegun(db, tokenHash, now)
  if (begun === undefined) return refuse({ refusal: 'signInOver' })
  const shown =
    'passkey' in proof
      ? await byPasskey(room, begun.officer, proof.passkey)
      : await byCode(room, now, begun, proof.code, visit)
  if (!shown.ok) {
    if (shown.refusal.refusal === 'notProved') await recordRefusal(db, now, begun.officer)
    return shown
  }
  // Of two who send the same form at once only one ends it.
  if (!(await endBegun(db, tokenHash))) return refuse({ refusal: 'signInOver' })
  const how = { visit, way: begun.way, secondFactor: shown.value } as const
  return transact(db, async (tx) => accept(await startSession(tx, now, begun.officer, how)))
}

async function byPasskey(
  { passkeys }: FinishRoom,
  officer: OfficerId,
  response: string,
): Promise<Result<SecondFactor, { readonly refusal: 'notProved' }>> {
  const proof = passkeys === null ? null : await provePasskey(passkeys, { kind: 'officer', id: officer }, response)
  return proof?.ok === true ? accept('passkey') : refuse({ refusal: 'notProved' })
}

async function byCode(
  room: FinishRoom,
  now: Temporal.Instant,
  { officer, email }: { readonly officer: OfficerId; readonly email: string },
  code: string,
  { address, deviceToken }: SignInVisit,
) {
  const { db, wait } = room
  // Recovery codes cannot be guessed, so that they open even where a stranger has used up the tries.
  if (await proveRecovery(db, now, officer, code)) return accept<SecondFactor>('recovery')
  const isKnown = await isKnownDevice(db, email, hashToken(deviceToken ?? ''))
  const guesser = { account: email, address, device: isKnown ? deviceToken : null }
  const how = { what: 'code', guesser, ...(wait === undefined ? {} : { wait }) } as const
  return guess<SecondFactor>(db, now, how, async () => ((await proveCode(room, now, officer, code)) ? 'code' : null))
}

const recordRefusal = (db: Db, at: Temporal.Instant, subject: OfficerId) =>
  transact(db, (tx) =>
    recordAudit(tx, { at, actor: { kind: 'anyone' }, event: 'session.secondRefused', subject, detail: {} }),
  )
