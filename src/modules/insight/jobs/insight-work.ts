import type { Db } from '../../../platform/db/db.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import { foldDutyCounts } from '../store/duty-counts.ts'

/** Keeps reading the figures cheap: what changes added is folded now and then. */
export const insightWork = (db: Db): readonly PeriodicWork[] => [
  {
    name: 'fold duty counts',
    everyMs: 60_000,
    async run() {
      await foldDutyCounts(db)
      return 'idle'
    },
  },
]
