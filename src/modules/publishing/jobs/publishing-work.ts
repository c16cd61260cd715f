import type { Db } from '../../../platform/db/db.ts'
import type { PeriodicWork } from '../../../platform/loop.ts'
import { foldPublicCounts } from '../store/public-counts.ts'

/** Keeps reading the counts cheap: what changes added is folded now and then. */
export const publishingWork = (db: Db): readonly PeriodicWork[] => [
  {
    name: 'fold public counts',
    everyMs: 60_000,
    async run() {
      await foldPublicCounts(db)
      return 'idle'
    },
  },
]
