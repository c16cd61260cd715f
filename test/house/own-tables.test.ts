import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const moduleOf = (file: string): string => file.split('/')[2] ?? ''

/** Which module has a table, by the types of its tables. */
const owners = new Map(
  globSync('src/modules/*/store/*tables.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}([a-z_]+): /gm)].map(
      ([, table = '']) => [table, moduleOf(file)] as const,
    ),
  ),
)

const changes = [
  /\b(?:delete from|update|insert into)\s+([a-z_]+)/g,
  /\.(?:deleteFrom|updateTable|insertInto)\(\s*'([a-z_]+)'/g,
  /\binsertion(?:<[^(]*>)?\(\s*'([a-z_]+)'/g,
]

/** Tables of other modules that this code adds to, changes or empties. */
const strangeIn = (text: string, own: string): string[] =>
  changes.flatMap((change) =>
    [...text.matchAll(change)].flatMap(([, table = '']) => {
      const owner = owners.get(table)
      return owner === undefined || owner === own ? [] : [table]
    }),
  )

test('a module alone changes its tables', () => {
  assert.equal(owners.get('notice_letters'), 'notices')
  const strange = globSync('src/modules/*/**/*.ts', { exclude: ['**/*.test.ts'] })
    .map((file) => [file, strangeIn(readFileSync(file, 'utf8'), moduleOf(file))] as const)
    .filter(([, tables]) => tables.length > 0)
  assert.deepEqual(strange, [])
})

for (const change of [
  'sql`delete from notice_letters where true`',
  "tx.withTables<NoticeTables>().updateTable('notice_letters')",
  "insertion<Letter>('notice_letters', columns)",
])
  test(`it is seen that a stranger does ${change}`, () => {
    assert.deepEqual(strangeIn(change, 'rights'), ['notice_letters'])
    assert.deepEqual(strangeIn(change, 'notices'), [])
  })
