import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { hashToken, type Vault } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { newRecoveryCode, plainRecoveryCode, recoveryCodes } from '../domain/recovery-code.ts'
import {
  deleteGenerator,
  lockGenerator,
  noteStep,
  replaceRecoveryCodes,
  saveGenerator,
  useRecoveryCode,
} from '../store/code-generators.ts'

/** What codes are kept with. */
export type CodesRoom = { readonly db: Db; readonly vault: Vault }

const stepSeconds = 30
/** A phone's clock may be wrong by half a minute, and typing takes time (RFC 6238 §5.2). */
const window = 1

/** What a person puts into the app that makes codes: as an address for a QR code, and as text. */
export type NewGenerator = { readonly address: string; readonly key: string }

const contextOf = (officer: OfficerId): string => `code-generator:${officer}`

// SHA-1, six signs and thirty seconds are what every app knows; some silently ignore anything else.
const generatorOf = (secret: Secret, account: string): TOTP =>
  new TOTP({ issuer: 'LAPOR!', label: account, secret, algorithm: 'SHA1', digits: 6, period: stepSeconds })

/** Makes a secret, sealed until one of its codes confirms it; null where a confirmed one is in use. */
export async function beginCodes(
  { db, vault }: CodesRoom,
  now: Temporal.Instant,
  officer: OfficerId,
  account: string,
): Promise<NewGenerator | null> {
  const secret = new Secret({ size: 20 })
  const sealed = vault.seal(secret.base32, contextOf(officer))
  const isKept = await transact(db, (tx) => saveGenerator(tx, officer, sealed, now))
  return isKept ? describe(generatorOf(secret, account)) : null
}

/** The secret that waits to be confirmed, to be shown again; null where none does. */
export async function waitingCodes(
  { db, vault }: CodesRoom,
  officer: OfficerId,
  account: string,
): Promise<NewGenerator | null> {
  const kept = await transact(db, (tx) => lockGenerator(tx, officer))
  if (kept === undefined || kept.confirmedAt !== null) return null
  return describe(generatorOf(Secret.fromBase32(vault.open(kept.secretSealed, contextOf(officer))), account))
}

const describe = (generator: TOTP): NewGenerator => ({
  address: generator.toString(),
  key: generator.secret.base32.replaceAll(/.{4}(?=.)/g, '$& '),
})

/**
 * Confirms the generator by one of its codes and answers recovery codes where the officer has none yet (else an empty
 * list): the only time they can be seen.
 */
export async function confirmCodes(
  room: CodesRoom,
  now: Temporal.Instant,
  officer: Officer,
  code: string,
): Promise<Result<null, { readonly refusal: 'codeWrong' }>> {
  const isRight = await transact(room.db, async (tx) => {
    if (!(await takeCode(tx, room.vault, now, officer.id, code, 'waiting'))) return false
    await recordAudit(tx, { at: now, actor: officer, event: 'codes.confirmed', subject: officer.id, detail: {} })
    return true
  })
  return isRight ? accept(null) : refuse({ refusal: 'codeWrong' })
}

/** Takes the code of a confirmed generator: true once for each half minute, and never for one before. */
export const proveCode = (room: CodesRoom, now: Temporal.Instant, officer: OfficerId, code: string): Promise<boolean> =>
  transact(room.db, (tx) => takeCode(tx, room.vault, now, officer, code, 'confirmed'))

async function takeCode(
  tx: Tx,
  vault: Vault,
  now: Temporal.Instant,
  officer: OfficerId,
  code: string,
  state: 'waiting' | 'confirmed',
): Promise<boolean> {
  const kept = await lockGenerator(tx, officer)
  if (kept === undefined || (kept.confirmedAt === null) !== (state === 'waiting')) return false
  const generator = generatorOf(Secret.fromBase32(vault.open(kept.secretSealed, contextOf(officer))), '')
  const token = code.replaceAll(/\D/g, '')
  const delta = generator.validate({ token, timestamp: now.epochMilliseconds, window })
  if (delta === null) return false
  const step = Math.floor(now.epochMilliseconds / 1000 / stepSeconds) + delta
  if (step <= kept.lastStep) return false
  await noteStep(tx, officer, step, kept.confirmedAt ?? now)
  return true
}

/** Makes recovery codes in place of all of before and answers them: the only time they can be seen. */
export function renewRecoveryCodes(db: Db, now: Temporal.Instant, officer: Officer): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => newRecoveryCode((below) => randomInt(below)))
  return transact(db, async (tx) => {
    await replaceRecoveryCodes(tx, officer.id, codes.map(hashOf), now)
    await recordAudit(tx, { at: now, actor: officer, event: 'recovery.renewed', subject: officer.id, detail: {} })
    return codes
  })
}

/** Uses a recovery code up; false where it is none of the officer's, or was used. */
export const proveRecovery = (db: Db, now: Temporal.Instant, officer: OfficerId, typed: string): Promise<boolean> =>
  transact(db, async (tx) => {
    const isUsed = plainRecoveryCode(typed) !== null && (await useRecoveryCode(tx, officer, hashOf(typed), now))
    const actor: Officer = { kind: 'officer', id: officer, posts: [] }
    if (isUsed) await recordAudit(tx, { at: now, actor, event: 'recovery.used', subject: officer, detail: {} })
    return isUsed
  })

// Fifty-nine bits of chance need no slow hash, and each code no more than one use.
const hashOf = (code: string): Buffer => hashToken(plainRecoveryCode(code) ?? '')

/** Forgets the generator, where `mayGo` says so in the same transaction; false where there is none in use or it stays. */
export const removeCodes = (
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  mayGo: (tx: Tx) => Promise<boolean>,
): Promise<boolean> =>
  transact(db, async (tx) => {
    if (!(await mayGo(tx)) || !(await deleteGenerator(tx, officer.id))) return false
    await recordAudit(tx, { at: now, actor: officer, event: 'codes.removed', subject: officer.id, detail: {} })
    return true
  })
