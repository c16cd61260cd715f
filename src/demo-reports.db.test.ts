import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mondayMorning, openRoom } from '../test/harness/room.ts'
import { playDemoReports } from './demo-reports.ts'
import { isHeld, verifyReports } from './modules/reports/index.ts'

/** An ordinary Monday, and a Saturday night after the long holidays of Lebaran. */
const starts = [mondayMorning, Temporal.Instant.from('2026-03-28T15:00:00Z')]

test('the demo reports are played to states that a newcomer should see, by steps that the law allows', async (t) => {
  for (const now of starts) {
    const room = await openRoom(t, { at: now })
    const played = await playDemoReports(room, now)
    assert.deepEqual([...played.refused], [])
    assert.deepEqual(played.notFiled, [])
    assert.deepEqual(played.broken, [])

    const found = new Map<string, number>()
    const see = (what: string) => found.set(what, (found.get(what) ?? 0) + 1)
    for await (const { state, events, disagreements } of verifyReports(room)) {
      assert.deepEqual(disagreements, [])
      see(state.closing === null ? state.phase : `closed: ${state.closing.reason}`)
      if (state.confidential) see('confidential')
      if (state.objections > 0) see('objected')
      if (state.reportClass === 'supervisory') see('supervisory')
      if (isHeld(state)) see('held')
      if (state.publication === 'published') see('published')
      if (state.referral !== 'none') see(`referral: ${state.referral}`)
      const isLate = events.some((event) => event.type === 'clockFired' && event.firing.step === 'overdue')
      if (isLate && state.referral === 'none') see('late')
    }
    assert.deepEqual(
      { ...Object.fromEntries(found), late: found.has('late') },
      {
        submitted: 16,
        clarification: 1,
        disposed: 2,
        inProgress: 4,
        followedUp: 2,
        'closed: silence': 1,
        'closed: confirmed': 17,
        archived: 1,
        confidential: 1,
        supervisory: 2,
        held: 1,
        objected: 1,
        published: 22,
        'referral: acknowledged': 1,
        late: true,
      },
    )
  }
})
