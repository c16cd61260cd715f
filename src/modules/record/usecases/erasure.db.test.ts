import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
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
import { phonePhoto, sendAhead } from '../../../../test/harness/files.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import type { AttachmentId, ReportNumber, TextId } from '../../../kernel/brand.ts'
import { eraseTexts, loadEvents, verifyReports, type Erasure, type ReportsRoom } from '../../reports/index.ts'
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
  assert.deepEqual(done, { ok: true, value: { texts: 3, files: 0, place: false } })

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

/** A public report with a photo called after somebody, a place, and an answer with a photo that everybody sees. */
async function givenFiles(t: TestContext) {
  const program = await openTestProgram(t)
  const { room, app, clock, work, settings } = program
  const [photo, proof] = [
    await sendAhead(app, 'Ratna Suyatmi.jpg', await phonePhoto(60, 40)),
    await sendAhead(app, 'selesai.jpg', await phonePhoto(60, 40)),
  ] as AttachmentId[]
  assert.ok(photo !== undefined && proof !== undefined)
  const place = { occurredOn: Temporal.PlainDate.from('2026-03-01'), address: 'Jalan Kenanga 4', lat: -3.6, lng: 102.9 }
  const number = await fileReport(room, { attachments: [photo], place })
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, { ...answer, attachments: [proof] } as typeof answer)
  await give(room, number, verifier, { ...publication, released: [proof] } as typeof publication)
  const onDisk = () => globSync('attachments/*/*/*', { cwd: settings.dataFolder }).length
  const runs = async (name: string) => {
    while ((await work.find((one) => one.name === name)?.run()) === 'more');
  }
  const seal = async () => {
    clock.advance({ days: 1 })
    await runs('seal the record')
  }
  const erase = (what: Partial<Erasure>) =>
    eraseTexts(room, {
      number,
      texts: [],
      ground: 'requested',
      actor: { kind: 'clock' },
      by: { kind: 'clock' },
      ...what,
    })
  const statusOf = async (id: string) =>
    (await app.inject({ url: `/laporan/${number}/lampiran/${id}/foto.jpg` })).statusCode
  return { ...program, number, photo, proof, onDisk, runs, seal, erase, statusOf }
}

test('files that the law had erased are gone with their names and pictures, and that they were erased can be proved', async (t) => {
  const { room, db, number, photo, proof, app, onDisk, runs, seal, erase, statusOf } = await givenFiles(t)
  assert.deepEqual([onDisk(), await statusOf(proof)], [6, 200])
  assert.deepEqual(await erase({ files: [photo] }), { ok: true, value: { texts: 0, files: 1, place: false } })
  assert.equal(await statusOf(proof), 200)
  assert.deepEqual(await erase({ files: 'all' }), { ok: true, value: { texts: 0, files: 1, place: false } })
  assert.equal(await statusOf(proof), 404, 'out of reach at once')
  assert.doesNotMatch((await app.inject({ url: `/laporan/${number}` })).body, /<img/)
  await runs('files that the law had erased')
  assert.equal(onDisk(), 0)
  const { rows } = await sql<{ row: string }>`
    select attachments::text as row from attachments union all select public_reports::text from public_reports`.execute(
    db,
  )
  for (const gone of ['Ratna', proof])
    assert.equal(
      rows.some(({ row }) => row.includes(gone) && !row.includes('erased')),
      false,
      gone,
    )
  assert.deepEqual(await erase({ files: 'all' }), { ok: false, refusal: { refusal: 'alreadyErased' } })

  await seal()
  await seal()
  assert.deepEqual(await faultsIn(room), [])
  const proven = await makeProof(room, site, number, 'anybody')
  const events = proven?.events ?? []
  assert.equal(
    events.some(({ parts }) => parts.some((part) => 'text' in part && part.text.includes('filesErased'))),
    false,
  )
  const own = await makeProof(room, site, number, { officer: await room.officer(verifier) })
  const facts = own?.events.flatMap(({ parts }) => parts.flatMap((part) => ('text' in part ? [part.text] : []))) ?? []
  const tombstones = facts.filter((text) => text.includes('"type":"filesErased"'))
  assert.equal(tombstones.length, 2)
  assert.match(tombstones[0] ?? '', /"erased":\["[0-9a-f]{64}"\]/)
})

test('where and when it happened goes from every list, and that it went can be proved', async (t) => {
  const { room, db, number, erase, seal, ask } = await givenFiles(t)
  assert.deepEqual(await erase({ place: true }), { ok: true, value: { texts: 0, files: 0, place: true } })
  assert.deepEqual(await erase({ place: true }), { ok: false, refusal: { refusal: 'alreadyErased' } })
  const read = await ask({ to: `GET /api/v1/reports/${number}`, as: { officer: liaison } })
  assert.equal(read.status, 200)
  assert.doesNotMatch(JSON.stringify(read.body), /Kenanga/)
  await seal()
  assert.deepEqual(await faultsIn(room), [])
  await sql`update report_places set address = 'Jalan Kenanga 4'`.execute(db)
  assert.deepEqual(await faultsIn(room), [{ what: 'place' }], 'nothing comes back unseen')
})

test('a file that is taken away without the law is found out, and one that is not the report’s is not erased', async (t) => {
  const { room, db, photo, erase } = await givenFiles(t)
  const foreign = '01900000-0000-7000-8000-000000000000' as AttachmentId
  assert.deepEqual(await erase({ files: [foreign] }), { ok: false, refusal: { refusal: 'unknownFile' } })
  await sql`
    update attachments set state = 'erased', erased_at = ${room.now()}, media_type = null, name = null, size_bytes = null,
      width = null, height = null, sha256 = null, salt = null where id = ${photo}`.execute(db)
  assert.deepEqual(await faultsIn(room), [{ what: 'file', where: photo }])
})
