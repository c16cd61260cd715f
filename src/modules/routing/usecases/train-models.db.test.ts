import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideReports, health, roads } from '../../../../test/harness/decided-reports.ts'
import { fileReport, give, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { featuresOf } from '../domain/learned/features.ts'
import { guess } from '../domain/learned/linear-model.ts'
import { fromBytes } from '../domain/learned/model-bytes.ts'
import { findModelCard, loadModel } from '../store/learned-models.ts'
import { trainDue, trainModel } from './train-models.ts'

const region = 'empat-lawang' as AgencyId
const agencies = { scope: region, subject: 'agency' } as const
const never = new AbortController().signal

const guessOf = async (room: TestRoom, text: string) => {
  const bytes = await loadModel(room.db, agencies)
  const model = bytes === null ? null : fromBytes(bytes)
  return model === null ? null : guess(model, featuresOf({ text, areaCode: null, category: null }))
}

test('what a region decided is learned in the background, and what is confidential is not', async (t) => {
  const room = await openRoom(t)
  await decideReports(room, 30)
  await decideReports(room, 30, true)
  // The report lies there, but only half of them may be learned from.
  assert.deepEqual(await trainDue(room, never), agencies)
  const little = await findModelCard(room.db, agencies)
  assert.equal(little?.examples, 30)
  assert.equal(little?.score, null)
  assert.equal(await guessOf(room, 'jalan rusak'), null)

  await decideReports(room, 40)
  assert.deepEqual(await trainDue(room, never), agencies)
  const card = await findModelCard(room.db, agencies)
  assert.equal(card?.examples, 70)
  assert.ok(card.score !== null && card.score.first >= card.score.baseline, JSON.stringify(card.score))
  assert.equal((await guessOf(room, 'Jalannya berlubang, aspal rusak'))?.[0]?.label, roads)
  assert.equal((await guessOf(room, 'Dokter puskesmas terlambat'))?.[0]?.label, health)
  assert.deepEqual(await trainDue(room, never), { scope: 'nasional', subject: 'category' })
  assert.equal(await trainDue(room, never), null)

  room.clock.advance({ days: 8 })
  assert.deepEqual(await trainDue(room, never), agencies)
})

test('the last lead counts, not the first', async (t) => {
  const room = await openRoom(t)
  await decideReports(room, 4)
  const number = await fileReport(room, { body: 'Perahu penyeberangan tenggelam.' })
  await give(room, number, verifier, { command: 'dispose', lead: roads, copies: [], tasks: [], text: null })
  await give(room, number, 'liaison@empat-lawang-dpupr.test', {
    command: 'refuse',
    reason: 'otherAgency',
    proposedOwner: health,
    text: 'Bukan kami.',
  })
  assert.ok(await trainModel(room, agencies, never))
  assert.equal((await findModelCard(room.db, agencies))?.examples, 4)
})

test('what is being learned is given up when the program ends, and can be begun again', async (t) => {
  const room = await openRoom(t)
  await decideReports(room, 6)
  assert.equal(await trainModel(room, agencies, AbortSignal.abort()), false)
  assert.equal(await findModelCard(room.db, agencies), null)
  assert.equal(await trainModel(room, agencies, never), true)
})
