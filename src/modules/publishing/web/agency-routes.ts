import { z } from 'zod'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, problem, type Answer } from '../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { readFigures } from '../../insight/index.ts'
import type { LawShelf } from '../../reports/index.ts'
import { findVersion } from '../../standards/index.ts'
import { unfiltered } from '../domain/public-list.ts'
import { countPublic } from '../store/public-counts.ts'
import { listPublic } from '../usecases/read-public.ts'
import { agenciesPage, agencyPage } from './agency-page.ts'

const open = { permission: 'public', audit: 'none' } as const
const [shownMonths, shownReports] = [6, 5]

type Room = { readonly db: Db; readonly lawShelf: LawShelf; readonly now: Now; readonly origin: string }

/** `/instansi`: who receives reports, by which standard, how it is kept, and what is public of it. */
export const agencyRoutes = (room: Room): readonly Route[] => [
  route({
    method: 'GET',
    path: '/instansi',
    ...open,
    handler: async ({ text }) => page(agenciesPage((await room.lawShelf.open()).agencies, room.origin, text)),
  }),
  route({
    method: 'GET',
    path: '/instansi/:slug',
    ...open,
    params: z.object({ slug: z.string().max(100) }),
    handler: (ask) => show(room, ask),
  }),
]

async function show(
  { db, lawShelf, now, origin }: Room,
  { params, language, text }: Ask<{ slug: string }>,
): Promise<Answer> {
  const law = await lawShelf.open()
  const { agencies, tree } = law
  const agency = agencies.get(params.slug as AgencyId)
  if (agency === undefined) return problem('notFound')
  const today = localDay(now(), agency.zone)
  const terms = law.law.terms(law.standardOf(agency.id, now()))
  const [version, counts, { items }, figures] = await Promise.all([
    findVersion(db, terms.id),
    countPublic(db),
    listPublic(db, tree, { ...unfiltered, agency: agency.id }, { after: null, limit: shownReports }),
    readFigures(db, tree, agency.id, { upTo: today, months: shownMonths }),
  ])
  const view = {
    agency,
    agencies,
    terms,
    standard: version?.standard ?? null,
    figures,
    counts: counts.filter((count) => isWithin(agencies, count.agency, agency.id)),
    newest: items,
    today,
    origin,
    language,
  }
  return page(agencyPage(view, text))
}
