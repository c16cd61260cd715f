import assert from 'node:assert/strict'
import { test } from 'node:test'
import { budgetsOf, slowedBy, waitMs } from './guessing.ts'

const owner = { account: 'rina@kampar.test', address: '10.0.0.1', device: 'her browser' }
const stranger = { account: 'rina@kampar.test', address: '203.0.113.9', device: null }
const keys = (what: 'password' | 'code', guesser: Parameters<typeof budgetsOf>[1]) =>
  budgetsOf(what, guesser).map(({ key }) => key)

test('a stranger and an owner at a known device draw on no common budget', () => {
  for (const what of ['password', 'code'] as const) {
    const shared = keys(what, owner).filter((key) => keys(what, stranger).includes(key))
    assert.deepEqual(shared, [])
  }
  assert.equal(slowedBy(owner), null)
})

test('no budget for a password belongs to an account alone, so that none can be closed from afar', () => {
  const elsewhere = { ...stranger, address: '198.51.100.7' }
  const shared = keys('password', stranger).filter((key) => keys('password', elsewhere).includes(key))
  assert.deepEqual(shared, [])
})

test('one place shares its budget over all accounts', () => {
  const other = { ...stranger, account: 'agus@kampar.test' }
  const shared = keys('password', stranger).filter((key) => keys('password', other).includes(key))
  assert.deepEqual(shared, ['password address 203.0.113.9'])
})

test('all strangers together have few tries at the codes of one account', () => {
  const elsewhere = { ...stranger, address: '198.51.100.7' }
  const shared = budgetsOf('code', stranger).filter(({ key }) => keys('code', elsewhere).includes(key))
  assert.deepEqual(
    shared.map(({ most }) => most),
    [20],
  )
})

const waits: readonly [account: number, everywhere: number, ms: number][] = [
  [1, 1, 0],
  [10, 200, 0],
  [11, 1, 250],
  [20, 1, 250],
  [21, 1, 500],
  [31, 1, 1000],
  [500, 1, 4000],
  [1, 201, 250],
  [1, 401, 500],
  [1, 100_000, 4000],
  [21, 201, 500],
]
for (const [account, everywhere, ms] of waits)
  test(`after ${account} attempts at an account and ${everywhere} everywhere an answer waits ${ms} ms`, () =>
    assert.equal(waitMs({ account, everywhere }), ms))
