import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import { transact } from '../../../platform/db/db.ts'
import { lockDueReports, saveClocks } from '../store/clocks.ts'
import { lockReport } from '../store/reports.ts'
import type { Reaction } from './room.ts'

test('two members of a group object in the same instant, and neither waits for the other', async (t) => {
  const room = await openRoom(t)
  const [one, other] = [await fileReport(room, { reporter: {} }), await fileReport(room, { reporter: {} })]
  for (const number of [one, other]) {
    await give(room, number, verifier, disposal)
    await give(room, number, liaison, answer)
  }
  await give(room, other, verifier, { command: 'linkDuplicate', group: one })
  const bothHaveTheirs = Promise.withResolvers<void>()
  let locked = 0
  const meet: Reaction = async () => {
    locked += 1
    if (locked === 2) bothHaveTheirs.resolve()
    await bothHaveTheirs.promise
  }
  const meeting = { ...room, reactions: [meet] }
  const [first, second] = await Promise.all(
    [one, other].map((number) => say(meeting, number, { command: 'object', text: 'Masih padam.' })),
  )
  assert.deepEqual([first?.phase, second?.phase], ['inProgress', 'inProgress'])
})

test('a sweep that finds a report in somebody’s hands does not keep its clocks from them', async (t) => {
  const room = await openRoom(t)
  const number = await fileReport(room)
  room.clock.advance({ days: 30 })
  const { law } = await room.lawShelf.open()
  const [held, swept] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const commanding = transact(room.db, async (tx) => {
    await sql`set local lock_timeout = '2s'`.execute(tx)
    const locked = await lockReport(tx, number)
    held.resolve()
    await swept.promise
    if (locked !== null) await saveClocks(tx, law, null, locked.state)
    return locked
  })
  await held.promise
  await transact(room.db, async (tx) => {
    assert.deepEqual(await lockDueReports(tx, room.now(), 100), [])
    swept.resolve()
    assert.equal((await commanding)?.state.number, number)
  })
})
