import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { clocksOf } from '../domain/view.ts'
import { findReport } from '../store/reports.ts'
import { findAlike } from './find-alike.ts'
import { readAsOfficer } from './read-report.ts'
import { runErrands } from './run-errands.ts'

async function stateOf(room: TestRoom, number: ReportNumber) {
  const kept = await findReport(room.db, number)
  return kept?.state ?? assert.fail('unknown')
}

/** A report, and one by somebody who wanted to join it when they filed a day later; a verifier has agreed. */
async function joined(t: TestContext) {
  const room = await openRoom(t)
  const first = await fileReport(room)
  room.clock.advance({ days: 1 })
  const second = await fileReport(room, { joins: first, reporter: { name: 'Rudi Contoh', email: 'rudi@contoh.id' } })
  await give(room, second, verifier, { command: 'linkDuplicate', group: first })
  return { room, first, second }
}

test('who joins at intake keeps a number, a secret and clocks of their own, counted from their own day', async (t) => {
  const { room, first, second } = await joined(t)
  const [one, other] = [await stateOf(room, first), await stateOf(room, second)]
  assert.equal(other.group, first)
  assert.equal(other.phase, 'submitted')
  const { law } = await room.lawShelf.open()
  const due = (state: typeof one) =>
    clocksOf(law, state, room.now())
      .find(({ run }) => run.limit === 'verification')
      ?.due?.date.dueOn.toString()
  assert.equal(due(one), '2026-03-05')
  assert.equal(due(other), '2026-03-06')
})

test('the objection of one who joined reopens their own report; the others are closed as they were', async (t) => {
  const { room, first, second } = await joined(t)
  for (const number of [first, second]) {
    await give(room, number, verifier, disposal)
    await give(room, number, liaison, answer)
    await say(room, number, { command: 'recordContact' })
  }
  await say(room, second, { command: 'object', text: 'Lampu di depan rumah saya tetap padam.' })
  await runErrands(room)
  assert.equal((await stateOf(room, second)).phase, 'inProgress')
  assert.equal((await stateOf(room, first)).phase, 'followedUp')
})

test('in a group that nobody has answered each member goes its own way', async (t) => {
  const { room, first, second } = await joined(t)
  await say(room, second, { command: 'withdraw', text: 'Sudah selesai di tempat saya.' })
  assert.equal((await stateOf(room, second)).closing?.reason, 'withdrawn')
  assert.equal((await stateOf(room, first)).phase, 'submitted')
})

test('likely duplicates are found among reports that are not public, each with its reason; the group stands apart', async (t) => {
  const { room, first, second } = await joined(t)
  const place = { areaCode: '16.11.01' }
  const own = await fileReport(room, {
    ...place,
    body: 'Lampu jalan simpang pasar padam dua minggu lebih, gelap sekali.',
  })
  const told = await fileReport(room, {
    ...place,
    title: 'Gelap',
    body: 'Sudah dua minggu lampu jalan dekat simpang pasar padam.',
  })
  const hole = await fileReport(room, {
    ...place,
    title: 'Jalan berlubang',
    body: 'Aspal di depan kantor camat berlubang dalam.',
  })
  const officer = await room.officer(verifier)
  const likeTo = async (number: ReportNumber) => {
    const view = await readAsOfficer(room, number, officer)
    return view.ok ? findAlike(room, officer, view.value) : assert.fail('not readable')
  }
  const alike = await likeTo(own)
  const found = alike.likely.find(({ number }) => number === told)
  assert.ok(found?.isSamePlace)
  assert.equal(found.daysApart, 0)
  assert.ok(!alike.likely.some(({ number }) => number === hole))
  const group = await likeTo(first)
  assert.deepEqual(
    group.members.map(({ number }) => number),
    [first, second],
  )
  assert.ok(!group.likely.some(({ number }) => number === second))
})

test('what the officer may not read is not found', async (t) => {
  const room = await openRoom(t)
  const [own, hidden] = [await fileReport(room), await fileReport(room, { confidential: true })]
  const superior = await room.officer('superior@empat-lawang-dpupr.test')
  await give(room, own, verifier, disposal)
  const view = await readAsOfficer(room, own, superior)
  assert.ok(view.ok)
  const { likely } = await findAlike(room, superior, view.value)
  assert.ok(!likely.some(({ number }) => number === hidden))
})
