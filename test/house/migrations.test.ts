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

test('a migration in the list of checksums is frozen: change the database by a new one', () => {
  // Written by `sha256sum *.sql > checksums` in that folder, when a migration is finished.
  const frozen = readFileSync('db/migrations/checksums', 'utf8').trim().split('\n')
  assert.deepEqual(
    frozen,
    migrations.map(({ checksum, name }) => `${checksum}  ${name}.sql`),
  )
})
