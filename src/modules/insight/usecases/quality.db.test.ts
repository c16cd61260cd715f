import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  say,
  streetLamp,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { closedWithin, listDraws } from '../store/quality.ts'
import type { Marks } from '../domain/quality.ts'
import { drawSample, sampleFor } from './draw-sample.ts'
import { gradeAnswer, readQuality } from './grade-answer.ts'

const seed = 'a'.repeat(32)
const coordinator = 'coordinator@empat-lawang.test'
const march = Temporal.PlainDate.from('2026-03-01')
const allYes: Marks = { relevant: 'yes', concrete: 'yes', proven: 'yes', clear: 'yes' }

/** Answered, and closed by the reporter who is content. */
async function closeOne(room: TestRoom): Promise<ReportNumber> {
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, answer)
  await say(room, number, { command: 'confirm' })
  return number
}

/** So many closed in March, and one that was only withdrawn; it is April. */
async function april(room: TestRoom, reports: number): Promise<ReportNumber[]> {
  const closed: ReportNumber[] = []
  for (let n = 0; n < reports; n += 1) closed.push(await closeOne(room))
  await say(room, await fileReport(room), { command: 'withdraw', text: 'Keliru.' })
  room.clock.set('2026-04-02T02:00:00Z')
  return closed
}

test('one in twenty closed answers is drawn once the month is over, and the same again from its seed', async (t) => {
  const room = await openRoom(t)
  const closed = await april(room, 41)
  assert.equal(await drawSample(room, seed), 3)
  assert.equal(await drawSample(room, 'b'.repeat(32)), null)
  assert.deepEqual(
    (await listDraws(room.db)).map((draw) => [draw.month.toString(), draw.seed]),
    [['2026-03-01', seed]],
  )

  const { scores, samples } = await readQuality(room, await room.officer(coordinator), null)
  assert.deepEqual(
    scores.map(({ agency, closed: all, sampled, graded }) => [agency, all, sampled, graded]),
    [['empat-lawang-dpupr', 41, 3, 0]],
  )
  const drawn = samples.map(({ number }) => number)
  assert.ok(drawn.every((number) => closed.includes(number)))

  // Whoever knows the seed draws the same from the events, also after more was written to a report.
  const first = drawn[0] ?? assert.fail()
  await give(room, first, verifier, { command: 'note', text: 'Dipuji warga.' })
  const population = await closedWithin(
    room.db,
    Temporal.Instant.from('2026-02-28T17:00:00Z'),
    Temporal.Instant.from('2026-03-31T17:00:00Z'),
  )
  const { tree } = await room.lawShelf.open()
  const again = (with_: string) =>
    sampleFor(with_, population, tree)
      .map(({ number }) => number)
      .toSorted()
  assert.deepEqual(again(seed), drawn.toSorted())
  assert.notDeepEqual(again('b'.repeat(32)), drawn.toSorted())
})

test('an answer is judged by somebody who had no part in it, and the agency reads how it did', async (t) => {
  const room = await openRoom(t)
  await april(room, 1)
  await drawSample(room, seed)
  const by = await room.officer(coordinator)
  const number = (await readQuality(room, by, null)).samples[0]?.number ?? assert.fail('nothing was drawn')
  const judged = { month: march, number, marks: { ...allYes, proven: 'no' } as const, remark: 'Foto belum ada.' }
  assert.deepEqual(await gradeAnswer(room, by, judged), { ok: true, value: null })

  const second = await gradeAnswer(room, await room.officer('coordinator2@empat-lawang.test'), judged)
  assert.deepEqual(second, { ok: false, refusal: { refusal: 'gradedByAnother' } })
  const stranger = await gradeAnswer(room, await room.officer('coordinator@kampar.test'), judged)
  assert.deepEqual(stranger, { ok: false, refusal: { refusal: 'unknownReport' } })
  assert.ok((await gradeAnswer(room, by, { ...judged, remark: 'Foto belum dilampirkan.' })).ok)

  const own = await readQuality(room, await room.officer(liaison), null)
  assert.equal(own.samples[0]?.grade?.remark, 'Foto belum dilampirkan.')
  assert.equal(own.samples[0]?.mayGrade, false)
  assert.deepEqual(own.scores[0]?.marks.proven, { yes: 0, partly: 0, no: 1 })
  assert.deepEqual(own.scores[0]?.marks.clear, { yes: 1, partly: 0, no: 0 })
  const elsewhere = await readQuality(room, await room.officer('liaison@empat-lawang-dinkes.test'), null)
  assert.deepEqual([elsewhere.scores, elsewhere.samples], [[], []])
})

test('whoever answered does not judge the answer, whatever else they are', async (t) => {
  const room = await openRoom(t)
  const [number = assert.fail()] = await april(room, 1)
  await drawSample(room, seed)
  const answering = await room.officer(liaison)
  const posts = [...answering.posts, { role: 'coordinator' as const, agency: 'empat-lawang' as AgencyId }]
  const judged = { month: march, number, marks: allYes, remark: null }
  const refused = await gradeAnswer(room, { ...answering, posts }, judged)
  assert.deepEqual(refused, { ok: false, refusal: { refusal: 'answeredByYou' } })
})

test('an answer whose words the reporter closed is neither named nor judged until they are open again', async (t) => {
  const room = await openRoom(t)
  const [number = assert.fail()] = await april(room, 1)
  await drawSample(room, seed)
  const by = await room.officer(coordinator)
  const seen = async () => (await readQuality(room, by, null)).samples.map(({ title, mayGrade }) => [title, mayGrade])
  assert.deepEqual(await seen(), [[streetLamp.title, true]])
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(await seen(), [[null, false]])
  const unread = await gradeAnswer(room, by, { month: march, number, marks: allYes, remark: null })
  assert.deepEqual(unread, { ok: false, refusal: { refusal: 'closedByReporter' } })
  await say(room, number, { command: 'liftRestriction' })
  assert.deepEqual(await seen(), [[streetLamp.title, true]])
})
