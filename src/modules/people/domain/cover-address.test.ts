import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverAddress } from './cover-address.ts'

const rows = [
  ['melati@contoh.id', 'm•••@contoh.id'],
  ['m@contoh.id', 'm•••@contoh.id'],
  ['+6281234567890', '•••7890'],
] as const
for (const [address, shown] of rows)
  test(`${address} is shown as ${shown}`, () => assert.equal(coverAddress(address), shown))
