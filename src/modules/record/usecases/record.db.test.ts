import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  say,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import type { DayLine } from '../domain/day.ts'
import { daysFrom } from '../store/days.ts'
import type { Join } from '../domain/tree.ts'
import { DayTrees } from './day-trees.ts'
import { joinPair } from './hashes.ts'
import { lineOf, makeProof } from './make-proof.ts'
import { checkProof } from './check-proof.ts'
import { sealNextDay } from './seal-day.ts'
import { verifyRecord, type Fault } from './verify-record.ts'

const site = 'https://lapor.test'

async function sealAll(room: TestRoom): Promise<string[]> {
  const sealed: string[] = []
  for (let day = await sealNextDay(room); day !== null; day = await sealNextDay(room)) sealed.push(day.toString())
  return sealed
}

async function faults(db: Db, published: readonly DayLine[] = []): Promise<Fault[]> {
  const found: Fault[] = []
  for await (const fault of verifyRecord(db, published, () => {})) found.push(fault)
  return found
}

const lines = async (db: Db): Promise<DayLine[]> => (await daysFrom(db, null)).map(lineOf)

/** A public report that lived over three days, one of them without anything; and a confidential one. */
async function givenDays(t: TestContext) {
  const room = await openRoom(t)
  const number = await fileReport(room)
  const hidden = await fileReport(room, { confidential: true, title: 'Rahasia' })
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  room.clock.advance({ days: 2 })
  await give(room, number, liaison, answer)
  room.clock.advance({ days: 1 })
  return { room, db: room.db, number, hidden, sealed: await sealAll(room) }
}

/** Does what only the owner of the tables can do. */
async function tamper(db: Db, table: string, statement: string): Promise<void> {
  await sql.raw(`alter table ${table} disable trigger user`).execute(db)
  await sql.raw(statement).execute(db)
  await sql.raw(`alter table ${table} enable trigger user`).execute(db)
}

test('each day is sealed once it is over, empty ones too, and all agree', async (t) => {
  const { room, sealed, db } = await givenDays(t)
  assert.deepEqual(sealed, ['2026-03-02', '2026-03-03', '2026-03-04'])
  assert.deepEqual(await sealAll(room), [])
  assert.deepEqual(
    (await lines(db)).map(({ size }) => size),
    [64, 64, 64],
    'nobody sees on which day little happened',
  )
  assert.deepEqual(await faults(db), [])
})

test('a day is not sealed before what was on its way at midnight has arrived', async (t) => {
  const room = await openRoom(t)
  await fileReport(room)
  room.clock.set('2026-03-02T17:09:59Z')
  assert.equal(await sealNextDay(room), null)
  room.clock.set('2026-03-02T17:10:00Z')
  assert.equal((await sealNextDay(room))?.toString(), '2026-03-02')
})

test('what came too late for its day stands in the next, and can be proved there', async (t) => {
  const room = await openRoom(t)
  await fileReport(room)
  room.clock.set('2026-03-02T16:59:59Z')
  const late = await fileReport(room, { title: 'Terlambat' })
  // As if it had been on its way while the day was sealed.
  const held =
    await sql<object>`select * from report_events where report_id = (select id from reports where number = ${late})`.execute(
      room.db,
    )
  await tamper(
    room.db,
    'report_events',
    `delete from report_events where report_id = (select id from reports where number = '${late}')`,
  )
  room.clock.set('2026-03-02T17:30:00Z')
  await sealAll(room)
  for (const row of held.rows)
    await sql`insert into report_events select * from json_populate_record(null::report_events, ${JSON.stringify(row, (_, value: unknown) => (isBytes(value) ? `\\x${Buffer.from(value.data).toString('hex')}` : value))})`.execute(
      room.db,
    )
  assert.deepEqual(await faults(room.db), [])
  room.clock.advance({ days: 1 })
  assert.deepEqual(await sealAll(room), ['2026-03-03'])
  assert.deepEqual(await faults(room.db), [])
  const officer = await room.officer(verifier)
  const proof = await makeProof(room, site, late, { officer })
  assert.deepEqual([...new Set(proof?.events.map(({ day }) => day))], ['2026-03-03'])
})

const isBytes = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer'

test('of many processes one seals a day', async (t) => {
  const room = await openRoom(t)
  await fileReport(room)
  room.clock.advance({ days: 1 })
  await Promise.all(Array.from({ length: 5 }, () => sealNextDay(room)))
  assert.equal((await lines(room.db)).length, 1)
  assert.deepEqual(await faults(room.db), [])
})

