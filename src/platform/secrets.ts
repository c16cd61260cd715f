import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Seals what must not be read from the database alone, and finds equal values without opening them. It may hold several
 * keys: the first one seals, every one opens.
 */
export type Vault = {
  /** Names the key that seals now (16 hex digits; says nothing about the key itself). Stands in each sealed value. */
  readonly keyId: string
  /** AES-256-GCM with a fresh nonce. `context` says whose field it is (`reporter:<id>:phone`): it opens nowhere else. */
  readonly seal: (text: string, context: string) => Buffer
  /** Throws when the bytes were changed, belong to another context, or `KeyMissing` where no key here sealed them. */
  readonly open: (sealed: Uint8Array, context: string) => string
  /** HMAC-SHA-256 (32 bytes): the same for the same text and purpose, and useless to guess with unless one has the key. */
  readonly blindIndex: (text: string, purpose: string) => Buffer
  /** The same under every key that is here, the one that seals first: what an older key wrote is found by these. */
  readonly blindIndexes: (text: string, purpose: string) => readonly Buffer[]
}

/** A value was sealed with a key that this process does not have. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  readonly keyId: string
  constructor(keyId: string) {
    super(`sealed with the key ${keyId}, which is not here: give the program the key that it was sealed with`)
    this.keyId = keyId
  }
}

type VaultKey = { readonly id: string; readonly sealKey: Buffer; readonly indexKey: Buffer }

/** How a sealed value begins: this byte, then the key's id; then nonce, tag and body. */
const form = 1
const idBytes = 8
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + idBytes

/** Each use gets a key of its own, derived from the master key of 32 bytes. */
function deriveKey(masterKey: Uint8Array): VaultKey {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `lapor:${use}`, 32))
  return {
    id: derive('key-id')
      .toString('hex')
      .slice(0, idBytes * 2),
    sealKey: derive('seal'),
    indexKey: derive('index'),
  }
}

const indexWith = ({ indexKey }: VaultKey, text: string, purpose: string): Buffer =>
  createHmac('sha256', indexKey).update(`${purpose}\0${text}`).digest()

/** The vault of these master keys: the first one seals, the older ones still open. */
export function openVault(masterKey: Uint8Array, ...older: readonly Uint8Array[]): Vault {
  const current = deriveKey(masterKey)
  const ring = [current, ...older.map(deriveKey)]
  const head = Buffer.concat([Buffer.of(form), Buffer.from(current.id, 'hex')])

  return {
    keyId: current.id,
    seal(text, context) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', current.sealKey, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([head, nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== form) throw new Error('not a sealed value')
      const id = bytes.subarray(1, headBytes).toString('hex')
      const key = ring.find((one) => one.id === id)
      if (key === undefined) throw new KeyMissing(id)
      const [nonceEnd, tagEnd] = [headBytes + nonceBytes, headBytes + nonceBytes + tagBytes]
      const decipher = createDecipheriv('aes-256-gcm', key.sealKey, bytes.subarray(headBytes, nonceEnd), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(nonceEnd, tagEnd))
      return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8')
    },
    blindIndex: (text, purpose) => indexWith(current, text, purpose),
    blindIndexes: (text, purpose) => ring.map((key) => indexWith(key, text, purpose)),
  }
}

/** 256 random bits in 43 characters that need no escaping anywhere: a session, an API token. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: it proves the token, and the token cannot be had from it (SHA-256, 32 bytes). */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
