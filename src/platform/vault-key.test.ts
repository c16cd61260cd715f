import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { CannotStart } from './cannot-start.ts'
import { readSettings } from './settings.ts'
import { keySourceOf } from './vault-key.ts'

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

const keysOf = async (environment: Record<string, string>) => (await keySourceOf(settingsOf(environment))).read()

test('a missing key is made once, readable by its owner only, and the same for programs that start at once', async (t) => {
  const folder = await folderOf(t)
  const settings = { DATA_DIR: folder }
  const keys = await Promise.all([keysOf(settings), keysOf(settings)])
  assert.deepEqual(keys[0], keys[1])
  assert.deepEqual(await keysOf(settings), keys[0])
  assert.equal((await stat(join(folder, 'vault.key'))).mode & 0o777, 0o600)
})

test('keys come from the environment or from a file, the one that seals first', async (t) => {
  const file = join(await folderOf(t), 'key')
  const [ab, cd] = [Buffer.alloc(32, 0xab), Buffer.alloc(32, 0xcd)]
  const [abInHex, cdInHex] = [ab.toString('hex'), cd.toString('hex')]
  await writeFile(file, `${cdInHex}\n`)
  assert.deepEqual(await keysOf({ VAULT_KEY_FILE: file }), [cd])
  await writeFile(file, `${abInHex}\n\n${cdInHex}\n`)
  assert.deepEqual(await keysOf({ VAULT_KEY_FILE: file }), [ab, cd])
  assert.deepEqual(await keysOf({ VAULT_KEY: abInHex }), [ab])
  assert.deepEqual(await keysOf({ VAULT_KEY: `${abInHex}, ${cdInHex}` }), [ab, cd])
})

test('a key file that is missing or damaged is refused with a sentence, and never replaced', async (t) => {
  const folder = await folderOf(t)
  await assert.rejects(keysOf({ VAULT_KEY_FILE: join(folder, 'none') }), CannotStart)
  await writeFile(join(folder, 'vault.key'), 'half')
  await chmod(join(folder, 'vault.key'), 0o600)
  await assert.rejects(keysOf({ DATA_DIR: folder }), /64 hexadecimal digits/)
})
