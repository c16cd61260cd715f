import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/harness/db.ts'
import { transact, type Db } from './db.ts'
import { insertion, overwriting } from './writes.ts'

type Place = { name: string; seal: Buffer | null; found_at: Temporal.Instant }
type Visit = { place: string; day: number }

const places = insertion<Place>('places', ['name', 'seal', 'found_at'], overwriting(['name'], ['seal']))
const visits = insertion<Visit>('visits', ['place', 'day'])
const foundAt = Temporal.Instant.from('2026-03-02T01:00:00Z')
const placeOf = (name: string, seal: Buffer | null = null): Place => ({ name, seal, found_at: foundAt })

async function withTables(db: Db): Promise<void> {
  await sql`create table places (name text primary key, seal bytea, found_at timestamptz not null)`.execute(db)
  await sql`create table visits (place text not null references places (name), day int not null check (day > 0))`.execute(
    db,
  )
}
const read = async (db: Db) =>
  (await sql<Place>`select name, seal, found_at from places order by name`.execute(db)).rows

test('rows that are asked to be written together stand there after the commit, in whatever order they refer to each other', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  await transact(db, async (tx) => {
    tx.write(visits, 'Bangkinang', [
      { place: 'Bangkinang', day: 1 },
      { place: 'Bangkinang', day: 2 },
    ])
    tx.write(places, 'Bangkinang', [placeOf('Bangkinang', Buffer.from([0, 255]))])
  })
  assert.deepEqual(await read(db), [placeOf('Bangkinang', Buffer.from([0, 255]))])
})

test('what is read in a transaction includes what was asked to be written before', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  const seen = await transact(db, async (tx) => {
    tx.write(places, 'Kuok', [placeOf('Kuok')])
    return (await sql<{ name: string }>`select name from places`.execute(tx)).rows
  })
  assert.deepEqual(seen, [{ name: 'Kuok' }])
})

test('of two writes to the same row the later one stands', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  await transact(db, async (tx) => {
    tx.write(places, 'Kuok', [placeOf('Kuok', Buffer.from('first'))])
    tx.write(places, 'Kuok', [placeOf('Kuok', Buffer.from('second'))])
  })
  assert.deepEqual(await read(db), [placeOf('Kuok', Buffer.from('second'))])
})

test('where one row is refused the transaction says why, and none of them is written', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  for (const isAlone of [true, false]) {
    const work = transact(db, async (tx) => {
      if (!isAlone) await sql`select`.execute(tx)
      tx.write(places, 'Salo', [placeOf('Salo')])
      tx.write(visits, 'Salo', [{ place: 'Salo', day: 0 }])
    })
    await assert.rejects(work, { constraint: 'visits_day_check' })
    assert.deepEqual(await read(db), [])
  }
})

test('writes of work that went wrong are forgotten', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  const work = transact(db, async (tx) => {
    tx.write(places, 'Salo', [placeOf('Salo')])
    throw new Error('changed my mind')
  })
  await assert.rejects(work, /changed my mind/)
  assert.deepEqual(await read(db), [])
})

const names = Array.from({ length: 20 }, (_, n) => `desa ${String(n).padStart(2, '0')}`)

/** Writes all the names at once, each in a transaction of its own; answers which of them failed, and why. */
async function addAll(db: Db, dayOf: (n: number) => number): Promise<string[]> {
  const done = await Promise.allSettled(
    names.map((name, n) =>
      transact(db, async (tx) => {
        tx.write(places, name, [placeOf(name)])
        tx.write(visits, name, [{ place: name, day: dayOf(n) }])
      }),
    ),
  )
  return done.flatMap((one, n) => (one.status === 'rejected' ? [`${names[n]}: ${String(one.reason)}`] : []))
}

test('transactions that only write share a statement while another is on its way', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  assert.deepEqual(await addAll(db, (n) => n + 1), [])
  assert.deepEqual(
    (await read(db)).map(({ name }) => name),
    names,
  )
  const { rows } = await sql<{
    statements: number
  }>`select count(distinct xmin::text) as statements from places`.execute(db)
  assert.equal(rows[0]?.statements, 2)
})

test('of the transactions that share a statement only the one at fault fails', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  const failed = await addAll(db, (n) => (n === 7 ? 0 : n + 1))
  assert.equal(failed.length, 1)
  assert.match(failed[0] ?? '', /^desa 07: .*visits_day_check/)
  assert.deepEqual(
    (await read(db)).map(({ name }) => name),
    names.filter((_, n) => n !== 7),
  )
})

test('rows of writings that read alike are all written, whichever of them was meant', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  const twins = [0, 1, 2].map(() => insertion<Place>('places', ['name', 'seal', 'found_at']))
  await Promise.all(
    twins.map((twin, n) => transact(db, async (tx) => tx.write(twin, names[n] ?? '', [placeOf(names[n] ?? '')]))),
  )
  assert.equal((await read(db)).length, twins.length)
})

test('two transactions that write the same row at once go one after the other', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  const seals = ['first', 'second', 'third'].map((seal) => Buffer.from(seal))
  await Promise.all(seals.map((seal) => transact(db, async (tx) => tx.write(places, 'Kuok', [placeOf('Kuok', seal)]))))
  assert.deepEqual(await read(db), [placeOf('Kuok', Buffer.from('third'))])
})

/** Asked outside the transaction that is waited for: inside one the server tells the same again and again. */
async function untilSomebodyWaits(db: Db): Promise<void> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from pg_stat_activity
    where wait_event_type = 'Lock' and datname = current_database()`.execute(db)
  if (rows[0]?.waiting === 0) await untilSomebodyWaits(db)
}

test('what goes first waits for whoever holds it before anything else is written', async (t) => {
  const db = await testDatabase(t)
  await withTables(db)
  await sql`create unique index on visits (place, day)`.execute(db)
  await transact(db, async (tx) => tx.write(places, 'Kuok', [placeOf('Kuok')]))
  const held = { ...places, goesFirst: true }
  let quick: Promise<void> = Promise.resolve()
  await transact(db, async (tx) => {
    await sql`select from places where name = 'Kuok' for no key update`.execute(tx)
    quick = transact(db, async (other) => {
      other.write(held, 'Kuok', [placeOf('Kuok', Buffer.from('quick'))])
      other.write(visits, 'Kuok', [{ place: 'Kuok', day: 1 }])
    })
    quick.catch(() => {})
    await untilSomebodyWaits(db)
    tx.write(visits, 'Kuok', [{ place: 'Kuok', day: 1 }])
  })
  await assert.rejects(quick, { constraint: 'visits_place_day_idx' })
  assert.deepEqual(await read(db), [placeOf('Kuok')])
})
