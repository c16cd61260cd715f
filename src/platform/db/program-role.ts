import { sql } from 'kysely'
import { transact, type Db, type Tx } from './db.ts'
import { takeTurn } from './turn.ts'

/** Who the program is in a database of its own server; in another it is whoever DATABASE_URL says. */
export const embeddedRole = 'lapor'

/** The same database, entered as the program and not as its owner. */
export function asProgram(connection: string): string {
  const url = new URL(connection)
  url.username = embeddedRole
  return url.href
}

type Right = { readonly table: string; readonly right: string; readonly isDue: boolean }

/**
 * Gives a role what the program needs, and no more: to read and write rows, but never to change or remove what is only
 * ever added to, nor to touch tables and triggers. Which tables those are the triggers say (`refuse_change`,
 * `refuse_removal`), so that a new one is kept like the others. Run by the owner of the tables after each migration;
 * changes nothing where all is so already.
 */
export const allowProgram = (owner: Db, role: string): Promise<void> =>
  transact(owner, async (tx) => {
    await takeTurn(tx, 'migrate')
    const wrong = await wrongRights(tx, role)
    if (wrong.length === 0) return
    const name = sql.id(role)
    await sql`grant usage on schema public to ${name}`.execute(tx)
    await sql`grant usage, select on all sequences in schema public to ${name}`.execute(tx)
    for (const { table, right, isDue } of wrong)
      await (
        isDue
          ? sql`grant ${sql.raw(right)} on table ${sql.id(table)} to ${name}`
          : sql`revoke ${sql.raw(right)} on table ${sql.id(table)} from ${name}`
      ).execute(tx)
  })

/** Makes the role of a server of our own; one that somebody else keeps has its roles already. */
export const makeProgramRole = (owner: Db): Promise<void> =>
  transact(owner, async (tx) => {
    await takeTurn(tx, 'migrate')
    const { rows } = await sql`select from pg_roles where rolname = ${embeddedRole}`.execute(tx)
    if (rows.length === 0) await sql`create role ${sql.id(embeddedRole)} login`.execute(tx)
  })

/** Each right on each table that the role has and should not have, or should have and has not. */
async function wrongRights(tx: Tx, role: string): Promise<readonly Right[]> {
  const { rows } = await sql<Right>`
    with tables as (
      select c.oid, c.relname::text as name, c.relkind in ('v', 'm') or c.relname = 'migrations' as is_read_only,
        exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = c.oid and p.proname = 'refuse_change') as only_grows,
        exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = c.oid and p.proname = 'refuse_removal') as stays
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    ), due as (
      select tables.oid, tables.name as "table", kind.name as "right",
        case kind.name
          when 'select' then true
          when 'insert' then not is_read_only
          when 'update' then not is_read_only and not only_grows
          when 'delete' then not is_read_only and not only_grows and not stays
          else false
        end as "isDue"
      from tables cross join (values ('select'), ('insert'), ('update'), ('delete'), ('truncate'), ('trigger')) kind (name)
    )
    select "table", "right", "isDue" from due where has_table_privilege(${role}, oid, "right") <> "isDue"
    order by "table", "right"`.execute(tx)
  return rows
}

/** Does whoever is connected own the tables, and so could change what is only ever added to? */
export async function ownsTables(db: Db): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role(current_user, relowner, 'usage') as owns
    from pg_class where relnamespace = 'public'::regnamespace and relname = 'audit_log'`.execute(db)
  return rows[0]?.owns ?? false
}

/** As whom the server knows whoever is connected. */
export async function currentRole(db: Db): Promise<string> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db)
  return rows[0]?.role ?? ''
}
