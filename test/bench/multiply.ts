import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import { openDatabase, type Db } from '../../src/platform/db/db.ts'
import { newId } from '../../src/platform/ids.ts'
import { makeNumber } from '../../src/modules/reports/domain/number.ts'
import { canonical, chainStart } from '../../src/modules/reports/store/chain.ts'
import { everyReport } from '../../src/modules/reports/store/every-report.ts'
import { loadEvents } from '../../src/modules/reports/store/events.ts'
import { loadTexts } from '../../src/modules/reports/store/texts.ts'

const chunk = 10_000
/** So many of a report's notices are copied, the earliest first. */
const mostNotices = 8
/** As many as the machine has cores. */
const workers = availableParallelism()

/**
 * Fills the database of this address with copies of the reports that are in it. `grow` goes on until there are `wanted`:
 * each with its own number, ids, words, events in a chain of its own, clocks, desks, notices and public row, so that every
 * page, queue and search works and `lapor verify` agrees. Only the reporters have no identity: it is sealed for one person.
 */
export async function multiplier(connection: string): Promise<{ readonly grow: (wanted: number) => Promise<void> }> {
  const db = openDatabase({ connection, poolSize: workers + 1 })
  const models = await keepModels(db)
  await keepRows(db)
  const columns = await readColumns(db)
  let reports = models
  return {
    async grow(wanted) {
      const indexes = await takeIndexes(db)
      let made = reports
      const work = async (worker: number) => {
        for (let left = wanted - made; left > 0; left = wanted - made) {
          made += Math.min(chunk, left)
          await copyChunk(db, columns, models, Math.min(chunk, left), worker)
        }
      }
      await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
      await addUp(db, wanted / reports)
      reports = wanted
      for (const { definition } of indexes) await sql.raw(definition).execute(db)
      await sql`vacuum (analyze)`.execute(db)
    },
  }
}

/** A text id of the n-th text of a report: the report's own id with other last digits, so that it needs no list. */
const textEnds = (n: number): string => n.toString(16).padStart(2, '0')

/** Puts signs in the place of what differs between copies. */
function signed(text: string, id: string, number: string, texts: readonly string[]): string {
  let signedText = text.replaceAll(id, '{{id}}').replaceAll(number, '{{number}}')
  for (const [n, textId] of texts.entries()) signedText = signedText.replaceAll(textId, `{{stem}}${textEnds(n)}`)
  return signedText
}

/** Writes down every report there is as a model: its state and events with signs in them. Answers how many. */
async function keepModels(db: Db): Promise<number> {
  await sql`create table bench_models (n int primary key, report_id uuid, number text, state text, view text)`.execute(
    db,
  )
  await sql`create table bench_events (n int, seq int, payload text, canonical text, primary key (n, seq))`.execute(db)
  await sql`create table bench_texts (id uuid primary key, ending text)`.execute(db)
  let n = 0
  for await (const { id, number, state } of everyReport(db)) {
    const texts = [...(await loadTexts(db, id)).keys()].toSorted()
    for (const [place, text] of texts.entries())
      await sql`insert into bench_texts values (${text}, ${textEnds(place)})`.execute(db)
    const sign = (value: unknown) => signed(canonical(value), id, number, texts)
    const { rows } = await sql<{ view: unknown }>`select view from public_reports where report_id = ${id}`.execute(db)
    await sql`insert into bench_models values (${n}, ${id}, ${number}, ${sign(state)}, ${rows[0] ? sign(rows[0].view) : null})`.execute(
      db,
    )
    for (const event of await loadEvents(db, id)) {
      const { type: _type, seq, at: _at, recordedAt: _recordedAt, by: _by, ...payload } = event
      await sql`insert into bench_events values (${n}, ${seq}, ${sign(payload)}, ${sign(event)})`.execute(db)
    }
    n += 1
  }
  await sql`analyze bench_models, bench_events`.execute(db)
  return n
}

const filled = 'reporters reports submissions report_texts report_places report_words report_events'
  .concat(' report_clocks report_desks register_entries wandering_reports notices public_reports')
  .split(' ')
const listOf = (names: readonly string[]) => sql.join(names.map((name) => sql.lit(name)))

