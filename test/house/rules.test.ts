import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isOutsideRooms, offences, rules } from './rules.ts'

// What git knows or would add: nothing installed, nothing generated.
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
const files = listed
  .split('\n')
  .filter((path) => /\.(ts|mjs|cjs|sql|md|yaml|css|json)$|^\.ci\//.test(path) && path !== 'package-lock.json')
  .flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, 'utf8') }]
    } catch {
      return [] // removed from the folder, not yet from the index
    }
  })

test('the rules look at the program', () => {
  assert.ok(files.filter(({ path }) => path.startsWith('src/')).length > 50)
})

for (const rule of rules) {
  test(`${rule.name}: an offence is seen`, () => {
    assert.equal(offences(rule, rule.planted.path, rule.planted.text).length, 1)
  })
  test(`${rule.name}: the program keeps it`, () => {
    assert.deepEqual(
      files.flatMap(({ path, text }) => offences(rule, path, text)),
      [],
    )
  })
}

test('every module has the same rooms and no other', () => {
  assert.ok(isOutsideRooms('src/modules/reports/utils/x.ts'))
  assert.ok(isOutsideRooms('src/modules/reports/helpers.ts'))
  assert.deepEqual(files.map(({ path }) => path).filter(isOutsideRooms), [])
})
