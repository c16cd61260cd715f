import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { answer, disposal, fileReport, give, liaison, verifier } from '../../../../test/harness/filed-report.ts'
import { mondayMorning, openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { rehearse } from '../../rehearsal/index.ts'
import { clocksOf, everyReport } from '../../reports/index.ts'
import { foldDutyCounts, loadDutyCounts } from '../store/duty-counts.ts'
import { countDuties } from './count-duties.ts'
import { readFigures } from './read-figures.ts'
import { recountDuties } from './recount-duties.ts'

const march = Temporal.PlainDate.from('2026-03-15')
const dpupr = 'empat-lawang-dpupr' as AgencyId

const given = (t: TestContext) => openRoom(t, { reactions: [countDuties] })

/** Every count as one line, in order. */
const counted = async (room: TestRoom) =>
  (await loadDutyCounts(room.db)).map((count) => Object.values(count).join(' ')).toSorted()

async function figure(room: TestRoom, agency: AgencyId) {
  const { tree } = await room.lawShelf.open()
  const figures = await readFigures(room.db, tree, agency, { upTo: march, months: 1 })
  return figures.find(({ limit }) => limit === 'firstResponse')
}

async function answered(room: TestRoom, confidential = false): Promise<void> {
  const number = await fileReport(room, { confidential })
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, answer)
}

test('figures that were kept through whole lives are those that the reports make when counted again', async (t) => {
  const room = await given(t)
  const complaints = Array.from({ length: 40 }, (_, n) => {
    const filedAt = mondayMorning.add({ hours: 9 * n })
    return {
      name: String(n),
      title: `Keluhan ${n}`,
      body: `Isi keluhan nomor ${n}.`,
      address: null,
      office: ['Dinas A', 'Dinas B', 'Dinas C'][n % 3] ?? null,
      officeName: null,
      group: n % 10 < 2 ? `kelompok-${Math.floor(n / 10)}` : null,
      filedAt,
      answeredAt: n % 5 === 0 ? null : filedAt.add({ hours: 20 + 11 * (n % 25) }),
    }
  })
  const plan = { complaints, regency: 'kampar' as AgencyId, seed: 11, from: march, days: 30 }
  const { broken } = await rehearse(room, plan, () => {})
  assert.deepEqual(broken, [])

  const kept = await counted(room)
  for (const outcome of ['onTime', 'late', 'runningLate']) assert.ok(kept.some((line) => line.includes(` ${outcome} `)))
  assert.deepEqual(await recountDuties(room), { reports: 40, corrected: 0 })
  assert.deepEqual(await counted(room), kept)

  // Not by the same function: the clocks as everybody sees them.
  const { law } = await room.lawShelf.open()
  const seen = { onTime: 0, late: 0 }
  for await (const { state } of everyReport(room.db))
    for (const { limit, status, isLate } of clocksOf(law, state, room.now()))
      if (limit === 'firstResponse' && status === 'met') seen[isLate ? 'late' : 'onTime'] += 1
  const told = await loadDutyCounts(room.db)
  const sum = (outcome: string) =>
    told
      .filter((count) => count.limit === 'firstResponse' && count.outcome === outcome)
      .reduce((total, { reports }) => total + reports, 0)
  assert.deepEqual({ onTime: sum('onTime'), late: sum('late') }, seen)
})

test('counts that were lost or never made are brought back, while the program goes on', async (t) => {
  const room = await openRoom(t)
  await answered(room)
  await answered(room)
  assert.deepEqual(await counted(room), [])
  assert.deepEqual(await recountDuties(room), { reports: 2, corrected: 3 })
  assert.equal((await counted(room)).length, 3)
  assert.deepEqual(await recountDuties(room), { reports: 2, corrected: 0 })
})

test('folding changes no count, also when two do it at once', async (t) => {
  const room = await given(t)
  for (let n = 0; n < 3; n += 1) await answered(room)
  const before = await counted(room)
  await Promise.all([foldDutyCounts(room.db), foldDutyCounts(room.db)])
  assert.deepEqual(await counted(room), before)
})

test('a confidential report is in no figure, until there are so many that none can be told from the others', async (t) => {
  const room = await given(t)
  for (let n = 0; n < 5; n += 1) await answered(room)
  const open = await figure(room, dpupr)
  assert.equal(open?.told === 'kept' && open.onTime, 5)
  for (let n = 0; n < 4; n += 1) await answered(room, true)
  assert.deepEqual(await figure(room, dpupr), open)
  await answered(room, true)
  const joined = await figure(room, dpupr)
  assert.equal(joined?.told === 'kept' && joined.onTime, 10)
})