/** Takes away the indexes that no constraint needs, to make them anew at the end: much faster than row by row. */
async function takeIndexes(db: Db): Promise<readonly { name: string; definition: string }[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename in (${listOf(filled)})
      and not exists (select from pg_constraint where conname = indexname)
  `.execute(db)
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db)
  return rows
}

type Columns = ReadonlyMap<string, readonly string[]>

async function readColumns(db: Db): Promise<Columns> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as "table", array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns
    where table_schema = 'public' and table_name in (${listOf(filled)}) and is_generated = 'NEVER'
    group by table_name
  `.execute(db)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

const fill = (text: string) =>
  `replace(replace(replace(${text}, '{{id}}', c.id::text), '{{number}}', c.number), '{{stem}}', c.stem)`

type Copied = {
  /** How its rows belong to a model. */
  readonly on: string
  /** What else is needed: `c` is the copy, `m` its model, `t` the model's row. */
  readonly join?: string
  /** What differs in a copy, by column; every other one stays as it is. */
  readonly other: Readonly<Record<string, string>>
}

const copied: Readonly<Record<string, Copied>> = {
  reporters: {
    on: 'id = (select reporter_id from reports where reports.id = m.report_id)',
    other: { id: 'c.reporter' },
  },
  reports: {
    on: 'id = m.report_id',
    join: 'join bench_chain h on h.id = c.id and h.seq = t.seq',
    other: {
      id: 'c.id',
      number: 'c.number',
      reporter_id: 'c.reporter',
      chain_head: 'h.hash',
      state: `(${fill('m.state')})::jsonb`,
      secret_hash: 'sha256(c.id::text::bytea)',
    },
  },
  submissions: {
    on: 'report_id = m.report_id',
    other: { report_id: 'c.id', key_hash: 'sha256(c.number::bytea)' },
  },
  report_texts: {
    on: 'report_id = m.report_id',
    join: 'join bench_texts x on x.id = t.id',
    other: { report_id: 'c.id', id: '(c.stem || x.ending)::uuid' },
  },
  report_places: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  report_words: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  report_events: {
    on: 'report_id = m.report_id',
    join: 'join bench_events e on e.n = t.n and e.seq = t.seq join bench_chain h on h.id = c.id and h.seq = t.seq',
    other: {
      report_id: 'c.id',
      payload: `(${fill('e.payload')})::jsonb`,
      previous_hash: 'h.previous',
      hash: 'h.hash',
    },
  },
  report_clocks: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  report_desks: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  register_entries: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  wandering_reports: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  notices: {
    // Reminders of one late report would make most of the database.
    on: `number = m.number and t.id in (select id from notices where number = m.number order by id limit ${mostNotices})`,
    other: {
      // In the order of time, as the program makes them: a random key finds no place in a large index quickly.
      id: 'uuidv7()',
      number: 'c.number',
      next_at: 'null',
      owes: 'null',
      recipient: `case t.recipient_kind when 'reporter' then c.reporter else t.recipient end`,
      // Nobody is to be written to because of a measurement.
      state: `case when t.state in ('queued', 'sending') then 'accepted' else t.state end`,
    },
  },
  public_reports: {
    on: 'report_id = m.report_id',
    other: {
      report_id: 'c.id',
      number: 'c.number',
      version: 'gen_random_uuid()',
      view: `(${fill('m.view')})::jsonb`,
    },
  },
}

/** The rows of the models, apart from the copies that will stand among them. */
async function keepRows(db: Db): Promise<void> {
  for (const [table, { on }] of Object.entries(copied))
    await sql
      .raw(`create table bench_of_${table} as select m.n, t.* from bench_models m join ${table} t on t.${on}`)
      .execute(db)
}

async function copyChunk(db: Db, columns: Columns, models: number, copies: number, worker: number): Promise<void> {
  const made = Array.from({ length: copies }, (_, i) => {
    const id = newId()
    // Workers do not see what the others are writing: each draws numbers of its own.
    const first = worker + workers * randomInt(Math.floor(29 / workers))
    const number = makeNumber([first, ...Array.from({ length: 6 }, () => randomInt(29))])
    return { n: i % models, id, stem: id.slice(0, -2), number, reporter: newId() }
  })
  await db.connection().execute(async (session) => {
    // Keys are known to fit, and a machine that fails begins anew.
    await sql`set session_replication_role = replica`.execute(session)
    await sql`set synchronous_commit = off`.execute(session)
    await sql`drop table if exists bench_made, bench_chain`.execute(session)
    await sql`create temp table bench_made (n int, id uuid, stem text, number text, reporter uuid)`.execute(session)
    await sql`create temp table bench_chain (id uuid, seq int, previous bytea, hash bytea, primary key (id, seq))`.execute(
      session,
    )
    await sql`insert into bench_made select distinct on (number) made.*
      from json_populate_recordset(null::bench_made, ${JSON.stringify(made)}) made
      where not exists (select from reports where reports.number = made.number)`.execute(session)
    await sql`analyze bench_made`.execute(session)
    await chainChunk(session)
    await sql`analyze bench_chain`.execute(session)
    for (const [table, { join = '', other }] of Object.entries(copied)) {
      const names = columns.get(table) ?? []
      const values = names.map((name) => other[name] ?? `t.${name}`)
      const from = `bench_made c join bench_models m on m.n = c.n join bench_of_${table} t on t.n = c.n ${join}`
      await sql
        .raw(`insert into ${table} (${names.join(', ')}) select ${values.join(', ')} from ${from}`)
        .execute(session)
    }
  })
}

/** The hashes of the copies' events, one link after the other (store/chain.ts). */
async function chainChunk(db: Db): Promise<void> {
  const { rows } = await sql<{ longest: number }>`select max(seq) as longest from bench_events`.execute(db)
  for (let seq = 1; seq <= (rows[0]?.longest ?? 0); seq += 1)
    await sql`
      insert into bench_chain
      select c.id, ${seq}::int, before.hash,
        sha256(before.hash || convert_to(c.id::text || chr(10) || ${sql.raw(fill('e.canonical'))}, 'UTF8'))
      from bench_made c join bench_events e on e.n = c.n and e.seq = ${seq}
      cross join lateral (
        select ${chainStart}::bytea as hash where ${seq} = 1
        union all select hash from bench_chain where id = c.id and seq = ${seq} - 1
      ) before
    `.execute(db)
}

/** Sums that are kept beside the rows grow with them. */
async function addUp(db: Db, times: number): Promise<void> {
  await sql`update public_report_counts set reports = round(reports * ${times}::numeric)`.execute(db)
  await sql`update duty_counts set reports = round(reports * ${times}::numeric)`.execute(db)
}
