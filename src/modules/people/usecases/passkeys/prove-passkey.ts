import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { transact } from '../../../../platform/db/db.ts'
import { hashToken } from '../../../../platform/secrets.ts'
import type { PasskeyHolder } from '../../domain/passkey.ts'
import { takeChallenge } from '../../store/passkey-challenges.ts'
import { findPasskey, notePasskeyUse, type StoredPasskey } from '../../store/passkeys.ts'
import { challengeIn, readAuthentication, type Authentication } from './response.ts'
import type { PasskeyRoom } from './room.ts'
import { recordPasskey } from './save-passkey.ts'
import { webauthn } from './webauthn.ts'

export type ProofRefusal = { readonly refusal: 'passkeyRefused' }

/**
 * Whose passkey signed what `askWhoSignsIn` or `askForProof` asked: nobody else's than the holder's where one was named.
 * One refusal for all that may be wrong: unknown, somebody else's, too late, answered before, not confirmed by finger,
 * face or PIN, or a count of signatures that only a copy of the passkey can have.
 */
export async function provePasskey(
  room: PasskeyRoom,
  who: PasskeyHolder | { readonly kind: PasskeyHolder['kind'] },
  text: string,
): Promise<Result<PasskeyHolder, ProofRefusal>> {
  const at = room.now()
  const refused = refuse({ refusal: 'passkeyRefused' } as const)
  const response = readAuthentication(text)
  if (response === null) return refused
  const holder = 'id' in who ? who.id : null
  const challenge = challengeIn(response)
  const purpose = holder === null ? 'signIn' : 'prove'
  const asked = { hash: hashToken(challenge), purpose, kind: who.kind, holder } as const
  if (!(await takeChallenge(room.db, asked, at))) return refused
  const passkey = await findPasskey(room.db, response.id)
  if (passkey === null || passkey.holder.kind !== who.kind) return refused
  if (holder !== null && passkey.holder.id !== holder) return refused
  const counter = await counterIn(room, response, challenge, passkey)
  if (counter === null) return refused
  return transact(room.db, async (tx) => {
    if (await notePasskeyUse(tx, passkey.id, counter, at)) return accept(passkey.holder)
    await recordPasskey(tx, at, passkey.holder, 'passkey.doubted')
    return refused
  })
}

/** The count that a good signature carries; null where it is not good. */
async function counterIn(
  { site }: PasskeyRoom,
  response: Authentication,
  challenge: string,
  { id, publicKey }: StoredPasskey,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webauthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      // The count is compared where it is written, so that of two signatures at once only one is the next.
      credential: { id, publicKey: Uint8Array.from(publicKey), counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The library throws at whatever does not fit: to us it is all one refusal.
    return null
  }
}
