import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { settingsSchema } from '../../src/platform/settings.ts'

const documented = readFileSync('docs/settings.md', 'utf8')
const names = Object.keys(settingsSchema.shape)

test('every setting is documented', () => {
  assert.ok(names.length > 5)
  assert.deepEqual(
    names.filter((name) => !documented.includes(`\`${name}\``)),
    [],
  )
})
