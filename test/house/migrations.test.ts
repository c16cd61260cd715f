import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readMigrations } from '../../src/platform/db/migrate.ts'

const migrations = await readMigrations()

test('migrations are numbered without a gap', () => {
  assert.deepEqual(
    migrations.map(({ name }) => name.slice(0, 4)),
    migrations.map((_, i) => String(i + 1).padStart(4, '0')),
  )
})

test('a released migration is frozen: change the database by a new one', () => {
  // Each release adds its lines with `sha256sum *.sql > checksums` in that folder; what follows the list is still open.
  const frozen = readFileSync('db/migrations/checksums', 'utf8').trim().split('\n')
  const released = migrations.slice(0, frozen.length)
  assert.deepEqual(
    released.map(({ checksum, name }) => `${checksum}  ${name}.sql`),
    frozen,
  )
})
