import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../../../test/harness/db.ts'
import { describeSchema } from './schema-dump.ts'

test('db/schema.sql is what the migrations make; else run: npm run --silent lapor -- schema > db/schema.sql', async (t) => {
  const written = await readFile(join(import.meta.dirname, '../../../db/schema.sql'), 'utf8')
  assert.equal(written, await describeSchema(await testDatabase(t)))
})
