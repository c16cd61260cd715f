import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '../../../test/harness/db.ts'
import { CannotStart } from '../cannot-start.ts'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { describeSchema } from './schema-dump.ts'

const at = Temporal.Instant.from('2026-01-05T01:00:00Z')

/** A database without anything in it, and a folder of migrations to fill. */
async function emptyHouse(t: TestContext) {
  const db = await testDatabase(t)
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
  const folder = await mkdtemp('/tmp/lapor-migrations-')
  t.after(() => rm(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFile(join(folder, name), text)
  await write('0001_create_a.sql', 'create table a (id int primary key);')
  await write('0002_create_b.sql', 'create table b (id int references a, word text default $$x$$ not null);')
  return { db, folder, write }
}

const tablesOf = async (db: Db) =>
  (
    await sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(
      db,
    )
  ).rows.map(({ name }) => name)

test('migrations are applied in order, once', async (t) => {
  const { db, folder } = await emptyHouse(t)
  assert.deepEqual(await migrate(db, at, folder), ['0001_create_a', '0002_create_b'])
  assert.deepEqual(await migrate(db, at, folder), [])
  assert.deepEqual(await tablesOf(db), ['a', 'b', 'migrations'])
})

test('processes that start together apply each migration once', async (t) => {
  const { db, folder } = await emptyHouse(t)
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(db, at, folder)))
  assert.deepEqual(applied.flat().toSorted(), ['0001_create_a', '0002_create_b'])
})

test('a migration that fails leaves nothing of itself, names itself, and those before it stay', async (t) => {
  const { db, folder, write } = await emptyHouse(t)
  await write('0003_create_c.sql', 'create table c (id int); select 1 / 0;')
  await assert.rejects(migrate(db, at, folder), /0003_create_c\.sql/)
  assert.deepEqual(await tablesOf(db), ['a', 'b', 'migrations'])
})

test('a migration that was changed after it was applied is refused', async (t) => {
  const { db, folder, write } = await emptyHouse(t)
  await migrate(db, at, folder)
  await write('0001_create_a.sql', 'create table a (id bigint primary key);')
  await assert.rejects(migrate(db, at, folder), CannotStart)
})

test('a database that is newer than the program is refused', async (t) => {
  const { db, folder } = await emptyHouse(t)
  await migrate(db, at, folder)
  await rm(join(folder, '0002_create_b.sql'))
  await assert.rejects(migrate(db, at, folder), CannotStart)
})

test('a name that does not fit, or a number that stands twice, is refused before anything is applied', async (t) => {
  for (const name of ['0002_create_c.sql', '3_create_c.sql', '0003_create.sql']) {
    const { db, folder, write } = await emptyHouse(t)
    await write(name, 'create table c (id int);')
    await assert.rejects(migrate(db, at, folder), new RegExp(name))
    assert.deepEqual(await tablesOf(db), [])
  }
})

test('the schema as text tells tables, defaults, constraints, indexes, partitions, functions and triggers', async (t) => {
  const { db, folder, write } = await emptyHouse(t)
  await write(
    '0003_create_c.sql',
    `create table c (id bigint generated always as identity, at timestamptz not null, twice int generated always as (2) stored) partition by range (at);
     create table c_2026 partition of c for values from ('2026-01-01Z') to ('2027-01-01Z');
     create index c_at on c (at desc) where id > 5;
     create function stop() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
     create trigger c_stop before delete on c for each statement execute function stop();`,
  )
  await migrate(db, at, folder)
  const text = await describeSchema(db)
  for (const part of [
    "word text default 'x'::text not null",
    'constraint b_id_fkey FOREIGN KEY (id) REFERENCES a(id)',
    'id bigint generated always as identity not null',
    'twice integer generated always as (2) stored',
    'partition by RANGE (at);',
    'create table c_2026 partition of c FOR VALUES FROM',
    'CREATE INDEX c_at ON ONLY c USING btree (at DESC) WHERE (id > 5);',
    'FUNCTION stop()',
    'CREATE TRIGGER c_stop BEFORE DELETE ON c ',
  ])
    assert.ok(text.includes(part), `${part}\nis missing in\n${text}`)
  assert.equal(await describeSchema(db), text)
})
