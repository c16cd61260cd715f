import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { disposal, fileReport, give, say, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { ReportToSubmit } from '../../reports/index.ts'
import { publishChange } from '../usecases/publish-change.ts'
import { findSimilar } from './find-similar.ts'

const lamp = 'Lampu jalan di depan SD padam sejak Senin, anak-anak pulang mengaji dalam gelap.'
const copy = { title: 'Lampu jalan padam', text: 'Sejak Senin lampu jalan di depan SD padam dan gelap.' }

const given = (t: TestContext) => openRoom(t, { reactions: [publishChange] })

async function published(room: TestRoom, change: Partial<ReportToSubmit> = {}, words = copy): Promise<ReportNumber> {
  const number = await fileReport(room, change)
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, { command: 'publish', ...words })
  return number
}

const similarTo = async (room: TestRoom, words: string, where: { agency?: string; areaCode?: string }) => {
  const like = { words, agency: (where.agency ?? null) as AgencyId | null, areaCode: where.areaCode ?? null }
  const found = await findSimilar(room.db, room.lawShelf, room.now)(like, 'id')
  return found.map(({ number }) => number)
}

test('an open report about the same thing is found with the agency above the one that has it, and in the place around it', async (t) => {
  const room = await given(t)
  const number = await published(room, { areaCode: '16.11.01' })
  assert.deepEqual(await similarTo(room, lamp, { agency: 'empat-lawang' }), [number])
  assert.deepEqual(await similarTo(room, lamp, { areaCode: '16.11.01.1001' }), [number])
  assert.deepEqual(await similarTo(room, lamp, {}), [])
  assert.deepEqual(await similarTo(room, lamp, { agency: 'kampar', areaCode: '14.01' }), [])
})

test('what is about something else, is over, or was never published is not found', async (t) => {
  const room = await given(t)
  const about = { title: 'Jalan berlubang', text: 'Lubang di jalan menuju pasar makin dalam.' }
  await published(room, {}, about)
  const over = await published(room)
  await say(room, over, { command: 'withdraw', text: null })
  await fileReport(room, { title: copy.title, body: copy.text })
  assert.deepEqual(await similarTo(room, lamp, { agency: 'empat-lawang' }), [])
})

test('one that becomes confidential is found no more', async (t) => {
  const room = await given(t)
  const number = await published(room)
  assert.deepEqual(await similarTo(room, lamp, { agency: 'empat-lawang' }), [number])
  await give(room, number, verifier, { command: 'setConfidential' })
  assert.deepEqual(await similarTo(room, lamp, { agency: 'empat-lawang' }), [])
})

test('what shares most words comes first, and no more than three are shown', async (t) => {
  const room = await given(t)
  const alike = { title: copy.title, text: `${copy.text} Anak-anak pulang mengaji dalam gelap.` }
  const best = await published(room, {}, alike)
  for (let i = 0; i < 4; i += 1) await published(room)
  const found = await similarTo(room, lamp, { agency: 'empat-lawang' })
  assert.equal(found.length, 3)
  assert.equal(found[0], best)
})
