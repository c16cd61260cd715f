import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../test/harness/db.ts'
import { listRuns } from './db/work-runs.ts'
import { openLog } from './log.ts'
import { watchRuns } from './watch-runs.ts'

test('each end is noted once in a while, a change from well to failing at once; a failure stays known', async (t) => {
  const db = await testDatabase(t)
  let now = Temporal.Instant.from('2026-03-02T01:00:00Z')
  const watch = watchRuns(db, () => now, openLog('silent'))
  const later = () => (now = now.add({ seconds: 1 }))
  const [first] = [now, await watch('sweep', null), later()]
  await watch('sweep', null)
  assert.equal((await listRuns(db)).get('sweep')?.ranAt?.toString(), first.toString())
  const failedAt = now
  await watch('sweep', 'Error: no disk')
  later()
  await watch('sweep', null)
  const run = (await listRuns(db)).get('sweep')
  assert.equal(run?.failure, 'Error: no disk')
  assert.equal(run?.failedAt?.toString(), failedAt.toString())
  assert.equal(run?.ranAt?.toString(), now.toString())
})
