import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase, testDatabaseAddress } from '../../../test/harness/db.ts'
import { openDatabase, transact, type Handle } from './db.ts'

const one = async <T>(db: Handle, query: ReturnType<typeof sql<T>>): Promise<T> => {
  const [row] = (await query.execute(db)).rows
  assert.ok(row !== undefined)
  return row
}

test('moments and days come back as they went in, to the microsecond', async (t) => {
  const db = await testDatabase(t)
  const at = Temporal.Instant.from('2026-03-25T16:59:59.123456Z')
  const day = Temporal.PlainDate.from('2026-03-25')
  const row = await one(
    db,
    sql<{
      at: Temporal.Instant
      day: Temporal.PlainDate
      days: Temporal.PlainDate[]
      ats: (Temporal.Instant | null)[]
    }>`
      select ${at}::timestamptz as at, ${day}::date as day, ${[day]}::date[] as days, ${[at, null]}::timestamptz[] as ats`,
  )
  assert.ok(row.at.equals(at))
  assert.ok(row.day.equals(day))
  assert.deepEqual(row.days.map(String), ['2026-03-25'])
  assert.deepEqual(row.ats.map(String), [at.toString(), 'null'])
})

test('the zone of the session does not move a moment', async (t) => {
  const db = await testDatabase(t)
  const at = Temporal.Instant.from('2026-03-25T16:59:59Z')
  await transact(db, async (tx) => {
    await sql`set local timezone = 'Asia/Jayapura'`.execute(tx)
    const row = await one(tx, sql<{ at: Temporal.Instant }>`select ${at}::timestamptz as at`)
    assert.ok(row.at.equals(at))
  })
})

test('a count is a number, and one that a number cannot hold is refused', async (t) => {
  const db = await testDatabase(t)
  assert.deepEqual(await one(db, sql<{ n: number }>`select 9007199254740991::int8 as n`), {
    n: Number.MAX_SAFE_INTEGER,
  })
  await assert.rejects(sql`select 9007199254740992::int8 as n`.execute(db), RangeError)
})

test('a stream of rows carries the same values as a query', async (t) => {
  const db = (await testDatabase(t)).withTables<{ days: { day: Temporal.PlainDate } }>()
  await sql`create table days (day date primary key)`.execute(db)
  const days = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => ({ day: Temporal.PlainDate.from(day) }))
  await db.insertInto('days').values(days).execute()
  const from = Temporal.PlainDate.from('2026-01-02')
  const seen: string[] = []
  for await (const { day } of db.selectFrom('days').selectAll().where('day', '>=', from).orderBy('day').stream(1))
    seen.push(day.toString())
  assert.deepEqual(seen, ['2026-01-02', '2026-01-03'])
})

test('what a transaction did is undone when it throws', async (t) => {
  const db = await testDatabase(t)
  const failing = transact(db, async (tx) => {
    await sql`insert into rehearsal_clock (offset_ms) values (1)`.execute(tx)
    throw new Error('no')
  })
  await assert.rejects(failing, /no/)
  assert.deepEqual(await one(db, sql<{ n: number }>`select count(*) as n from rehearsal_clock`), { n: 0 })
})

test('a connection that the server ended is reported, and the next query gets a new one', async (t) => {
  const { promise: lost, resolve } = Promise.withResolvers<Error>()
  const connection = await testDatabaseAddress(t)
  const db = openDatabase({ connection, poolSize: 1, onLostConnection: resolve })
  t.after(() => db.destroy())
  const other = openDatabase({ connection, poolSize: 1 })
  t.after(() => other.destroy())
  const { pid } = await one(db, sql<{ pid: number }>`select pg_backend_pid() as pid`)
  await sql`select pg_terminate_backend(${pid})`.execute(other)
  assert.match((await lost).message, /terminating connection/)
  assert.notEqual((await one(db, sql<{ pid: number }>`select pg_backend_pid() as pid`)).pid, pid)
})

test('a connection that the server ends in the middle of a transaction fails that transaction and nothing else', async (t) => {
  const connection = await testDatabaseAddress(t)
  const db = openDatabase({ connection, poolSize: 1 })
  const other = openDatabase({ connection, poolSize: 1 })
  t.after(() => Promise.all([db.destroy(), other.destroy()]))
  const broken = transact(db, async (tx) => {
    const { pid } = await one(tx, sql<{ pid: number }>`select pg_backend_pid() as pid`)
    await sql`select pg_terminate_backend(${pid}, 5000)`.execute(other)
    await sql`select 1`.execute(tx)
  })
  await assert.rejects(broken)
  assert.deepEqual(await one(db, sql<{ n: number }>`select 1 as n`), { n: 1 })
})

test('work that goes on after its transaction failed writes nothing', async (t) => {
  const db = await testDatabase(t)
  const { promise: over, resolve: end } = Promise.withResolvers<void>()
  let late = Promise.resolve()
  const failing = transact(db, async (tx) => {
    late = over.then(async () => void (await sql`insert into rehearsal_clock (offset_ms) values (1)`.execute(tx)))
    throw new Error('no')
  })
  await assert.rejects(failing, /no/)
  end()
  await assert.rejects(late, /the transaction is over/)
  assert.deepEqual(await one(db, sql<{ n: number }>`select count(*) as n from rehearsal_clock`), { n: 0 })
})
