import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { testBudgets } from '../../../../test/harness/budgets.ts'
import { openLog } from '../../../platform/log.ts'
import type { AttachmentsRoom } from '../usecases/room.ts'
import { fileDoor } from './receive.ts'

test('one address cannot fill the disk: after many files its next one is refused, and nobody else’s', async (t) => {
  const { budgets } = await testBudgets(t)
  const full = { files: { hasRoom: async () => false } } as AttachmentsRoom
  const receive = fileDoor(full, budgets, openLog('silent'))
  const send = async (from: string) => {
    const taken = await receive({ name: 'surat.pdf', bytes: Readable.from([]), isCut: () => false }, from)
    return taken.ok ? 'taken' : taken.refusal
  }
  for (let n = 0; n < 300; n += 1) assert.equal(await send('10.0.0.1'), 'noRoomForFiles')
  assert.equal(await send('10.0.0.1'), 'tooManyFilesNow')
  assert.equal(await send('10.0.0.2'), 'noRoomForFiles')
})
