import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db/db.ts'
import type { Vault } from '../../src/platform/secrets.ts'
import { newId } from '../../src/platform/ids.ts'
import { makeNumber } from '../../src/modules/reports/domain/number.ts'
import { listAreas } from '../../src/modules/agencies/usecases/find-areas.ts'
import type { ReportId } from '../../src/kernel/brand.ts'
import type { ReportState } from '../../src/modules/reports/domain/state.ts'
import { screen } from '../../src/modules/reports/domain/screening/screen.ts'
import { canonical, chainStart } from '../../src/modules/reports/store/chain.ts'
import { everyReport } from '../../src/modules/reports/store/every-report.ts'
import { loadChain } from '../../src/modules/reports/store/events.ts'
import { commit } from '../../src/modules/reports/store/texts.ts'
import { hashSecret, newSecretOf } from '../../src/modules/reports/usecases/secret-of.ts'
import { nextWording } from './wordings.ts'

type Room = { readonly db: Db; readonly vault: Vault }

const chunk = 10_000
/** So many of a report's notices are copied, the earliest first. */
const mostNotices = 8
/** As many as the machine has cores; the database given has a connection for each, and one more. */
export const workers = availableParallelism()

/**
 * Fills a database, entered as its owner, with copies of the reports that are in it. `grow` goes on until there are `wanted`:
 * each with its own number, secret, ids, words, events in a chain of its own, clocks, desks, notices and public row, so that
 * every page, queue and search works and `lapor verify` agrees. Only the reporters have no identity: it is sealed for one person.
 */
export async function multiplier(
  room: Room,
): Promise<{ readonly grow: (wanted: number, onChunk?: (made: number) => void) => Promise<void> }> {
  const { db } = room
  const models = await keepModels(db)
  await keepRows(db)
  const columns = await readColumns(db)
  let reports = models.length
  return {
    async grow(wanted, onChunk = () => {}) {
      const indexes = await takeIndexes(db)
      const before = reports
      let begun = before
      const work = async (worker: number) => {
        while (begun < wanted) {
          const first = begun
          begun = Math.min(begun + chunk, wanted)
          // In the order of filing, as reports come in: each model has its copies together.
          const ofModel = (place: number) => models[Math.floor(((place - before) * models.length) / (wanted - before))]
          const of = Array.from({ length: begun - first }, (_, i) => ofModel(first + i))
          await copyChunk(
            room,
            columns,
            of.filter((model) => model !== undefined),
            worker,
          )
          onChunk(begun)
        }
      }
      await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
      await addUp(db, wanted / reports)
      reports = wanted
      await putBack(db, indexes)
      await sql`vacuum (analyze)`.execute(db)
    },
  }
}

