import { sql, type Selectable } from 'kysely'
import type { AgencyId, OfficerId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { soonFrom, type RequestList, type RequestPlace, type Waiting } from '../domain/request-list.ts'
import type { DataRequest, RequestState, Step } from '../domain/request.ts'
import { stepContext } from './sealed-tables.ts'
import type { RightsTables } from './tables.ts'

export async function insertRequest(tx: Tx, request: DataRequest): Promise<void> {
  await tx
    .withTables<RightsTables>()
    .insertInto('data_requests')
    .values({
      id: request.id,
      number: request.number,
      kind: request.kind,
      about: [...request.about],
      report_id: request.report?.id ?? null,
      person_id: request.person,
      is_proven: request.isProven,
      agency: request.agency,
      state: request.state,
      asked_at: request.askedAt,
      due_at: request.dueAt,
      answered_at: request.answeredAt,
      reminded_at: null,
      acts_at: request.actsAt,
    })
    .execute()
}

/** A step with its words; null where there are none. */
export type WordedStep = Step & { readonly seq: number; readonly words: string | null }

/** Adds a step behind those that are there, and lets the request stand as the step leaves it. */
export async function insertStep(
  tx: Tx,
  vault: Vault,
  request: string,
  { step, at, by, outcome, ground }: Step,
  words: string | null,
): Promise<void> {
  const tables = tx.withTables<RightsTables>()
  const { last } = await tables
    .selectFrom('data_request_steps')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), sql<number>`0`).as('last'))
    .where('request_id', '=', request)
    .executeTakeFirstOrThrow()
  const seq = last + 1
  await tables
    .insertInto('data_request_steps')
    .values({
      request_id: request,
      seq,
      at,
      step,
      by_kind: by.kind,
      officer_id: by.kind === 'officer' ? by.id : null,
      outcome,
      ground,
      words_sealed: words === null ? null : vault.seal(words, stepContext(request, seq)),
    })
    .execute()
  const state = outcome ?? (step === 'lifted' || step === 'stopped' ? 'ended' : null)
  if (state !== null) await endRequest(tx, request, state, at)
}

/** It waits for nobody any more. What was answered stays so, whatever its person does afterwards. */
export async function endRequest(
  tx: Tx,
  request: string,
  state: Exclude<RequestState, 'open'>,
  at: Temporal.Instant,
): Promise<void> {
  const requests = tx.withTables<RightsTables>().updateTable('data_requests').set({ state, answered_at: at })
  await requests.where('id', '=', request).where('state', '=', 'open').execute()
}

/** Open requests whose time to be carried out has come, at most `limit`, those that wait longest first. */
export async function waitingToAct(db: Handle, now: Temporal.Instant, limit: number): Promise<readonly DataRequest[]> {
  const rows = await requests(db)
    .where('data_requests.state', '=', 'open')
    .where('acts_at', '<=', now)
    .orderBy('acts_at')
    .limit(limit)
    .execute()
  return rows.map(requestOf)
}

/**
 * A request that is still open and is to be carried out at `by` or before, held until the transaction ends. Null where it was
 * stopped, answered or put off meanwhile, and where somebody else holds it.
 */
export async function takeToAct(tx: Tx, id: string, by: Temporal.Instant): Promise<DataRequest | null> {
  const taken = await tx
    .withTables<RightsTables>()
    .selectFrom('data_requests')
    .select('id')
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('acts_at', '<=', by)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return taken === undefined ? null : findRequest(tx, id)
}

/** It is begun (again) at `until`, if it still waits then. */
export async function putOff(db: Handle, id: string, until: Temporal.Instant): Promise<void> {
  const requests = db.withTables<RightsTables>().updateTable('data_requests').set({ acts_at: until })
  await requests.where('id', '=', id).where('state', '=', 'open').where('acts_at', 'is not', null).execute()
}

/** Nothing is left for the program to do. */
export async function endActing(tx: Tx, id: string): Promise<void> {
  await tx.withTables<RightsTables>().updateTable('data_requests').set({ acts_at: null }).where('id', '=', id).execute()
}