test('an entry of the audit log is recorded with its day, and its removal shows', async (t) => {
  const room = await openRoom(t)
  const { id } = await room.officer(verifier)
  await transact(room.db, (tx) =>
    recordAudit(tx, {
      at: room.now(),
      actor: { kind: 'officer', id, posts: [] },
      event: 'identity.read',
      subject: null,
      detail: {},
    }),
  )
  room.clock.advance({ days: 1 })
  await sealAll(room)
  assert.deepEqual(await faults(room.db), [])
  await tamper(room.db, 'audit_log', `delete from audit_log where event = 'identity.read'`)
  const [fault, ...others] = await faults(room.db)
  assert.deepEqual(others, [])
  assert.match(`${fault?.day} ${fault?.what} ${fault?.where}`, /^2026-03-02 removed audit entry [-0-9a-f]{36}$/)
})

const of = (number: string, seq: number) =>
  `report_id = (select id from reports where number = '${number}') and seq = ${seq}`

type Tampering = {
  readonly name: string
  readonly table: string
  readonly statement: (number: ReportNumber) => string
  readonly found: (number: ReportNumber) => readonly string[]
}
const tamperings: readonly Tampering[] = [
  {
    name: 'an event was changed',
    table: 'report_events',
    statement: (n) =>
      `update report_events set payload = payload || '{"lead":"empat-lawang-dinkes"}' where ${of(n, 2)}`,
    found: (n) => [`2026-03-02 changed event 2 of ${n}`],
  },
  {
    name: 'an event was removed',
    table: 'report_events',
    statement: (n) => `delete from report_events where ${of(n, 3)}`,
    found: (n) => [`2026-03-02 removed event 3 of ${n}`],
  },
  {
    name: 'an event was inserted',
    table: 'report_events',
    statement: (n) =>
      `insert into report_events select report_id, 99, type, at, recorded_at, by_kind, by_officer, by_role, by_agency, payload, previous_hash, hash, nonce from report_events where ${of(n, 2)}`,
    found: (n) => [`2026-03-02 inserted event 99 of ${n}`],
  },
  {
    name: 'two events changed places',
    table: 'report_events',
    statement: (n) =>
      `update report_events set seq = seq + 100 where ${of(n, 2)}; update report_events set seq = 2 where ${of(n, 3)}; update report_events set seq = 3 where ${of(n, 102)}`,
    found: (n) => [`2026-03-02 changed event 2 of ${n}`, `2026-03-02 changed event 3 of ${n}`],
  },
  {
    name: 'an event was moved to another day',
    table: 'report_events',
    statement: (n) => `update report_events set recorded_at = recorded_at + interval '1 day' where ${of(n, 3)}`,
    found: (n) => [`2026-03-02 removed event 3 of ${n}`, `2026-03-03 inserted event 3 of ${n}`],
  },
  {
    name: 'a root was changed',
    table: 'record_days',
    statement: () => `update record_days set root = sha256('another') where day = '2026-03-03'`,
    found: () => ['2026-03-03 link', '2026-03-03 root'],
  },
  {
    name: 'a day was removed',
    table: 'record_days',
    statement: () =>
      `delete from record_leaves where day = '2026-03-03'; delete from record_days where day = '2026-03-03'`,
    found: () => ['2026-03-04 daysMissing 2026-03-02 to 2026-03-04', '2026-03-04 link'],
  },
  {
    name: 'leaves were changed',
    table: 'record_leaves',
    statement: () =>
      `update record_leaves set entries = set_byte(entries, 3, (get_byte(entries, 3) + 1) % 256) where day = '2026-03-03'`,
    found: () => ['2026-03-03 root', '2026-03-03 changed filling'],
  },
]

for (const { name, table, statement, found } of tamperings)
  test(`it shows where ${name}`, async (t) => {
    const { db, number } = await givenDays(t)
    if (table === 'record_days') await sql`alter table record_leaves disable trigger user`.execute(db)
    await tamper(db, table, statement(number))
    const said = (await faults(db)).map(({ day, what, where }) =>
      `${day} ${what} ${where.replace(/ \d+$/, where.startsWith('filling') ? '' : '$&')}`.trim(),
    )
    assert.deepEqual(said, found(number))
  })

