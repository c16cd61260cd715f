import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../test/harness/db.ts'
import { openBudgets, type Budget } from './budgets.ts'
import { openVault } from './secrets.ts'

const guesses: Budget = { name: 'guesses', times: 3, windowSeconds: 900 }
const stranger = '192.0.2.1'

/** Two processes of one program, and a clock that both read. */
async function processes(t: TestContext) {
  const db = await testDatabase(t)
  const vault = openVault(randomBytes(32))
  let at = Temporal.Instant.from('2026-03-02T01:00:00Z')
  const open = () => openBudgets({ db, now: () => at, vault })
  return { db, one: open(), other: open(), wait: (seconds: number) => void (at = at.add({ seconds })) }
}

test('so many times are free, then the rest of the window is to be waited for', async (t) => {
  const { one, wait } = await processes(t)
  assert.deepEqual(
    [1, 2, 3].map(() => one.spend(guesses, stranger)),
    [0, 0, 0],
  )
  wait(100)
  assert.equal(one.spend(guesses, stranger), 800)
  assert.equal(one.spend(guesses, '192.0.2.2'), 0)
  wait(800)
  assert.equal(one.spend(guesses, stranger), 0)
  await one.settle()
})

test('what another process let happen counts here too', async (t) => {
  const { one, other } = await processes(t)
  one.spend(guesses, stranger)
  one.spend(guesses, stranger)
  await one.settle()
  assert.equal(other.spend(guesses, stranger), 0)
  await other.settle()
  assert.equal(other.spend(guesses, stranger), 900)
  await one.settle()
})

test('what is given back was not spent', async (t) => {
  const { one, other } = await processes(t)
  for (let times = 0; times < 10; times++) {
    assert.equal(one.spend(guesses, stranger), 0)
    one.giveBack(guesses, stranger)
    await one.settle()
  }
  other.giveBack(guesses, stranger)
  await other.settle()
  assert.equal(one.spend(guesses, stranger), 0)
})

test('the database knows no address, and forgets what has ended by itself', async (t) => {
  const { db, one, wait } = await processes(t)
  one.spend(guesses, stranger)
  await one.settle()
  const rows = async () =>
    (await sql<{ key: Buffer; spent: number }>`select key, spent from spent_budgets`.execute(db)).rows
  const [row] = await rows()
  assert.equal(row?.spent, 1)
  assert.ok(!row.key.includes(stranger))
  wait(900)
  one.spend(guesses, stranger)
  await one.settle()
  assert.deepEqual(
    (await rows()).map(({ spent }) => spent),
    [1],
  )
})

test('a database that is away lets nobody guess without end', async (t) => {
  const { db, one } = await processes(t)
  await sql`alter table spent_budgets rename to elsewhere`.execute(db)
  assert.deepEqual(
    [1, 2, 3].map(() => one.spend(guesses, stranger)),
    [0, 0, 0],
  )
  await assert.rejects(one.settle())
  assert.equal(one.spend(guesses, stranger), 900)
})
