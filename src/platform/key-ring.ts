import type { Now } from '../kernel/now.ts'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './db/db.ts'
import { beginKey, knownKeys, type KnownKey } from './db/vault-keys.ts'
import type { Log } from './log.ts'
import { deriveKey, keptIndexContext, vaultOf, type Keys, type Vault, type VaultKey } from './secrets.ts'
import type { KeySource, MasterKeys } from './vault-key.ts'

export type KeyRing = {
  readonly vault: Vault
  /**
   * Looks whether the file names other keys by now; a new first one seals from then on. And whether the key that seals here
   * was taken out of use, which this process could not know where its keys stand in its settings: then it seals no more.
   */
  readonly renew: () => Promise<void>
  readonly close: () => void
}

/** How often a running process looks at its key file: a new key seals everywhere after that time. */
export const renewedEveryMs = 5000
/** A value of an unknown key makes the file be read at once, but a flood of such values does not. */
const readAgainAfterMs = 500

/**
 * The vault of this database: the keys of the settings, and what is kept of those that were taken out after everything
 * had been sealed anew. Refuses (`CannotStart`) while values are sealed here with a key that the settings do not name.
 */
export async function openKeyRing(db: Db, source: KeySource, now: Now, log: Log): Promise<KeyRing> {
  let keys = keysOf(source.read())
  const known = await knownKeys(db)
  refuseMissing(known, keys)
  // What was derived from a key that is out of use opens with the key that followed.
  keys = [...keys, ...keptOf(known, keys)]
  await beginKey(db, keys[0].id, now())

  let readAt = performance.now()
  /** The key that seals here, where somebody took it out of use and it may be thrown away any moment. */
  let outOfUse: string | null = null
  /** What a process once knew it goes on to open, until it ends: it may still hold values of then. */
  const learn = (masterKeys: MasterKeys): void => {
    const [, ...others] = masterKeys.map(deriveKey)
    const isNew = ({ id }: VaultKey): boolean => !keys.some((one) => one.id === id && one.sealKey !== null)
    keys = [keys[0], ...[deriveKey(masterKeys[0]), ...others].filter(isNew), ...keys.slice(1)]
  }
  const readAgain = (): MasterKeys | null => {
    readAt = performance.now()
    try {
      return source.read()
    } catch (error) {
      log.warn({ err: error }, 'the vault key file cannot be read; going on with the keys of before')
      return null
    }
  }
  const vault = vaultOf(
    () => keys,
    () => {
      const masterKeys = source.isFile && performance.now() - readAt > readAgainAfterMs ? readAgain() : null
      if (masterKeys !== null) learn(masterKeys)
    },
    (id) => id !== outOfUse,
  )
  async function renew(): Promise<void> {
    const masterKeys = source.isFile ? readAgain() : null
    if (masterKeys !== null) await adopt(masterKeys)
    await lookAtUse()
  }
  async function lookAtUse(): Promise<void> {
    const [{ id }] = keys
    outOfUse = (await knownKeys(db)).some((one) => one.id === id && one.indexSealed !== null) ? id : null
    if (outOfUse !== null)
      log.error(
        { key: outOfUse },
        'this process seals with a vault key that is out of use, and takes nothing more to seal: start it anew with the key that followed before it',
      )
  }
  async function adopt(masterKeys: MasterKeys): Promise<void> {
    learn(masterKeys)
    const first = deriveKey(masterKeys[0])
    if (first.id === keys[0].id) return
    await beginKey(db, first.id, now())
    keys = [first, ...keys.filter(({ id }) => id !== first.id)]
    log.info(
      { key: first.id },
      'a new vault key seals from now on; "npm run lapor -- vault rotate" seals the rest anew',
    )
  }
  const timer = setInterval(() => {
    renew().catch((error: unknown) => log.warn({ err: error }, 'the vault keys could not be renewed'))
  }, renewedEveryMs).unref()
  return { vault, renew, close: () => clearInterval(timer) }
}

const keysOf = ([first, ...others]: MasterKeys): Keys => [deriveKey(first), ...others.map(deriveKey)]

function keptOf(known: readonly KnownKey[], keys: Keys): VaultKey[] {
  const vault = vaultOf(() => keys)
  return known.flatMap(({ id, indexSealed }) => {
    if (indexSealed === null || keys.some((key) => key.id === id)) return []
    const indexKey = Buffer.from(vault.open(indexSealed, keptIndexContext(id)), 'hex')
    return [{ id, sealKey: null, indexKey }]
  })
}

function refuseMissing(known: readonly KnownKey[], keys: Keys): void {
  const missing = known.filter(({ id, indexSealed }) => indexSealed === null && !keys.some((key) => key.id === id))
  if (missing.length === 0) return
  const names = missing.map(({ id }) => id).join(', ')
  const isStranger = !known.some(({ id }) => keys.some((key) => key.id === id))
  throw new CannotStart(
    isStranger
      ? `The vault key is not the one of this database: it is ${keys[0].id}, but identities are sealed with ${names}. ` +
          'Give the program that key in VAULT_KEY_FILE or VAULT_KEY.'
      : `Identities are still sealed with the vault key ${names}, which is not among the keys given. Put it back behind ` +
          'the first one, run "npm run lapor -- vault rotate", and take it out when that says so.',
  )
}