/** What somebody wrote with their requests, and what was written to them, goes with who they are; that it was asked stays. */
export async function blankWords(tx: Tx, person: PersonId): Promise<void> {
  const tables = tx.withTables<RightsTables>()
  await tables
    .updateTable('data_request_steps')
    .set({ words_sealed: null })
    .where('request_id', 'in', (from) => from.selectFrom('data_requests').select('id').where('person_id', '=', person))
    .execute()
}

/** Every step of a request in order, with its words. */
export async function stepsOf(db: Handle, vault: Vault, request: string): Promise<readonly WordedStep[]> {
  const rows = await db
    .withTables<RightsTables>()
    .selectFrom('data_request_steps')
    .select(['seq', 'at', 'step', 'by_kind', 'officer_id', 'outcome', 'ground', 'words_sealed'])
    .where('request_id', '=', request)
    .orderBy('seq')
    .execute()
  return rows.map(({ by_kind: kind, officer_id: id, words_sealed: sealed, ...row }) => ({
    ...row,
    by: kind === 'officer' && id !== null ? { kind, id } : { kind: kind === 'person' ? 'person' : 'program' },
    words: sealed === null ? null : vault.open(sealed, stepContext(request, row.seq)),
  }))
}

type Row = Selectable<RightsTables['data_requests']> & { readonly report_number: ReportNumber | null }

const requestOf = (row: Omit<Row, 'reminded_at'>): DataRequest => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  about: row.about,
  report:
    row.report_id === null || row.report_number === null ? null : { id: row.report_id, number: row.report_number },
  person: row.person_id,
  isProven: row.is_proven,
  agency: row.agency,
  state: row.state,
  askedAt: row.asked_at,
  dueAt: row.due_at,
  answeredAt: row.answered_at,
  actsAt: row.acts_at,
})

const requests = (db: Handle) =>
  db
    .withTables<RightsTables & { reports: { id: string; number: ReportNumber } }>()
    .selectFrom('data_requests')
    .leftJoin('reports', 'reports.id', 'data_requests.report_id')
    .select([
      'data_requests.id',
      'data_requests.number',
      'data_requests.kind',
      'about',
      'report_id',
      'person_id',
      'is_proven',
    ])
    .select(['data_requests.agency', 'data_requests.state', 'asked_at', 'due_at', 'answered_at', 'acts_at'])
    .select('reports.number as report_number')

export async function findRequest(db: Handle, id: string): Promise<DataRequest | null> {
  const row = await requests(db).where('data_requests.id', '=', id).executeTakeFirst()
  return row === undefined ? null : requestOf(row)
}

/** The same, held until the transaction ends: of two who answer at once the second finds it answered. */
export async function lockRequest(tx: Tx, id: string): Promise<DataRequest | null> {
  await tx
    .withTables<RightsTables>()
    .selectFrom('data_requests')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return findRequest(tx, id)
}

/** What these people asked, the newest first. */
export async function requestsOf(db: Handle, people: readonly PersonId[]): Promise<readonly DataRequest[]> {
  if (people.length === 0) return []
  const rows = await requests(db)
    .where('person_id', 'in', people)
    .orderBy('asked_at', 'desc')
    .orderBy('data_requests.id')
    .execute()
  return rows.map(requestOf)
}

/** Whose requests are meant: those that this officer answers, of one kind or (null) of all. */
type Whose = {
  readonly agencies: readonly AgencyId[]
  readonly officer: OfficerId
  readonly kind: RequestKind | null
  readonly now: Temporal.Instant
}

/** A complaint that names them is nothing that an officer answers for. */
const areTheirs = ({ agencies, officer, kind }: Whose) => sql<boolean>`
  data_requests.agency = any(${[...agencies]}::text[]) and (${kind}::text is null or data_requests.kind = ${kind})
  and not exists (select from report_involved
    where report_involved.report_id = data_requests.report_id and report_involved.officer_id = ${officer})`

