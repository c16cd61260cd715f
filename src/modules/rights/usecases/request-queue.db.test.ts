import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport, give, verifier } from '../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { rightsRoomOf } from '../../../../test/harness/rights-room.ts'
import { signedIn } from '../../../../test/harness/visitor.ts'
import { findReport } from '../../reports/index.ts'
import type { RequestList } from '../domain/request-list.ts'
import { requestQueue } from './request-queue.ts'

const email = 'data-protection@empat-lawang.test'

/**
 * About one report: 130 corrections that wait, 20 of them late and 30 due within a day; 10 objections without hours; and 60
 * restrictions that were answered.
 */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room)
  const { state, reporter } = (await findReport(program.db, number)) ?? assert.fail()
  const now = program.now()
  await sql`
    insert into data_requests (id, number, kind, about, report_id, person_id, agency, state, asked_at, due_at, answered_at)
    select gen_random_uuid(), 'H-' || n, kind, '{}', ${state.id}, ${reporter}, ${state.receivedBy}, state,
      ${now}::timestamptz - interval '3 days', ${now}::timestamptz + due, answered_at
    from (
      select n, 'correction' as kind, 'open' as state, null::timestamptz as answered_at,
        case when n <= 20 then interval '-1 hour' when n <= 50 then interval '5 hours' else interval '30 hours' end as due
      from generate_series(1, 130) n
      union all select n, 'automatedDecision', 'open', null, null from generate_series(201, 210) n
      union all select n, 'restriction', 'refused', ${now}::timestamptz - n * interval '1 minute', interval '1 hour'
      from generate_series(301, 360) n
    ) made`.execute(program.db)
  const officer = await program.room.officer(email)
  const room = rightsRoomOf(program)
  const walk = async (list: RequestList) => {
    const pages: string[][] = []
    for (let after = null; ;) {
      const { requests, next } = await requestQueue(room, officer, { list, kind: null }, after)
      pages.push(requests.map(({ number: one }) => one))
      if (next === null) return pages
      after = next
    }
  }
  return { program, room, officer, number, walk }
}

test('every request is found page by page once, what is due first first, and all of them are counted', async (t) => {
  const { room, officer, walk } = await given(t)
  const { counts } = await requestQueue(room, officer, { list: 'open', kind: null }, null)
  assert.deepEqual(counts, { open: 140, late: 20, soon: 30 })
  const open = await walk('open')
  assert.deepEqual(
    open.map((page) => page.length),
    [50, 50, 40],
  )
  const numbers = open.flat().map((number) => Number(number.slice(2)))
  assert.equal(new Set(numbers).size, 140)
  assert.ok(Math.max(...numbers.slice(0, 20)) <= 20 && Math.max(...numbers.slice(20, 50)) <= 50)
  assert.ok(Math.min(...numbers.slice(130)) > 200)
  assert.equal((await walk('late')).flat().length, 20)
  assert.equal((await walk('soon')).flat().length, 30)
  const answered = (await walk('answered')).flat()
  assert.deepEqual([answered.length, answered[0], answered.at(-1)], [60, 'H-301', 'H-360'])
})

const rowsOf = (body: string): number => body.match(/href="\/petugas\/hak\/[0-9a-f-]{36}"/g)?.length ?? 0

test('a list is narrowed and left by addresses, and the way to the next page keeps what was asked', async (t) => {
  const { program } = await given(t)
  const officer = await signedIn(program.app, email)
  const all = (await officer.open('/petugas/hak')).body
  assert.match(all, /Belum dijawab <span class="jumlah">140</)
  assert.equal(rowsOf(all), 50)
  const narrowed = (await officer.open('/petugas/hak?jenis=keputusan-otomatis')).body
  assert.match(narrowed, /Belum dijawab <span class="jumlah">10</)
  assert.equal(rowsOf(narrowed), 10)
  const answered = (await officer.open('/petugas/hak?daftar=dijawab&jenis=pembatasan')).body
  const next = /rel="next" href="([^"]+)"/.exec(answered)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail()
  assert.match(next, /daftar=dijawab&jenis=pembatasan&sesudah=/)
  assert.equal(rowsOf((await officer.open(next)).body), 10)
  assert.equal(rowsOf((await officer.open('/petugas/hak?daftar=semua&sesudah=kemarin')).body), 50)
})

test('a report that names an officer takes what is asked about it out of their list and count', async (t) => {
  const { program, room, officer, number } = await given(t)
  await give(program.room, number, verifier, { command: 'nameInvolved', officer: officer.id })
  const { requests, counts } = await requestQueue(room, officer, { list: 'open', kind: null }, null)
  assert.deepEqual([requests.length, counts], [0, { open: 0, late: 0, soon: 0 }])
})
