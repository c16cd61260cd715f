import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './fields.ts'

test('a day is one that exists and that a report may name', () => {
  assert.equal(readDay('2028-02-29')?.toString(), '2028-02-29')
  for (const text of ['', '2026-02-29', '0000-01-01', '0001-01-01', '9999-12-31', '-271821-04-20', '2026-3-2'])
    assert.equal(readDay(text), null, text)
})