/** Makes the indexes anew, as many at a time as there are cores. */
async function putBack(db: Db, indexes: readonly string[]): Promise<void> {
  const left = [...indexes]
  const work = async () => {
    for (let definition = left.pop(); definition !== undefined; definition = left.pop()) {
      const make = sql.raw(definition)
      await db.connection().execute(async (session) => {
        await sql`set maintenance_work_mem = '512MB'`.execute(session)
        await make.execute(session)
      })
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
}

/** A text id of the n-th text of a report: the report's own id with other last digits, so that it needs no list. */
const textEnds = (n: number): string => n.toString(16).padStart(2, '0')

/** What the copies of a report begin with. */
type Model = {
  readonly n: number
  readonly filedAt: Temporal.Instant
  readonly region: string | null
  /** How often its secret was renewed. */
  readonly generation: number
  /** Its texts that hold the title or the body it came with, in the order of their places. */
  readonly own: readonly { readonly what: 'title' | 'body'; readonly salt: Buffer; readonly commitment: string }[]
}
/** The title and the body as they came, and both again as they were published. */
const mostOwn = 4

type Signing = {
  readonly id: string
  readonly number: string
  readonly texts: readonly string[]
  readonly model: Model
}

/** Puts signs in the place of what differs between copies. */
function signed(text: string, { id, number, texts, model }: Signing): string {
  let signedText = text.replaceAll(id, '{{id}}').replaceAll(number, '{{number}}')
  for (const [n, textId] of texts.entries()) signedText = signedText.replaceAll(textId, `{{stem}}${textEnds(n)}`)
  for (const [n, { commitment }] of model.own.entries()) signedText = signedText.replaceAll(commitment, `{{c${n}}}`)
  return signedText
}

/** Writes down every report there is as a model: its state and events with signs in them. In the order of filing. */
async function keepModels(db: Db): Promise<readonly Model[]> {
  await sql`create table bench_models (n int primary key, report_id uuid, number text, state text, view text, more text)`.execute(
    db,
  )
  await sql`create table bench_events (n int, seq int, payload text, canonical text, primary key (n, seq))`.execute(db)
  await sql`create table bench_texts (id uuid primary key, ending text, own text)`.execute(db)
  const reports = []
  for await (const report of everyReport(db)) reports.push(report)
  reports.sort((one, other) => Temporal.Instant.compare(one.state.filedAt, other.state.filedAt))
  const models: Model[] = []
  for (const [n, { id, number, state }] of reports.entries()) models.push(await keepModel(db, n, { id, number, state }))
  await sql`analyze bench_models, bench_events`.execute(db)
  return models
}

async function keepModel(
  db: Db,
  n: number,
  { id, number, state }: { readonly id: ReportId; readonly number: string; readonly state: ReportState },
): Promise<Model> {
  const { rows: texts } = await sql<{ id: string; body: string; salt: Buffer }>`
    select id, body, salt from report_texts where report_id = ${id} order by id`.execute(db)
  const { rows } = await sql<{ view: unknown; region: string | null; title: string; body: string }>`
    select public_reports.view, reports.area_code as region, titles.body as title, bodies.body
    from reports
    left join public_reports on public_reports.report_id = reports.id
    join report_events filed on filed.report_id = reports.id and filed.seq = 1
    join report_texts titles on titles.id = (filed.payload -> 'title' ->> 'id')::uuid
    join report_texts bodies on bodies.id = (filed.payload -> 'text' ->> 'id')::uuid
    where reports.id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error(`the report ${number} has no words`)
  const whatOf = (body: string) => (body === row.title ? 'title' : body === row.body ? 'body' : null)
  const own = texts.flatMap(({ body, salt }) => {
    const what = whatOf(body)
    return what === null ? [] : [{ what, salt, commitment: commit(salt, body) } as const]
  })
  const model: Model = { n, filedAt: state.filedAt, region: row.region, generation: state.secretGeneration, own }
  const signing = { id, number, texts: texts.map((text) => text.id), model }
  const sign = (value: unknown) => signed(canonical(value), signing)
  for (const [place, text] of texts.entries())
    await sql`insert into bench_texts values (${text.id}, ${textEnds(place)}, ${whatOf(text.body)})`.execute(db)
  const view =
    row.view === null ? null : sign(row.view).replaceAll(row.body, '{{body}}').replaceAll(row.title, '{{title}}')
  const more = texts.flatMap(({ body }) => (whatOf(body) === null ? [body] : [])).join('\n')
  await sql`insert into bench_models values (${n}, ${id}, ${number}, ${sign(state)}, ${view}, ${more})`.execute(db)
  for (const { event, nonce } of await loadChain(db, id)) {
    const { type: _type, seq, at: _at, recordedAt: _recordedAt, by: _by, ...payload } = event
    await sql`insert into bench_events values (${n}, ${seq}, ${sign(payload)}, ${sign({ ...event, nonce: nonce?.toString('hex') })})`.execute(
      db,
    )
  }
  return model
}

const filled = 'reporters reports submissions report_texts report_places report_words report_events'
  .concat(' report_clocks report_desks register_entries wandering_reports notices public_reports')
  .split(' ')
const listOf = (names: readonly string[]) => sql.join(names.map((name) => sql.lit(name)))

/** Takes away the indexes that no constraint needs, to make them anew at the end: much faster than row by row. */
async function takeIndexes(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = 'public' and tablename in (${listOf(filled)})
      and not exists (select from pg_constraint where conname = indexname)
  `.execute(db)
  for (const { name } of rows) await sql.raw(`drop index ${name}`).execute(db)
  return rows.map(({ definition }) => definition)
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

/** What stands for a sign in a copy, by the sign. */
const meanings = {
  id: 'c.id::text',
  number: 'c.number',
  stem: 'c.stem',
  c0: 'c.c0',
  c1: 'c.c1',
  c2: 'c.c2',
  c3: 'c.c3',
}
const fill = (text: string, signs: Readonly<Record<string, string>> = meanings) =>
  Object.entries(signs).reduce((before, [sign, meaning]) => `replace(${before}, '{{${sign}}}', ${meaning})`, text)

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
      area_code: 'c.area',
      chain_head: 'h.hash',
      state: `(${fill('m.state')})::jsonb`,
      secret_hash: 'c.secret',
    },
  },
  submissions: {
    on: 'report_id = m.report_id',
    other: { report_id: 'c.id', key_hash: 'sha256(c.number::bytea)' },
  },
  report_texts: {
    on: 'report_id = m.report_id',
    join: 'join bench_texts x on x.id = t.id',
    other: {
      report_id: 'c.id',
      id: '(c.stem || x.ending)::uuid',
      body: `case x.own when 'title' then c.title when 'body' then c.body else t.body end`,
    },
  },
  report_places: { on: 'report_id = m.report_id', other: { report_id: 'c.id' } },
  report_words: {
    on: 'report_id = m.report_id',
    other: {
      report_id: 'c.id',
      words: `to_tsvector('indonesian', c.title || chr(10) || c.body || chr(10) || m.more)`,
      sketch: `array(select json_array_elements_text(c.sketch::json)::int)`,
    },
  },
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
      title: 'c.title',
      body: 'c.body',
      area_code: 'c.area',
      view: `(${fill('m.view', { ...meanings, title: 'c.title', body: 'c.body' })})::jsonb`,
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

/** The places of a region, few of them with much and most with little. */
const areasOf = new Map<string, readonly string[]>()
function areaIn(region: string | null): string | null {
  if (region === null) return null
  const areas =
    areasOf.get(region) ?? listAreas(region).flatMap(({ code }) => [code, ...listAreas(code).map((one) => one.code)])
  areasOf.set(region, areas)
  return areas[Math.floor(areas.length ** Math.random()) - 1] ?? region
}

/** An id as it would have been made at that moment. */
function idAt(at: Temporal.Instant, place: number): string {
  const time = (at.epochMilliseconds + place).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${newId().slice(14)}`
}

function copyOf(vault: Vault, model: Model, place: number, worker: number) {
  const id = idAt(model.filedAt, place)
  // Workers do not see what the others are writing: each draws numbers of its own.
  const first = worker + workers * randomInt(Math.floor(29 / workers))
  const number = makeNumber([first, ...Array.from({ length: 6 }, () => randomInt(29))])
  const words = nextWording()
  const commitments = Array.from({ length: mostOwn }, (_, i) => {
    const own = model.own[i]
    return [`c${i}`, own === undefined ? '' : commit(own.salt, words[own.what])]
  })
  return {
    ...Object.fromEntries(commitments),
    ...words,
    n: model.n,
    id,
    stem: id.slice(0, -2),
    number,
    secret: `\\x${hashSecret(newSecretOf({ vault }, id as ReportId, model.generation)).toString('hex')}`,
    reporter: newId(),
    area: areaIn(model.region),
    sketch: screen(`${words.title}\n${words.body}`).sketch,
  }
}

async function copyChunk(
  { db, vault }: Room,
  columns: Columns,
  models: readonly Model[],
  worker: number,
): Promise<void> {
  const made = models.map((model, place) => copyOf(vault, model, place, worker))
  await db.connection().execute(async (session) => {
    // Keys are known to fit, and a machine that fails begins anew.
    await sql`set session_replication_role = replica`.execute(session)
    await sql`set synchronous_commit = off`.execute(session)
    await sql`drop table if exists bench_made, bench_chain`.execute(session)
    await sql`create temp table bench_made (n int, id uuid, stem text, number text, secret bytea, reporter uuid, area text, title text,
      body text, sketch text, c0 text, c1 text, c2 text, c3 text)`.execute(session)
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
