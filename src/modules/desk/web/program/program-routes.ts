import type { Db } from '../../../../platform/db/db.ts'
import { listRuns } from '../../../../platform/db/work-runs.ts'
import type { PeriodicWork } from '../../../../platform/loop.ts'
import type { ShownSetting } from '../../../../platform/shown-settings.ts'
import { page } from '../../../../web/answer.ts'
import { route, type Route } from '../../../../web/route.ts'
import { listCategories, loadAgencies } from '../../../agencies/index.ts'
import { listModels } from '../../../routing/index.ts'
import { programPage } from './program-page.ts'

/** What whoever operates the program may look at; the work is known only when the program is joined. */
export type Operation = {
  readonly db: Db
  readonly works: () => readonly PeriodicWork[]
  readonly settings: () => readonly ShownSetting[]
}

/** `/petugas/program`: for whoever keeps it running. */
export const programRoutes = ({ db, works, settings }: Operation): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/program',
    permission: 'metrics.read',
    audit: 'none',
    handler: async ({ language }) => {
      const runs = await listRuns(db)
      const states = works().map(async ({ name, everyMs, backlog }) => {
        return { name, everyMs, run: runs.get(name), backlog: (await backlog?.()) ?? null }
      })
      const [models, agencies, categories] = await Promise.all([listModels(db), loadAgencies(db), listCategories(db)])
      const learned = { models, agencies, categories }
      return page(programPage({ works: await Promise.all(states), settings: settings(), learned, language }))
    },
  }),
]
