import type { AgencyId } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, type Answer } from '../../../web/answer.ts'
import { readDay } from '../../../web/fields.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { loadAgencies, loadAreas, matchArea, nameAreas } from '../../agencies/index.ts'
import { phases } from '../../reports/index.ts'
import { readCursor, type PublicFilter } from '../domain/public-list.ts'
import { countPublicMatches, listPublic } from '../usecases/read-public.ts'
import { listPage } from './list-page.ts'
import { listQuerySchema, type ListQuery } from './list-query.ts'

const pageLength = 20
/** `/laporan`: search in the public reports; every search is an address. What is unknown in it filters nothing. */
export const listRoutes = (db: Db): readonly Route[] => [
  route({
    method: 'GET',
    path: '/laporan',
    permission: 'public',
    audit: 'none',
    query: listQuerySchema,
    handler: (ask) => list(db, ask),
  }),
]

async function list(db: Db, { query, language, text }: Ask<unknown, ListQuery>): Promise<Answer> {
  const [agencies, areas] = [await loadAgencies(db), nameAreas(await loadAreas(db))]
  const found = areas.filter(({ code }) => code === query.area)
  const [area, another] = found.length > 0 ? found : matchArea(areas, query.area)
  const filter: PublicFilter = {
    q: query.q || null,
    agency: agencies.has(query.agency as AgencyId) ? (query.agency as AgencyId) : null,
    phase: phases.find((phase) => phase === query.state) ?? null,
    area: another === undefined ? (area?.code ?? null) : null,
    category: null,
    from: readDay(query.from),
    to: readDay(query.to),
  }
  const [{ items, next }, count] = await Promise.all([
    listPublic(db, agencies, filter, { after: readCursor(query.after), limit: pageLength }),
    countPublicMatches(db, agencies, filter),
  ])
  const isAreaUnknown = query.area !== '' && filter.area === null
  return page(listPage({ query, items, next, count, agencies, areas, isAreaUnknown, language }, text))
}
