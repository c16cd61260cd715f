import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { mondayMorning, openRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { verifyReports } from '../../reports/index.ts'
import type { Complaint } from '../domain/complaint.ts'
import { rehearse } from './rehearse.ts'
import { newTally } from './tally.ts'

const start = mondayMorning.add({ hours: 2 })

/** A record of `count` complaints of three offices, one every nine hours, most of them answered after some days. */
const aRecord = (count: number): Complaint[] =>
  Array.from({ length: count }, (_, n) => {
    const filedAt = start.add({ hours: 9 * n })
    return {
      name: String(n),
      title: `Keluhan ${n}`,
      body: `Isi keluhan nomor ${n}.`,
      address: null,
      office: ['Dinas A', 'Dinas B', 'Dinas C'][n % 3] ?? null,
      officeName: null,
      group: n % 10 < 2 ? `kelompok-${Math.floor(n / 10)}` : null,
      filedAt,
      answeredAt: n % 7 === 0 ? null : filedAt.add({ hours: 20 + 11 * (n % 25) }),
    }
  })

async function rehearsing(t: TestContext, regency: string) {
  const room = await openRoom(t, { at: start })
  const plan = {
    complaints: aRecord(40),
    regency: regency as AgencyId,
    seed: 7,
    from: Temporal.PlainDate.from('2026-03-03'),
    days: 30,
  }
  const rehearsed = await rehearse(room, plan, () => {})
  const tally = newTally()
  const { law } = await room.lawShelf.open()
  const firstAnswers = new Map<string, string>()
  for await (const { number, state, events, disagreements } of verifyReports(room)) {
    assert.deepEqual(disagreements, [], number)
    tally.add(law, state, events)
    const answer = events.find(({ type }) => type === 'followedUp')
    if (answer !== undefined) firstAnswers.set(number, String(answer.at))
  }
  return { rehearsed, tally: tally.sum(), plan, firstAnswers }
}

for (const regency of ['kampar', 'empat-lawang'])
  test(`under the standard of ${regency} a record lives to its end: nothing is lost, and the table adds up`, async (t) => {
    const { rehearsed, tally, plan, firstAnswers } = await rehearsing(t, regency)
    assert.deepEqual(rehearsed.notFiled, [])
    assert.deepEqual(rehearsed.broken, [])
    assert.equal(rehearsed.numbers.size, plan.complaints.length)
    assert.equal(tally.reports, plan.complaints.length)
    assert.equal(
      [...tally.phases.values()].reduce((sum, n) => sum + n, 0),
      plan.complaints.length,
    )
    for (const { clocks, onTime, late, running } of tally.limits) assert.equal(onTime + late + running, clocks)
    assert.equal(tally.limits.find(({ limit }) => limit === 'verification')?.clocks, plan.complaints.length)
    assert.ok((tally.closings.get('silence') ?? 0) > 10)
    assert.ok((tally.events.get('duplicateLinked') ?? 0) > 0)

    // Where nothing else came in between, the first answer stands at the moment that the record names.
    const asRecorded = plan.complaints.filter(({ name, answeredAt }) => {
      const number = rehearsed.numbers.get(name)
      return answeredAt !== null && number !== undefined && firstAnswers.get(number) === String(answeredAt)
    })
    assert.ok(asRecorded.length > 20, `${asRecorded.length} answers at their recorded moment`)
  })

test('the same seed tells the same story', async (t) => {
  const once = await rehearsing(t, 'kampar')
  const again = await rehearsing(t, 'kampar')
  assert.deepEqual(again.tally, once.tally)
  assert.deepEqual(again.rehearsed.refused, once.rehearsed.refused)
})
