import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { disposal, fileReport, give, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { countArrivals } from './count-arrivals.ts'
import { wholeQueue } from './list-queue.ts'

/** A verifier's list with three reports, of which a page holds so many. */
async function given(t: TestContext, most: number) {
  const room = await openRoom(t)
  const numbers: ReportNumber[] = []
  for (let at = 0; at < 3; at += 1) {
    numbers.push(await fileReport(room))
    room.clock.advance({ minutes: 1 })
  }
  const [officer, since] = [await room.officer(verifier), room.now()]
  const asked = { ...wholeQueue('verifyNationally'), order: 'due', after: null, most } as const
  const shown = new Set(numbers.slice(0, most))
  room.clock.advance({ minutes: 1 })
  return { room, numbers, count: () => countArrivals(room, officer, asked, { since, shown }) }
}

test('what is filed after a list was opened has come, also where it stands beyond its page', async (t) => {
  for (const most of [2, 50]) {
    const { room, count } = await given(t, most)
    assert.equal(await count(), 0)
    await fileReport(room)
    await fileReport(room, { agency: 'kampar' as never })
    assert.equal(await count(), 1)
  }
})

test('what only moves up because others leave has not come', async (t) => {
  const { room, numbers, count } = await given(t, 2)
  await give(room, numbers[0] ?? assert.fail(), verifier, disposal)
  assert.equal(await count(), 0)
})
