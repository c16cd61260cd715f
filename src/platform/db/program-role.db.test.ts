import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { testDatabaseAddress } from '../../../test/harness/db.ts'
import { CannotStart } from '../cannot-start.ts'
import { openDatabase, type Db } from './db.ts'
import { migrate, readMigrations } from './migrate.ts'
import { allowProgram, asProgram, embeddedRole, makeProgramRole, ownsTables } from './program-role.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')

async function given(t: TestContext): Promise<{ readonly owner: Db; readonly program: Db }> {
  const address = await testDatabaseAddress(t)
  const owner = openDatabase({ connection: address, poolSize: 2 })
  await makeProgramRole(owner)
  await allowProgram(owner, embeddedRole)
  const program = openDatabase({ connection: asProgram(address), poolSize: 2 })
  t.after(async () => {
    await program.destroy()
    await owner.destroy()
  })
  return { owner, program }
}

const run = (db: Db, text: string) => sql.raw(text).execute(db)

/** The database says that it is not for this user, whatever triggers would say. */
const isForbidden = (error: Error & { code?: string }): boolean => error.code === '42501'

const onlyGrow = ['audit_log', 'identity_looks', 'report_events', 'record_days', 'record_leaves']

test('the program cannot change or remove what is only ever added to, nor get at what keeps it so', async (t) => {
  const { program } = await given(t)
  const forbidden = onlyGrow.flatMap((table) => [
    `delete from ${table}`,
    `truncate ${table}`,
    `alter table ${table} disable trigger all`,
    `drop table ${table}`,
    `create trigger mine before insert on ${table} for each row execute function refuse_change()`,
  ])
  const more = [
    `update audit_log set event = 'another'`,
    `update identity_looks set reason = 'another'`,
    `update report_events set payload = '{}'`,
    `update record_days set size = 128`,
    `update record_leaves set salt = entries`,
    `delete from officers`,
    `delete from agencies`,
    `insert into migrations values ('9999_x', 'x', '2026-01-01')`,
    `delete from migrations`,
    `create table mine (id int)`,
    `create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
    `drop function refuse_change() cascade`,
    `set session_replication_role = replica`,
    `set role postgres`,
    `alter role ${embeddedRole} superuser`,
    `grant delete on audit_log to ${embeddedRole}`,
  ]
  for (const statement of [...forbidden, ...more]) {
    const refused = await run(program, statement).then(
      () => 'it was done',
      (error: Error & { code?: string }) => (isForbidden(error) ? null : `${error.code}: ${error.message}`),
    )
    // To grant what one does not have is a warning, and nothing is given.
    if (statement.startsWith('grant')) continue
    assert.equal(refused, null, statement)
  }
  const { rows } = await sql<{ may: boolean }>`select has_table_privilege('audit_log', 'delete') as may`.execute(
    program,
  )
  assert.equal(rows[0]?.may, false)
})

test('every table that only grows is kept so by the database, not by a list', async (t) => {
  const { owner, program } = await given(t)
  await run(owner, 'create table things (id int)')
  await run(owner, 'create trigger kept before update or delete on things execute function refuse_change()')
  await allowProgram(owner, embeddedRole)
  await run(program, 'insert into things values (1)')
  await assert.rejects(run(program, 'delete from things'), isForbidden)
  await assert.rejects(run(program, 'update things set id = 2'), isForbidden)
})

test('the program reads and writes everything else, and rights are given once', async (t) => {
  const { owner, program } = await given(t)
  const { rows } = await sql<{ table: string }>`
    select relname::text as "table" from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not (has_table_privilege(${embeddedRole}, oid, 'select') and (relname = 'migrations' or has_table_privilege(${embeddedRole}, oid, 'insert')))`.execute(
    owner,
  )
  assert.deepEqual(rows, [])
  await run(program, `insert into work_runs (name, ran_at) values ('x', '2026-01-01')`)
  await run(program, `update work_runs set ran_at = '2026-01-02'`)
  await run(program, `delete from work_runs`)
  const versions = () => sql<{ xmin: string }>`select max(xmin::text::bigint) as xmin from pg_class`.execute(owner)
  const before = (await versions()).rows
  await allowProgram(owner, embeddedRole)
  assert.deepEqual((await versions()).rows, before)
})

test('whoever may not make tables finds them up to date, or is told who must do it', async (t) => {
  const { owner, program } = await given(t)
  assert.deepEqual(await migrate(program, now), [])
  assert.equal(await ownsTables(program), false)
  assert.equal(await ownsTables(owner), true)
  const last = (await readMigrations()).at(-1)?.name ?? ''
  await run(owner, `delete from migrations where name = '${last}'`)
  await assert.rejects(migrate(program, now), (error: Error) => {
    assert.ok(error instanceof CannotStart, error.message)
    assert.match(error.message, /MIGRATE_DATABASE_URL/)
    return true
  })
})