test('whoever makes all days anew is found out by roots that were kept elsewhere', async (t) => {
  const { room, db, number } = await givenDays(t)
  const kept = await lines(db)
  assert.deepEqual(await faults(db, kept), [])
  await tamper(db, 'report_events', `delete from report_events where ${of(number, 5)}`)
  await sql`alter table record_leaves disable trigger user`.execute(db)
  await tamper(db, 'record_days', `delete from record_leaves; delete from record_days`)
  await sealAll(room)
  assert.deepEqual(await faults(db), [], 'by itself it agrees again')
  assert.deepEqual(
    (await faults(db, kept)).map(({ day, what }) => `${day} ${what}`),
    kept.map(({ day }) => `${day} notAsPublished`),
  )
  await tamper(
    db,
    'record_days',
    `delete from record_leaves where day = '2026-03-04'; delete from record_days where day = '2026-03-04'`,
  )
  assert.ok((await faults(db, kept)).some(({ day, what }) => day === '2026-03-04' && what === 'dayRemoved'))
})

test('a proof shows each reader what is theirs, and holds for every one of them', async (t) => {
  const { room, db, number, hidden } = await givenDays(t)
  const published = new Map((await lines(db)).map((line) => [line.day, line]))
  const officer = await room.officer(verifier)
  const all = await makeProof(room, site, number, { officer })
  const open = await makeProof(room, site, number, 'anybody')
  assert.ok(all !== null && open !== null)
  for (const proof of [all, open]) assert.equal(checkProof(proof, published).verdict, 'whole')
  const types = checkProof(open, published).events.map(({ facts }) => facts?.['type'])
  assert.deepEqual(types, ['submitted', 'disposed', 'published', 'followedUp'])
  const told = JSON.stringify(open)
  for (const secret of ['channel', 'recordedAt', officer.id, 'Lampu jalan di simpang', '"seq"'])
    assert.equal(told.includes(secret), false, secret)
  assert.ok(told.includes('Penerangan jalan di sebuah simpang mati'), 'the public copy can be proved')
  assert.equal(await makeProof(room, site, hidden, 'anybody'), null)
  assert.equal(await makeProof(room, site, number, { secret: 'wrong' }), null)
})

test('an answer that is held back for what it says of somebody is in the proofs of its readers, and in nobody else’s', async (t) => {
  const { room, number } = await givenDays(t)
  await say(room, number, { command: 'reply', text: 'Masih padam.', attachments: [] })
  const told = 'Silakan hubungi Ibu Melati di 0812-3456-7890 untuk penjadwalan.'
  const held = {
    command: 'followUp',
    kind: 'substantive',
    unable: null,
    promisedOn: null,
    attachments: [],
    text: told,
  } as const
  await give(room, number, liaison, held)
  await sealAll(room)
  const officer = await room.officer(verifier)
  assert.ok(JSON.stringify(await makeProof(room, site, number, { officer })).includes(told))
  const open = JSON.stringify(await makeProof(room, site, number, 'anybody'))
  assert.ok(!open.includes('0812') && !open.includes('Melati'), open)
})

test('what happened today is in no record yet, and the proof says so', async (t) => {
  const { room, db, number } = await givenDays(t)
  await say(room, number, { command: 'confirm' })
  const proof = await makeProof(room, site, number, 'anybody')
  assert.ok(proof)
  const published = new Map((await lines(db)).map((line) => [line.day, line]))
  const checked = checkProof(proof, published)
  assert.equal(checked.verdict, 'waiting')
  assert.deepEqual(checked.events.map(({ outcome }) => outcome).at(-1), 'waiting')
})

test('the tree of a day is hashed once, however many events and proofs stand on it, and kept only while there is room', async (t) => {
  const { room, number } = await givenDays(t)
  let joined = 0
  const counting: Join = (pair) => {
    joined += 1
    return joinPair(pair)
  }
  const hashesOf = async (trees: DayTrees, work = () => makeProof(room, site, number, 'anybody', trees)) => {
    joined = 0
    assert.ok(await work())
    return joined
  }
  // The report lived on two days of 64 leaves: 63 nodes each.
  const trees = new DayTrees(room.db, { join: counting })
  assert.equal(await hashesOf(trees), 2 * 63)
  assert.equal(await hashesOf(trees), 0, 'a sealed day does not change')
  const together = new DayTrees(room.db, { join: counting })
  const twice = () => Promise.all([1, 2].map(() => makeProof(room, site, number, 'anybody', together)))
  assert.equal(await hashesOf(together, async () => (await twice())[0] ?? null), 2 * 63, 'who asks meanwhile waits')
  const narrow = new DayTrees(room.db, { join: counting, most: 10_000 })
  assert.equal(await hashesOf(narrow), 2 * 63)
  assert.ok((await hashesOf(narrow)) > 0, 'there is room for one day only')
})
