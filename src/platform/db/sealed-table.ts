import { sql } from 'kysely'
import type { Vault } from '../secrets.ts'
import type { Db, Handle } from './db.ts'
import { transact } from './db.ts'
import type { Writing } from './writes.ts'

type Row = Readonly<Record<string, unknown>>

/**
 * A table with sealed values, as the vault must know it to seal them anew with another key. `key_id` is generated from
 * the sealed value, so that it cannot say anything else.
 */
export type SealedTable = {
  readonly table: string
  /** The columns of its primary key. */
  readonly key: readonly string[]
  /** Each sealed column with the context of its value. */
  readonly sealed: Readonly<Record<string, (row: Row) => string>>
  /** Each blind index: of which sealed column, and for what purpose; null where this row has none. */
  readonly blind?: Readonly<Record<string, { readonly of: string; readonly purpose: (row: Row) => string | null }>>
}

/** How many values (rows) are sealed with which key. */
export async function countByKey(db: Handle, { table }: SealedTable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key_id: string; sealed: number }>`
    select key_id, count(*)::int as sealed from ${sql.table(table)} where key_id is not null group by key_id`.execute(
    db,
  )
  return new Map(rows.map(({ key_id, sealed }) => [key_id, sealed]))
}

const batchSize = 500

/**
 * Seals anew what another key sealed, some rows at a time, each lot in a transaction of its own, so that it may break off
 * anywhere and be begun again. Rows that somebody is writing just now are left to the next round. Answers how many after
 * each lot.
 */
export async function* resealTable(db: Db, vault: Vault, sealing: SealedTable): AsyncGenerator<number> {
  for (let after: readonly unknown[] | null = null; ;) {
    const rows: readonly Row[] = await resealSome(db, vault, sealing, after)
    if (rows.length > 0) yield rows.length
    const last = rows.at(-1)
    if (last === undefined || rows.length < batchSize) return
    after = sealing.key.map((column) => last[column])
  }
}

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)))

const resealSome = (db: Db, vault: Vault, sealing: SealedTable, after: readonly unknown[] | null) =>
  transact(db, async (tx) => {
    const { table, key, sealed } = sealing
    const isNext =
      after === null ? sql`true` : sql`(${names(key)}) > (${sql.join(after.map((value) => sql.val(value)))})`
    const { rows } = await sql<Row>`
      select ${names([...key, ...Object.keys(sealed)])} from ${sql.table(table)}
      where key_id <> ${vault.keyId} and ${isNext}
      order by ${names(key)} limit ${sql.lit(batchSize)} for no key update skip locked`.execute(tx)
    if (rows.length > 0)
      tx.write(
        resealingOf(sealing),
        null,
        rows.map((row) => anew(vault, sealing, row)),
      )
    return rows
  })

/** The same row with its values sealed by the key that seals now. */
function anew(vault: Vault, { key, sealed, blind = {} }: SealedTable, row: Row): Row {
  const opened = new Map(
    Object.entries(sealed).map(([column, contextOf]) => {
      const value = row[column]
      return [column, Buffer.isBuffer(value) ? vault.open(value, contextOf(row)) : null]
    }),
  )
  const values = Object.entries(sealed).map(([column, contextOf]) => {
    const text = opened.get(column) ?? null
    return [column, text === null ? null : vault.seal(text, contextOf(row))]
  })
  const indexes = Object.entries(blind).map(([column, { of, purpose }]) => {
    const [text, what] = [opened.get(of) ?? null, purpose(row)]
    return [column, text === null || what === null ? null : vault.blindIndex(text, what)]
  })
  return Object.fromEntries([...key.map((column) => [column, row[column]]), ...values, ...indexes])
}

/** Writes the newly sealed values over those that were read, all rows in one statement. */
function resealingOf({ table, key, sealed, blind = {} }: SealedTable): Writing<Row> {
  const changed = [...Object.keys(sealed), ...Object.keys(blind)]
  return {
    table,
    columns: [...key, ...changed],
    statement: (rows) =>
      `update ${table} set ${changed.map((column) => `${column} = anew.${column}`).join(', ')}
       from json_populate_recordset(null::${table}, ${rows}) as anew
       where ${key.map((column) => `${table}.${column} = anew.${column}`).join(' and ')}`,
  }
}
