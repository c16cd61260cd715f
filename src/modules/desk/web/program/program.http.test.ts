import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import { recordRun } from '../../../../platform/db/work-runs.ts'
import { keepingId } from '../../../../web/messages/keeping.id.ts'

test('an operator sees what fails in the background, and has words for each piece of work', async (t) => {
  const program = await openTestProgram(t)
  await recordRun(program.db, 'notices to send', program.now(), 'Error: no mail server')
  const operator = await signedIn(program.app, 'operator@nasional.test')
  const { body } = await operator.open('/petugas/program')
  assert.match(body, /Gagal.*Error: no mail server/s)
  assert.match(body, /<code>DATABASE_POOL_SIZE<\/code>/)
  for (const { name } of program.work) assert.ok(Object.hasOwn(keepingId.workNames, name), name)
})
