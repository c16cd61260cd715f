import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../test/harness/db.ts'
import { testFolder } from '../../test/harness/files.ts'
import { CannotStart } from './cannot-start.ts'
import type { Db } from './db/db.ts'
import { knownKeys } from './db/vault-keys.ts'
import { openKeyRing } from './key-ring.ts'
import { openLog } from './log.ts'
import { rotateVault } from './rotate-vault.ts'
import { deriveKey } from './secrets.ts'
import { keySourceOf } from './vault-key.ts'
import { readSettings } from './settings.ts'

const now = () => Temporal.Instant.from('2026-03-02T01:00:00Z')
const [first, second, third] = ['11', '22', '33'].map((pair) => pair.repeat(32)) as [string, string, string]
const idOf = (key: string) => deriveKey(Buffer.from(key, 'hex')).id
const atOnce = async () => {}

/** Opens the ring of a process whose settings name this file, or these keys. */
async function ringOf(t: TestContext, db: Db, environment: Record<string, string>) {
  const settings = readSettings(environment)
  assert.ok(settings.ok)
  const ring = await openKeyRing(db, await keySourceOf(settings.value), now, openLog('silent'))
  t.after(() => ring.close())
  return ring
}

async function given(t: TestContext) {
  const db = await testDatabase(t)
  const file = join(await testFolder(t), 'keys')
  const write = (...keys: readonly string[]) => writeFileSync(file, `${keys.join('\n')}\n`)
  write(first)
  return { db, file, write, open: () => ringOf(t, db, { VAULT_KEY_FILE: file }) }
}

test('a running process seals with a new first key after it looked at its file, and opens what it sealed before', async (t) => {
  const { write, open } = await given(t)
  const ring = await open()
  const sealed = ring.vault.seal('Ibu Sari', 'x')
  write(second, first)
  await ring.renew()
  assert.equal(ring.vault.keyId, idOf(second))
  assert.equal(ring.vault.open(sealed, 'x'), 'Ibu Sari')
})

test('a key that another process has begun to use is learned when its first value is met', async (t) => {
  const { write, open } = await given(t)
  const slow = await open()
  write(second, first)
  const quick = await open()
  const sealed = quick.vault.seal('Ibu Sari', 'x')
  // The file is not read for every such value, and was read when the ring was opened.
  while (slow.vault.keyId === idOf(first) && !opens(slow.vault.open, sealed));
  assert.equal(slow.vault.open(sealed, 'x'), 'Ibu Sari')
  assert.equal(slow.vault.keyId, idOf(first))
})

const opens = (open: (sealed: Buffer, context: string) => string, sealed: Buffer): boolean => {
  try {
    return open(sealed, 'x') !== ''
  } catch {
    return false
  }
}

test('half a file, or none, takes no key away from a running process', async (t) => {
  const { file, open } = await given(t)
  const ring = await open()
  writeFileSync(file, second.slice(0, 10))
  await ring.renew()
  assert.equal(ring.vault.keyId, idOf(first))
})

test('the key of another database is refused at start, with the name of the one that is needed', async (t) => {
  const { db, open } = await given(t)
  await open()
  await assert.rejects(ringOf(t, db, { VAULT_KEY: second }), (error) => {
    assert.ok(error instanceof CannotStart)
    assert.match(error.message, new RegExp(`is not the one of this database: it is ${idOf(second)}.*${idOf(first)}`))
    return true
  })
})

test('a key that was taken out before everything was sealed anew is refused at start; afterwards it may go', async (t) => {
  const { db, write, open } = await given(t)
  await open()
  write(second, first)
  const ring = await open()
  write(second)
  await assert.rejects(open(), /still sealed with the vault key .* Put it back behind the first one/)
  const rotated = await rotateVault({ db, vault: ring.vault, now }, [], atOnce)
  assert.deepEqual(rotated, { resealed: 0, retired: [idOf(first)], stillUsed: [] })
  assert.equal((await open()).vault.keyId, idOf(second))
})

test('what was derived from a key holds after it is gone, and after the one that followed is gone too', async (t) => {
  const { db, write, open } = await given(t)
  const derived = (await open()).vault.blindIndex('laporan', 'report-secret')
  for (const [young, old] of [[second, first] as const, [third, second] as const]) {
    write(young, old)
    await rotateVault({ db, vault: (await open()).vault, now }, [], atOnce)
    write(young)
    const { vault } = await open()
    assert.ok(vault.blindIndexes('laporan', 'report-secret').some((one) => one.equals(derived)))
    assert.notDeepEqual(vault.blindIndex('laporan', 'report-secret'), derived)
  }
  const known = new Map((await knownKeys(db)).map(({ id, indexSealed }) => [id, indexSealed !== null]))
  assert.deepEqual(
    [first, second, third].map((key) => known.get(idOf(key))),
    [true, true, false],
  )
})

test('a process whose settings name only a key that was taken out of use seals nothing more, and goes on opening', async (t) => {
  const { db, write } = await given(t)
  const idle = await ringOf(t, db, { VAULT_KEY: first })
  const sealed = idle.vault.seal('Ibu Sari', 'x')
  await idle.renew()
  assert.equal(idle.vault.open(idle.vault.seal('Ibu Sari', 'x'), 'x'), 'Ibu Sari')
  const rotating = await ringOf(t, db, { VAULT_KEY: `${second},${first}` })
  const rotated = await rotateVault({ db, vault: rotating.vault, now }, [], idle.renew)
  assert.deepEqual(rotated.retired, [idOf(first)])
  assert.throws(() => idle.vault.seal('Ibu Sari', 'x'), { name: 'KeyOutOfUse' })
  assert.equal(idle.vault.open(sealed, 'x'), 'Ibu Sari')
  write(first, second)
  await ringOf(t, db, { VAULT_KEY: `${first},${second}` })
  await idle.renew()
  assert.notEqual(idle.vault.seal('Ibu Sari', 'x').length, 0)
})

test('a key that comes back into use seals again', async (t) => {
  const { db, write, open } = await given(t)
  await open()
  write(second, first)
  await rotateVault({ db, vault: (await open()).vault, now }, [], atOnce)
  write(first, second)
  assert.equal((await open()).vault.keyId, idOf(first))
  write(second)
  await assert.rejects(open(), CannotStart)
})
