import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const page = readFileSync('docs/threats.md', 'utf8')
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))

test('every threat names a test that is there', () => {
  assert.ok(rows.length > 20)
  for (const row of rows) {
    const named = [...row.matchAll(/`([^`]+\.test\.ts)`: “([^”]+)”/g)]
    assert.ok(named.length > 0, `no test: ${row}`)
    for (const [, path = '', sentence = ''] of named) {
      assert.ok(existsSync(path), `${path} is not there`)
      const names = [...readFileSync(path, 'utf8').matchAll(/test\(\s*(['`])(.*?)\1/g)].map(([, , name = '']) => name)
      assert.ok(
        names.some((name) => name.includes(sentence)),
        `${path} has no test “${sentence}” but ${names.join(' · ')}`,
      )
    }
  }
})