const areIn = (list: RequestList, now: Temporal.Instant) =>
  ({
    open: sql<boolean>`data_requests.state = 'open'`,
    late: sql<boolean>`data_requests.state = 'open' and due_at <= ${now}`,
    soon: sql<boolean>`data_requests.state = 'open' and due_at > ${now} and due_at <= ${soonFrom(now)}`,
    answered: sql<boolean>`data_requests.state <> 'open'`,
  })[list]

/** What is due first first, and behind all of it what has no hours; of what was answered the latest first. */
const places = {
  open: sql<Temporal.Instant>`coalesce(due_at, asked_at + interval '1000 years')`,
  answered: sql<Temporal.Instant>`answered_at`,
}

/** Up to `limit` requests of a list behind `after`, each with its place in it. */
export async function listRequests(
  db: Handle,
  whose: Whose,
  list: RequestList,
  after: RequestPlace | null,
  limit: number,
): Promise<readonly { readonly request: DataRequest; readonly place: RequestPlace }[]> {
  const isAnswered = list === 'answered'
  const at = places[isAnswered ? 'answered' : 'open']
  const order = isAnswered ? 'desc' : 'asc'
  const behind = isAnswered ? sql`<` : sql`>`
  const asked = requests(db).select(at.as('place_at')).where(areTheirs(whose)).where(areIn(list, whose.now))
  const rows = await (
    after === null
      ? asked
      : asked.where(sql<boolean>`(${at}, data_requests.id) ${behind} (${after.at}, ${after.id}::uuid)`)
  )
    .orderBy(at, order)
    .orderBy('data_requests.id', order)
    .limit(limit)
    .execute()
  return rows.map(({ place_at, ...row }) => ({ request: requestOf(row), place: { at: place_at, id: row.id } }))
}

/** How many of them wait, how many of those are late, and how many will be within a day. */
export async function countRequests(db: Handle, whose: Whose): Promise<Readonly<Record<Waiting, number>>> {
  const { rows } = await sql<Record<Waiting, number>>`
    select count(*)::int as open, (count(*) filter (where ${areIn('late', whose.now)}))::int as late,
      (count(*) filter (where ${areIn('soon', whose.now)}))::int as soon
    from data_requests where ${areIn('open', whose.now)} and ${areTheirs(whose)}`.execute(db)
  return rows[0] ?? { open: 0, late: 0, soon: 0 }
}

export type MovedRequest = {
  readonly request: string
  readonly agency: AgencyId
  /** For the program, which does it by itself. */
  readonly waits: boolean
}

/** What is asked about a report is answered by another agency from now on, of which nobody was reminded yet. */
export async function moveOpenRequests(
  tx: Tx,
  report: ReportId,
  answeredBy: (agency: AgencyId) => AgencyId,
): Promise<readonly MovedRequest[]> {
  const tables = tx.withTables<RightsTables>()
  const open = await tables
    .selectFrom('data_requests')
    .select(['id', 'agency', 'acts_at'])
    .where('report_id', '=', report)
    .where('state', '=', 'open')
    .execute()
  const moved = open
    .map(({ id, agency, acts_at }) => ({
      request: id,
      from: agency,
      agency: answeredBy(agency),
      waits: acts_at !== null,
    }))
    .filter(({ from, agency }) => from !== agency)
  for (const { request, agency } of moved)
    await tables.updateTable('data_requests').set({ agency, reminded_at: null }).where('id', '=', request).execute()
  return moved
}

/** Takes up to `limit` open requests that are due before `before` and of which nobody was reminded; marks them as told. */
export async function takeToRemind(
  tx: Tx,
  before: Temporal.Instant,
  at: Temporal.Instant,
  limit: number,
): Promise<readonly DataRequest[]> {
  const marked = await tx
    .withTables<RightsTables>()
    .updateTable('data_requests')
    .set({ reminded_at: at })
    .where('id', 'in', (from) =>
      from
        .selectFrom('data_requests')
        .select('id')
        .where('state', '=', 'open')
        .where('reminded_at', 'is', null)
        .where('due_at', '<=', before)
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning('id')
    .execute()
  if (marked.length === 0) return []
  const ids = marked.map(({ id }) => id)
  return (await requests(tx).where('data_requests.id', 'in', ids).execute()).map(requestOf)
}
