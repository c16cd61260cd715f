import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import type { LawShelf } from '../../reports/index.ts'
import { unfiltered } from '../domain/public-list.ts'
import { listPublic } from '../usecases/read-public.ts'
import { frontPage } from './front-page.ts'

const newestShown = 5

/** `/`: the question, with the box to answer it right there. */
export const frontRoutes = (db: Db, lawShelf: LawShelf, now: Now): readonly Route[] => [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    audit: 'none',
    handler: async (ask) => {
      const law = await lawShelf.open()
      const { items } = await listPublic(db, law.tree, unfiltered, { after: null, limit: newestShown })
      const terms = law.law.terms(law.standardOf(law.nation, now()))
      const { language, text } = ask
      return page(frontPage({ items, terms, agencies: law.agencies, csrf: ask.csrf(), language }, text))
    },
  }),
]
