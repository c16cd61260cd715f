import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testBudgets } from '../../../../test/harness/budgets.ts'
import { makeNumber } from '../domain/number.ts'
import { askGuard, secretGuard } from './secret-guard.ts'

const number = makeNumber([1, 2, 3, 4, 5, 6, 7])

test('who guesses a secret is stopped, and a stranger at another address is not', async (t) => {
  const guard = secretGuard((await testBudgets(t)).budgets)
  const guess = (address: string) => guard.tried(number, address, async () => false)
  for (let times = 0; times < 10; times++) assert.equal(await guess('192.0.2.1'), 'wrong')
  assert.equal(await guess('192.0.2.1'), 'tooMany')
  assert.equal(await guess('192.0.2.2'), 'wrong')
})

test('neither what is right nor what breaks counts as a guess', async (t) => {
  const guard = secretGuard((await testBudgets(t)).budgets)
  const attempt = (outcome: () => Promise<boolean>) => guard.tried(number, '192.0.2.1', outcome)
  for (let times = 0; times < 30; times++) {
    assert.equal(await attempt(async () => true), 'right')
    await assert.rejects(attempt(() => Promise.reject(new Error('the database is away'))))
  }
  assert.equal(await attempt(async () => false), 'wrong')
})

test('who asks for codes again and again is stopped, and the reporter at another address is not', async (t) => {
  const mayAsk = askGuard((await testBudgets(t)).budgets)
  for (let times = 0; times < 5; times++) assert.equal(mayAsk(number, '192.0.2.1'), true)
  assert.equal(mayAsk(number, '192.0.2.1'), false)
  assert.equal(mayAsk(number, '192.0.2.2'), true)
})
