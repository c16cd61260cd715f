import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '../../../test/harness/db.ts'
import { describeSchema } from './schema-dump.ts'

test('db/schema.sql says what the migrations make', async (t) => {
  const db = await testDatabase(t)
  assert.equal(readFileSync('db/schema.sql', 'utf8'), await describeSchema(db))
})
