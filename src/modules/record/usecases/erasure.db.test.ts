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
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import type { ReportNumber, TextId } from '../../../kernel/brand.ts'
import { eraseTexts, loadEvents, verifyReports, type ReportsRoom } from '../../reports/index.ts'
import { daysFrom } from '../store/days.ts'
import { checkProof } from './check-proof.ts'
import { lineOf, makeProof } from './make-proof.ts'
import { verifyRecord } from './verify-record.ts'

const site = 'https://lapor.test'

/** A public, answered report in a program with all that reacts to it. */
async function given(t: TestContext) {
  const { room, db, work, clock, app } = await openTestProgram(t)
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  await give(room, number, liaison, answer)
  clock.advance({ days: 2 })
  const seal = async () => {
    const sealing = work.find(({ name }) => name === 'seal the record')
    while ((await sealing?.run()) === 'more');
  }
  await seal()
  const [report] = (await sql<{ id: string }>`select id from reports where number = ${number}`.execute(db)).rows
  const textsOf = async (type: string): Promise<TextId[]> => {
    const events = await loadEvents(db, (report?.id ?? '') as never)
    return events.flatMap((event) =>
      event.type === type
        ? [...('title' in event ? [event.title.id] : []), ...('text' in event && event.text ? [event.text.id] : [])]
        : [],
    )
  }
  const erase = (texts: readonly TextId[] | 'all') =>
    eraseTexts(room, { number, texts, ground: 'requested', actor: { kind: 'clock' }, by: { kind: 'clock' } })
  return { room, db, number, clock, seal, app, textsOf, erase }
}

async function faultsIn(room: ReportsRoom): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const { disagreements } of verifyReports(room)) found.push(...disagreements)
  for await (const fault of verifyRecord(room.db, [], () => {})) found.push(fault)
  return found
}

const wordsOf = async (room: ReportsRoom, number: ReportNumber): Promise<string> => {
  const { rows } = await sql<{ words: string }>`
    select words::text as words from report_words where report_id = (select id from reports where number = ${number})`.execute(
    room.db,
  )
  return rows[0]?.words ?? ''
}

test('words that the law had erased are gone everywhere, and that they were erased can be proved', async (t) => {
  const { room, db, number, seal, app, clock, textsOf, erase } = await given(t)
  await sql`insert into learned_models (scope, subject) values ('empat-lawang', 'agency'), ('kampar', 'agency')`.execute(
    db,
  )
  assert.match(await wordsOf(room, number), /simpang/)
  const done = await erase([...(await textsOf('submitted')), ...(await textsOf('followedUp'))])
  assert.deepEqual(done, { ok: true, value: 3 })

  const everything = await sql<{ row: string }>`
    select report_texts::text as row from report_texts
    union all select public_reports::text from public_reports
    union all select report_words::text from report_words`.execute(db)
  const kept = everything.rows.map(({ row }) => row).join('\n')
  for (const gone of ['Lampu jalan di simpang pasar', 'Lampu telah diganti'])
    assert.equal(kept.includes(gone), false, gone)
  assert.match(await wordsOf(room, number), /'mati'/, 'by what is left it is still found')
  const models = await sql<{ scope: string }>`select scope from learned_models`.execute(db)
  assert.deepEqual(models.rows, [{ scope: 'kampar' }], 'what was learned from them is forgotten')
  const page = await app.inject({ url: `/laporan/${number}`, headers: { 'accept-language': 'id' } })
  assert.equal(page.statusCode, 200)
  assert.equal(page.body.includes('Lampu telah diganti'), false)
  assert.match(page.body, /dihapus menurut undang-undang/)

  clock.advance({ days: 1 })
  await seal()
  assert.deepEqual(await faultsIn(room), [])
  const proof = await makeProof(room, site, number, { officer: await room.officer(verifier) })
  assert.ok(proof)
  const published = new Map((await daysFrom(db, null)).map((day) => [day.day.toString(), lineOf(day)]))
  const checked = checkProof(proof, published)
  assert.equal(checked.verdict, 'whole')
  assert.equal(checked.texts.filter(({ outcome }) => outcome === 'erased').length, 3)
})

test('a report whose public copy goes is public no more', async (t) => {
  const { number, app, textsOf, erase } = await given(t)
  await erase(await textsOf('published'))
  assert.equal((await app.inject({ url: `/laporan/${number}` })).statusCode, 404)
})

test('what is gone is not erased twice, and what a report does not have not at all', async (t) => {
  const { erase, textsOf } = await given(t)
  assert.equal((await erase('all')).ok, true)
  assert.deepEqual(await erase('all'), { ok: false, refusal: { refusal: 'alreadyErased' } })
  assert.deepEqual(await erase(await textsOf('submitted')), { ok: false, refusal: { refusal: 'alreadyErased' } })
  const foreign = '01900000-0000-7000-8000-000000000000' as TextId
  assert.deepEqual(await erase([foreign]), { ok: false, refusal: { refusal: 'unknownText' } })
})

test('words that are taken away without the law are found out', async (t) => {
  const { room, db, erase, textsOf } = await given(t)
  await sql`update report_texts set body = null, salt = null, erased_at = ${room.now()} where body like 'Lampu telah%'`.execute(
    db,
  )
  assert.deepEqual(await faultsIn(room), [{ what: 'text', where: 'event 4' }])
  assert.deepEqual(await erase(await textsOf('followedUp')), { ok: false, refusal: { refusal: 'alreadyErased' } })
})
