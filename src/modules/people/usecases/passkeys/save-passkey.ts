import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Officer } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../../kernel/result.ts'
import { transact, type Tx } from '../../../../platform/db/db.ts'
import { hashToken } from '../../../../platform/secrets.ts'
import { recordAudit } from '../../../audit/index.ts'
import { mostPasskeys, passkeyName, type PasskeyHolder } from '../../domain/passkey.ts'
import { takeChallenge } from '../../store/passkey-challenges.ts'
import { insertPasskey, listPasskeys } from '../../store/passkeys.ts'
import { challengeIn, readRegistration, type Registration } from './response.ts'
import type { PasskeyRoom } from './room.ts'
import { algorithms, webauthn } from './webauthn.ts'

export type PasskeyRefusal = { readonly refusal: 'passkeyRefused' | 'passkeyKnown' | 'tooManyPasskeys' }

/**
 * Keeps the passkey that was made after `askForNewPasskey`, under the name its holder gave it or that of the device.
 * `passkeyRefused`: not what was asked for, too late, or not confirmed by finger, face or PIN.
 */
export async function savePasskey(
  room: PasskeyRoom,
  holder: PasskeyHolder,
  made: { readonly response: string; readonly name: string; readonly device: string },
): Promise<Result<{ readonly id: string }, PasskeyRefusal>> {
  const at = room.now()
  const response = readRegistration(made.response)
  if (response === null) return refuse({ refusal: 'passkeyRefused' })
  const challenge = challengeIn(response)
  const kept = { hash: hashToken(challenge), purpose: 'register', kind: holder.kind, holder: holder.id } as const
  if (!(await takeChallenge(room.db, kept, at))) return refuse({ refusal: 'passkeyRefused' })
  const verified = await verifiedIn(room, response, challenge)
  if (verified === null) return refuse({ refusal: 'passkeyRefused' })
  const { credential, credentialBackedUp: isSynced } = verified
  const { id, counter } = credential
  return transact(room.db, async (tx) => {
    if ((await listPasskeys(tx, holder)).length >= mostPasskeys) return refuse({ refusal: 'tooManyPasskeys' })
    const publicKey = Buffer.from(credential.publicKey)
    const passkey = { id, holder, publicKey, counter, transports: response.response.transports }
    const name = passkeyName(made.name, made.device)
    if (!(await insertPasskey(tx, passkey, { name, isSynced, at }))) return refuse({ refusal: 'passkeyKnown' })
    await recordPasskey(tx, at, holder, 'passkey.added')
    return accept({ id })
  })
}

async function verifiedIn({ site }: PasskeyRoom, response: Registration, challenge: string) {
  const { verifyRegistrationResponse } = await webauthn()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // Browsers send more about a credential than the library's types know how to leave out.
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    return verified ? registrationInfo : null
  } catch {
    // The library throws at whatever does not fit: to us it is all one refusal.
    return null
  }
}

/** Writes down what happened to a passkey, by its holder. */
export function recordPasskey(
  tx: Tx,
  at: Temporal.Instant,
  { kind, id }: PasskeyHolder,
  event: `passkey.${string}`,
): Promise<void> {
  const officer: Officer = { kind: 'officer', id: id as OfficerId, posts: [] }
  const actor = kind === 'officer' ? officer : ({ kind: 'reporter' } as const)
  return recordAudit(tx, { at, actor, event, subject: id, detail: {} })
}
