import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { findAccount } from '../store/officers.ts'
import { provePasskey, type ProofRefusal } from './passkeys/prove-passkey.ts'
import type { PasskeyRoom } from './passkeys/room.ts'
import { startSession, type SignInVisit, type Started } from './start-session.ts'

/** Begins a session of the officer whose passkey answered `askWhoSignsIn`; a closed account is refused as a wrong one is. */
export async function signInByPasskey(
  room: PasskeyRoom,
  response: string,
  visit: SignInVisit,
): Promise<Result<Started, ProofRefusal>> {
  const proof = await provePasskey(room, { kind: 'officer' }, response)
  if (!proof.ok) return proof
  const account = await findAccount(room.db, { officer: proof.value.id as OfficerId })
  if (account === undefined) return refuse({ refusal: 'passkeyRefused' })
  return transact(room.db, async (tx) =>
    accept(await startSession(tx, room.now(), account.id, { visit, way: 'passkey', secondFactor: 'passkey' })),
  )
}
