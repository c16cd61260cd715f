import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { CannotStart } from './cannot-start.ts'
import { readSettings } from './settings.ts'
import { loadVaultKey } from './vault-key.ts'

async function folderOf(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-key-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function settingsOf(environment: Record<string, string>) {
  const settings = readSettings(environment)
  assert.ok(settings.ok)
  return settings.value
}

test('a missing key is made once, readable by its owner only, and the same for programs that start at once', async (t) => {
  const folder = await folderOf(t)
  const settings = settingsOf({ DATA_DIR: folder })
  const keys = await Promise.all([loadVaultKey(settings), loadVaultKey(settings)])
  assert.deepEqual(keys[0], keys[1])
  assert.deepEqual(await loadVaultKey(settings), keys[0])
  assert.equal((await stat(join(folder, 'vault.key'))).mode & 0o777, 0o600)
})

test('a key comes from the environment or from a file', async (t) => {
  const file = join(await folderOf(t), 'key')
  await writeFile(file, `${'cd'.repeat(32)}\n`)
  assert.deepEqual(await loadVaultKey(settingsOf({ VAULT_KEY_FILE: file })), Buffer.alloc(32, 0xcd))
  assert.deepEqual(await loadVaultKey(settingsOf({ VAULT_KEY: 'ab'.repeat(32) })), Buffer.alloc(32, 0xab))
})

test('a key file that is missing or damaged is refused with a sentence, and never replaced', async (t) => {
  const folder = await folderOf(t)
  await assert.rejects(loadVaultKey(settingsOf({ VAULT_KEY_FILE: join(folder, 'none') })), CannotStart)
  await writeFile(join(folder, 'vault.key'), 'half')
  await chmod(join(folder, 'vault.key'), 0o600)
  await assert.rejects(loadVaultKey(settingsOf({ DATA_DIR: folder })), /64 hexadecimal digits/)
})
