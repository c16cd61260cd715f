import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { disposal, fileReport, give, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { loadEvents } from '../store/events.ts'
import { findReport } from '../store/reports.ts'
import { carryOut, carryOutDue } from './carry-out-many.ts'
import { beginBulk, cancelBulk, confirmBulk, previewMany, readBulk, speakMany, undoBulk } from './command-many.ts'
import type { SpokenCommand } from './command-report.ts'

const coordinator = 'coordinator@empat-lawang.test'
const archiving: SpokenCommand = { command: 'archive', reason: 'incomplete', destination: null, text: 'Tanpa isi.' }

async function given(t: TestContext) {
  const room = await openRoom(t)
  const officer = await room.officer(verifier)
  const numbers = [await fileReport(room), await fileReport(room), await fileReport(room)]
  /** A run over these reports that waits to be confirmed. */
  const speak = async (command: SpokenCommand, over: readonly ReportNumber[] = numbers): Promise<string> => {
    const id = (await beginBulk(room, officer, { numbers: over, list: '/petugas' })) ?? assert.fail('nothing was begun')
    assert.ok(await speakMany(room, officer, id, command))
    return id
  }
  const read = async (id: string) => (await readBulk(room, officer, id)) ?? assert.fail('the run is gone')
  return { room, officer, numbers, speak, read }
}

const stateOf = async (room: TestRoom, number: ReportNumber) =>
  (await findReport(room.db, number))?.state ?? assert.fail(number)
const typesOf = async (room: TestRoom, number: ReportNumber) =>
  (await loadEvents(room.db, (await stateOf(room, number)).id)).map(({ type }) => type)

test('what the preview says of each report is what the run then does', async (t) => {
  const { room, officer, numbers, speak, read } = await given(t)
  await give(room, numbers[1] ?? assert.fail(), verifier, disposal)
  const id = await speak(disposal)
  const previews = await previewMany(room, officer, await read(id))
  const foreseen = numbers.map((number) => {
    const preview = previews.get(number) ?? assert.fail(number)
    return preview.ok ? preview.value.state.phase : preview.refusal.refusal
  })
  assert.deepEqual(foreseen, ['disposed', 'notInThisState', 'disposed'])
  assert.deepEqual(await typesOf(room, numbers[0] ?? assert.fail()), ['submitted'])
  await confirmBulk(room, officer, id)
  room.clock.advance({ minutes: 1 })
  await carryOutDue(room)
  const { items, stage } = await read(id)
  assert.equal(stage, 'ended')
  const happened = items.map(({ outcome, state }) => (typeof outcome === 'object' ? outcome.refusal : state.phase))
  assert.deepEqual(happened, foreseen)
})

test('a run that is confirmed and carried out three times at once does everything once, as the officer’s own events', async (t) => {
  const { room, officer, numbers, speak, read } = await given(t)
  const id = await speak(disposal)
  await Promise.all([1, 2, 3].map(() => confirmBulk(room, officer, id)))
  room.clock.advance({ minutes: 1 })
  await Promise.all([1, 2, 3].map(() => carryOut(room, id)))
  await carryOutDue(room)
  assert.ok((await read(id)).items.every(({ outcome }) => outcome === 'done'))
  for (const number of numbers) {
    const disposals = (await loadEvents(room.db, (await stateOf(room, number)).id)).filter(
      ({ type }) => type === 'disposed',
    )
    assert.deepEqual(
      disposals.map(({ by }) => (by.kind === 'officer' ? by.id : by.kind)),
      [officer.id],
    )
  }
})

test('what cannot be taken back waits ten seconds and can be stopped until then, and not after', async (t) => {
  const { room, officer, numbers, speak, read } = await given(t)
  const stopped = await speak(archiving, numbers.slice(0, 1))
  await confirmBulk(room, officer, stopped)
  await carryOutDue(room)
  assert.equal((await read(stopped)).stage, 'confirmed')
  await cancelBulk(room, officer, stopped)
  const late = await speak(archiving, numbers.slice(1, 2))
  await confirmBulk(room, officer, late)
  room.clock.advance({ minutes: 1 })
  await cancelBulk(room, officer, late)
  await carryOutDue(room)
  assert.equal((await read(stopped)).stage, 'cancelled')
  assert.equal((await read(late)).stage, 'ended')
  assert.equal((await stateOf(room, numbers[0] ?? assert.fail())).phase, 'submitted')
  assert.equal((await stateOf(room, numbers[1] ?? assert.fail())).phase, 'archived')
})

test('what the law has a counter-command for is taken back by it, once, and nothing is deleted', async (t) => {
  const { room, officer, numbers, speak, read } = await given(t)
  const [first = assert.fail(), second = assert.fail(), group = assert.fail()] = numbers
  const id = await speak({ command: 'linkDuplicate', group })
  await confirmBulk(room, officer, id)
  await carryOut(room, id)
  assert.equal((await stateOf(room, first)).group, group)
  const ended = await read(id)
  assert.deepEqual(
    ended.items.map(({ outcome }) => (typeof outcome === 'object' ? outcome.refusal : outcome)),
    ['done', 'done', 'alreadyInGroup'],
  )
  assert.ok(ended.isUndoable)
  const undoing = await Promise.all([1, 2, 3].map(() => undoBulk(room, officer, id, 'Dibatalkan.')))
  assert.equal(new Set(undoing).size, 1)
  await carryOutDue(room)
  assert.equal((await stateOf(room, first)).group, null)
  assert.deepEqual(await typesOf(room, second), ['submitted', 'duplicateLinked', 'duplicateUnlinked'])
  assert.equal((await read(id)).isUndoable, false)
})

test('after a quarter of an hour nothing is taken back together any more', async (t) => {
  const { room, officer, numbers, speak } = await given(t)
  const id = await speak({ command: 'linkDuplicate', group: numbers[2] ?? assert.fail() }, numbers.slice(0, 2))
  await confirmBulk(room, officer, id)
  await carryOut(room, id)
  room.clock.advance({ minutes: 16 })
  assert.equal(await undoBulk(room, officer, id, 'Dibatalkan.'), null)
})

test('a report that changed after the officer looked is left alone and says so', async (t) => {
  const { room, officer, numbers, speak, read } = await given(t)
  const id = await speak(archiving)
  await give(room, numbers[0] ?? assert.fail(), verifier, { command: 'note', text: 'Sudah saya telepon.' })
  await confirmBulk(room, officer, id)
  room.clock.advance({ minutes: 1 })
  await carryOutDue(room)
  const { items } = await read(id)
  assert.deepEqual(items[0]?.outcome, { refusal: 'changedMeanwhile' })
  assert.equal(items[1]?.outcome, 'done')
})

test('a run is its officer’s alone, and holds only what they may read', async (t) => {
  const { room, officer, numbers, speak } = await given(t)
  const id = await speak(disposal)
  const other = await room.officer(coordinator)
  assert.equal(await readBulk(room, other, id), null)
  assert.equal(await confirmBulk(room, other, id), false)
  const stranger = await room.officer('liaison@kampar-dpupr.test')
  assert.equal(await beginBulk(room, stranger, { numbers, list: '/petugas' }), null)
  assert.notEqual(officer.id, other.id)
})
