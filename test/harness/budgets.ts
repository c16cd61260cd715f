import type { Budgets } from '../../src/platform/budgets.ts'
import { openBudgets } from '../../src/platform/budgets.ts'
import { openVault } from '../../src/platform/secrets.ts'
import { testDatabase, type Cleanup } from './db.ts'
import { testClock, type TestClock } from './room.ts'

/** Budgets of one process over a database of the test's own, and the clock that they go by. */
export async function testBudgets(t: Cleanup): Promise<{ readonly budgets: Budgets; readonly clock: TestClock }> {
  const [db, clock] = [await testDatabase(t), testClock()]
  const budgets = openBudgets({ db, now: clock.now, vault: openVault(Buffer.alloc(32, 7)) })
  return { budgets, clock }
}
