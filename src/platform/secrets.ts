import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what must not be read from the database alone, and finds equal values without opening them. */
export type Vault = {
  /** Names the key, to be stored beside what it sealed (16 hex digits; says nothing about the key itself). */
  readonly keyId: string
  /** AES-256-GCM with a fresh nonce. `context` says whose field it is (`reporter:<id>:phone`): it opens nowhere else. */
  readonly seal: (text: string, context: string) => Buffer
  /** Throws when the bytes were changed, belong to another context, or were sealed with another key. */
  readonly open: (sealed: Uint8Array, context: string) => string
  /** HMAC-SHA-256 (32 bytes): the same for the same text and purpose, and useless to guess with unless one has the key. */
  readonly blindIndex: (text: string, purpose: string) => Buffer
}

const nonceBytes = 12
const tagBytes = 16

/** The vault of one master key of 32 bytes; each use gets a key derived from it. */
export function openVault(masterKey: Uint8Array): Vault {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `lapor:${use}`, 32))
  const sealKey = derive('seal')
  const indexKey = derive('index')

  return {
    keyId: derive('key-id').toString('hex').slice(0, 16),
    seal(text, context) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(tag)
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
    blindIndex: (text, purpose) => createHmac('sha256', indexKey).update(`${purpose}\0${text}`).digest(),
  }
}

/** 256 random bits in 43 characters that need no escaping anywhere: a session, an API token. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: it proves the token, and the token cannot be had from it (SHA-256, 32 bytes). */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
