import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/harness/db.ts'
import { composeOnce } from './compose-once.ts'
import { transact } from './db.ts'

type Tables = { places: { name: string; found_at: Temporal.Instant } }
const at = (day: number) => Temporal.Instant.from(`2026-03-0${day}T01:00:00Z`)

test('a statement composed once answers each time for what it was asked with, in a transaction and outside', async (t) => {
  const db = await testDatabase(t)
  await sql`create table places (name text primary key, found_at timestamptz not null)`.execute(db)
  await sql`insert into places values ('Kuok', ${at(2)}), ('Bangkinang', ${at(4)})`.execute(db)
  let composed = 0
  const foundBefore = composeOnce((handle, until: Temporal.Instant, other: string) => {
    composed += 1
    const places = handle.withTables<Tables>().selectFrom('places').select(['name', 'found_at as foundAt'])
    // A value that is asked for twice, and one that is always the same.
    return places
      .where('found_at', '<', until)
      .where(sql<boolean>`found_at <> ${until}`)
      .where('name', '<>', other)
      .limit(5)
  })
  assert.deepEqual(await foundBefore(db, at(3), 'Siak'), [{ name: 'Kuok', foundAt: at(2) }])
  assert.deepEqual(await transact(db, (tx) => foundBefore(tx, at(5), 'Kuok')), [{ name: 'Bangkinang', foundAt: at(4) }])
  assert.equal(composed, 1)
})

test('a statement that leaves one of its values out is a mistake, and is told when it is first asked', async (t) => {
  const db = await testDatabase(t)
  const careless = composeOnce((handle, _name: string) =>
    handle.withTables<Tables>().selectFrom('places').select('name'),
  )
  assert.throws(() => careless(db, 'Kuok'), /leaves out one of its values/)
})
