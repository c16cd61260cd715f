import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publishChange } from '../../src/modules/publishing/index.ts'
import { verifyReports } from '../../src/modules/reports/index.ts'
import { fillOffice } from '../harness/busy-office.ts'
import { answer, disposal, fileReport, give, liaison, publication, verifier } from '../harness/filed-report.ts'
import { openRoom } from '../harness/room.ts'
import { multiplier } from './multiply.ts'

test('every copy that the bench is measured on agrees with its events, as what was played does', async (t) => {
  const room = await openRoom(t, { reactions: [publishChange] })
  const played = await fillOffice(room, [])
  const published = await fileReport(room)
  await give(room, published, verifier, disposal)
  await give(room, published, liaison, answer)
  await give(room, published, verifier, publication)
  const wanted = 3 * (played.length + 1)
  const { grow } = await multiplier(room)
  await grow(wanted)
  const verified = await Array.fromAsync(verifyReports(room))
  assert.equal(verified.length, wanted)
  for (const { number, disagreements } of verified) assert.deepEqual(disagreements, [], number)
})
