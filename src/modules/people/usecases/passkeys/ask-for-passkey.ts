import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { hashToken, newToken } from '../../../../platform/secrets.ts'
import { challengeMinutes, type PasskeyHolder, type PasskeyPurpose } from '../../domain/passkey.ts'
import { insertChallenge } from '../../store/passkey-challenges.ts'
import { listPasskeys } from '../../store/passkeys.ts'
import type { PasskeyRoom } from './room.ts'
import { algorithms, webauthn } from './webauthn.ts'

const timeout = challengeMinutes * 60_000

/**
 * Begins to make a passkey: options for `navigator.credentials.create`. It is one that finds its account by itself and
 * asks for finger, face or PIN, so that it is two factors in one. `account` is what the device shows, as an e-mail address.
 */
export async function askForNewPasskey(
  room: PasskeyRoom,
  holder: PasskeyHolder,
  { account, name }: { readonly account: string; readonly name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { db, site } = room
  const [{ generateRegistrationOptions }, known] = await Promise.all([webauthn(), listPasskeys(db, holder)])
  return generateRegistrationOptions({
    rpName: 'LAPOR!',
    rpID: site.id,
    // The account's random id says nothing of its owner.
    userID: Uint8Array.from(Buffer.from(holder.id.replaceAll('-', ''), 'hex')),
    userName: account,
    userDisplayName: name,
    challenge: await newChallenge(room, 'register', holder.kind, holder.id),
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** Asks whoever wants to sign in for a passkey: options for `navigator.credentials.get`, whosever it may be. */
export async function askWhoSignsIn(
  room: PasskeyRoom,
  kind: PasskeyHolder['kind'],
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await webauthn()
  const challenge = await newChallenge(room, 'signIn', kind, null)
  return generateAuthenticationOptions({ rpID: room.site.id, challenge, timeout, userVerification: 'required' })
}

/** Asks this holder for one of their passkeys. */
export async function askForProof(
  room: PasskeyRoom,
  holder: PasskeyHolder,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const [{ generateAuthenticationOptions }, known] = await Promise.all([webauthn(), listPasskeys(room.db, holder)])
  return generateAuthenticationOptions({
    rpID: room.site.id,
    challenge: await newChallenge(room, 'prove', holder.kind, holder.id),
    timeout,
    userVerification: 'required',
    allowCredentials: known.map(({ id }) => ({ id })),
  })
}

async function newChallenge(
  { db, now }: PasskeyRoom,
  purpose: PasskeyPurpose,
  kind: PasskeyHolder['kind'],
  holder: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const challenge = newToken()
  const at = now()
  const kept = { hash: hashToken(challenge), purpose, kind, holder }
  await insertChallenge(db, kept, at, at.add({ minutes: challengeMinutes }))
  return Uint8Array.from(Buffer.from(challenge, 'base64url'))
}
