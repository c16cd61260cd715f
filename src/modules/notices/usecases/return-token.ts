import type { Vault } from '../../../platform/secrets.ts'

/** Which attempt a message was: the notice, how often officers sent it again, and the attempt since then. */
export type AttemptId = { readonly id: string; readonly round: number; readonly attempt: number }

const proofLength = 12

/**
 * Names an attempt in the return path of its message, as in `019c….0.1.9f3a…`: lower-case letters, digits and dots, so
 * that no mail server changes it. Its end proves that it was ours, so that nobody invents a bounce.
 */
export function returnTokenOf(vault: Vault, { id, round, attempt }: AttemptId): string {
  const name = `${id.replaceAll('-', '')}.${round}.${attempt}`
  return `${name}.${proofIn(vault.blindIndex(name, purpose))}`
}

/** The attempt that a token names; null where it is none of ours. */
export function readReturnToken(vault: Vault, token: string): AttemptId | null {
  const [hex, round, attempt, proof] = token.toLowerCase().split('.')
  if (hex === undefined || !/^[0-9a-f]{32}$/.test(hex)) return null
  // The message may have gone out before the vault's key was changed.
  const proofs = vault.blindIndexes(`${hex}.${round}.${attempt}`, purpose).map(proofIn)
  if (!proofs.some((one) => one === proof)) return null
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return { id, round: Number(round), attempt: Number(attempt) }
}

const purpose = 'bounce'

const proofIn = (index: Buffer): string => index.toString('hex').slice(0, proofLength)
