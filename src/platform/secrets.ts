import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Seals what must not be read from the database alone, and finds equal values without opening them. It may hold several
 * keys: the first one seals, every one opens (docs/decisions/0030-keys-that-change-while-secrets-stay.md).
 */
export type Vault = {
  /** Names the key that seals now (16 hex digits; says nothing about the key itself). Stands in each sealed value. */
  readonly keyId: string
  /** Can what this key sealed be opened here? */
  readonly has: (keyId: string) => boolean
  /**
   * AES-256-GCM with a fresh nonce. `context` says whose field it is (`reporter:<id>:phone`): it opens nowhere else. Throws
   * `KeyOutOfUse` where the key that seals here was taken out of use meanwhile.
   */
  readonly seal: (text: string, context: string) => Buffer
  /** Throws when the bytes were changed, belong to another context, or `KeyMissing` where no key here sealed them. */
  readonly open: (sealed: Uint8Array, context: string) => string
  /** HMAC-SHA-256 (32 bytes): the same for the same text and purpose, and useless to guess with unless one has the key. */
  readonly blindIndex: (text: string, purpose: string) => Buffer
  /** The same under every key that is here, the one that seals first: what an older key wrote is found by these. */
  readonly blindIndexes: (text: string, purpose: string) => readonly Buffer[]
  /** What blind indexes are made with under this key, sealed with the one that seals now, to be kept beyond the key. */
  readonly sealIndexOf: (keyId: string) => Buffer
}

/** A value was sealed with a key that this process does not have. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  readonly keyId: string
  constructor(keyId: string) {
    super(`sealed with the key ${keyId}, which is not here: start the program with that key among its own`)
    this.keyId = keyId
  }
}

/** This process would seal with a key that was taken out of use: what it sealed could be read by nobody once that is thrown away. */
export class KeyOutOfUse extends Error {
  override readonly name = 'KeyOutOfUse'
  constructor(keyId: string) {
    super(`the key ${keyId} is out of use: start this process anew with the key that followed before it`)
  }
}

/** A key that can be used. An older one that was taken out seals and opens nothing any more, but is still derived from. */
export type VaultKey = { readonly id: string; readonly sealKey: Buffer | null; readonly indexKey: Buffer }

/** How a sealed value begins: this byte, then the key's id; then nonce, tag and body. */
const form = 1
const idBytes = 8
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + idBytes

/** Each use gets a key of its own, derived from the master key of 32 bytes. */
export function deriveKey(masterKey: Uint8Array): VaultKey & { readonly sealKey: Buffer } {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, '', `lapor:${use}`, 32))
  return {
    id: derive('key-id')
      .toString('hex')
      .slice(0, idBytes * 2),
    sealKey: derive('seal'),
    indexKey: derive('index'),
  }
}

/** The keys of a vault, at least one: the first seals. */
export type Keys = readonly [VaultKey & { readonly sealKey: Buffer }, ...VaultKey[]]

/** The vault of these master keys: the first one seals, the older ones still open. */
export const openVault = (masterKey: Uint8Array, ...older: readonly Uint8Array[]): Vault => {
  const keys: Keys = [deriveKey(masterKey), ...older.map(deriveKey)]
  return vaultOf(() => keys)
}

/**
 * The vault over keys that may change meanwhile; `onMissing` may bring one that was not there before, and `isInUse` says
 * whether the first may still seal.
 */
export function vaultOf(
  keysNow: () => Keys,
  onMissing: () => void = () => {},
  isInUse: (keyId: string) => boolean = () => true,
): Vault {
  const keyCalled = (id: string): VaultKey | null => keysNow().find((one) => one.id === id) ?? null
  const sealKeyOf = (id: string): Buffer | null => keyCalled(id)?.sealKey ?? null
  const vault: Vault = {
    get keyId() {
      return keysNow()[0].id
    },
    has: (id) => sealKeyOf(id) !== null,
    seal(text, context) {
      const [{ id, sealKey }] = keysNow()
      if (!isInUse(id)) throw new KeyOutOfUse(id)
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(form), Buffer.from(id, 'hex'), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      const id = keyOf(bytes)
      if (id === null) throw new Error('not a sealed value')
      if (sealKeyOf(id) === null) onMissing()
      const sealKey = sealKeyOf(id)
      if (sealKey === null) throw new KeyMissing(id)
      const [nonceEnd, tagEnd] = [headBytes + nonceBytes, headBytes + nonceBytes + tagBytes]
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(headBytes, nonceEnd), {
        authTagLength: tagBytes,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(nonceEnd, tagEnd))
      return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8')
    },
    blindIndex: (text, purpose) => indexWith(keysNow()[0], text, purpose),
    blindIndexes: (text, purpose) => keysNow().map((key) => indexWith(key, text, purpose)),
    sealIndexOf(id) {
      const key = keyCalled(id)
      if (key === null) throw new KeyMissing(id)
      return vault.seal(key.indexKey.toString('hex'), keptIndexContext(id))
    },
  }
  return vault
}

/** What is kept of a key that was taken out. */
export const keptIndexContext = (keyId: string): string => `vault-key:${keyId}:index`

/** Which key sealed this; null where it is no sealed value. */
const keyOf = (sealed: Buffer): string | null =>
  sealed[0] === form && sealed.length >= headBytes + nonceBytes + tagBytes
    ? sealed.subarray(1, headBytes).toString('hex')
    : null

const indexWith = ({ indexKey }: VaultKey, text: string, purpose: string): Buffer =>
  createHmac('sha256', indexKey).update(`${purpose}\0${text}`).digest()

/** 256 random bits in 43 characters that need no escaping anywhere: a session, an API token. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token: it proves the token, and the token cannot be had from it (SHA-256, 32 bytes). */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
