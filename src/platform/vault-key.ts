import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { keyPattern, type Settings } from './settings.ts'

/** The master keys (32 bytes each) that the settings name, at least one: the first seals, the others still open. */
export type MasterKeys = readonly [Buffer, ...Buffer[]]

/** Reads the keys anew each time. Throws `CannotStart`. */
export type KeySource = { readonly read: () => MasterKeys; readonly isFile: boolean }

/** Where the settings say that keys are. Outside production a file with one is made in the data folder when missing. */
export async function keySourceOf({ vaultKey, dataFolder }: Settings): Promise<KeySource> {
  if (vaultKey !== 'inDataFolder' && 'keys' in vaultKey) {
    const keys = keysIn(vaultKey.keys)
    if (keys === null) throw new CannotStart('VAULT_KEY holds no key.')
    return { read: () => keys, isFile: false }
  }
  const file = vaultKey === 'inDataFolder' ? await ensureKeyFile(dataFolder) : vaultKey.file
  return { read: () => readKeys(file), isFile: true }
}

function readKeys(file: string): MasterKeys {
  const keys = keysIn(textOf(file).split('\n'))
  if (keys === null)
    throw new CannotStart(
      `${file} must hold 32 bytes as 64 hexadecimal digits, one key a line; "openssl rand -hex 32" makes such a key.`,
    )
  return keys
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { message } = error as Error
    throw new CannotStart(`The vault key cannot be read: ${message}. Identities stay closed without it.`)
  }
}

/** Null where there is none, or one of them is no key. */
function keysIn(lines: readonly string[]): MasterKeys | null {
  const given = lines.map((line) => line.trim()).filter((line) => line !== '')
  const [first, ...others] = given.map((line) => Buffer.from(line, 'hex'))
  return first === undefined || !given.every((line) => keyPattern.test(line)) ? null : [first, ...others]
}

/** Written beside and then linked, so that programs starting at once agree on one key and none reads half of it. */
async function ensureKeyFile(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'vault.key')
  const fresh = `${file}.${randomUUID()}.new`
  try {
    await mkdir(dataFolder, { recursive: true })
    await writeFile(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
    await link(fresh, file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new CannotStart(`The vault key cannot be kept in ${dataFolder}: ${message}.`)
  } finally {
    await rm(fresh, { force: true })
  }
  return file
}
