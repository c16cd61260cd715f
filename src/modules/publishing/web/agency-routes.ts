import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, problem } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { LawShelf } from '../../reports/index.ts'
import { findVersion } from '../../standards/index.ts'
import { countPublic } from '../store/public-counts.ts'
import { agenciesPage, agencyPage } from './agency-page.ts'

const open = { permission: 'public', audit: 'none' } as const

/** `/instansi`: who receives reports, by which standard, and what is public of it. */
export const agencyRoutes = (db: Db, lawShelf: LawShelf, now: Now): readonly Route[] => [
  route({
    method: 'GET',
    path: '/instansi',
    ...open,
    handler: async (ask) => page(agenciesPage((await lawShelf.open()).agencies, ask.text)),
  }),
  route({
    method: 'GET',
    path: '/instansi/:slug',
    ...open,
    params: z.object({ slug: z.string().max(100) }),
    handler: async ({ params, language, text }) => {
      const law = await lawShelf.open()
      const { agencies } = law
      const agency = agencies.get(params.slug as AgencyId)
      if (agency === undefined) return problem('notFound')
      const terms = law.law.terms(law.standardOf(agency.id, now()))
      const [version, counts] = [await findVersion(db, terms.id), await countPublic(db)]
      const own = counts.filter((count) => isWithin(agencies, count.agency, agency.id))
      return page(
        agencyPage({ agency, agencies, terms, standard: version?.standard ?? null, counts: own, language }, text),
      )
    },
  }),
]
