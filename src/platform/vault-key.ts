import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { keyPattern, type Settings } from './settings.ts'

/** The master key (32 bytes) that the settings name. Outside production one is made in the data folder when missing. */
export async function loadVaultKey({ vaultKey, dataFolder }: Settings): Promise<Buffer> {
  if (vaultKey === 'inDataFolder') return readKey(await ensureKeyFile(dataFolder))
  return 'hex' in vaultKey ? Buffer.from(vaultKey.hex, 'hex') : readKey(vaultKey.file)
}

async function readKey(file: string): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CannotStart(`The vault key cannot be read: ${error.message}. Identities stay closed without it.`)
  })
  if (!keyPattern.test(text.trim()))
    throw new CannotStart(
      `${file} must hold 32 bytes as 64 hexadecimal digits; "openssl rand -hex 32" makes such a key.`,
    )
  return Buffer.from(text.trim(), 'hex')
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
