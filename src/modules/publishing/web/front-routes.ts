import { z } from 'zod'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, withCookie, type Answer } from '../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { askedPlace, findArea, type AskedPlace } from '../../agencies/index.ts'
import { readFigures } from '../../insight/index.ts'
import type { LawShelf, OpenLaw } from '../../reports/index.ts'
import { unfiltered } from '../domain/public-list.ts'
import { listPublic } from '../usecases/read-public.ts'
import { frontPage } from './front-page.ts'

const newestShown = 6
/** Where somebody wants to see the news from: the code of a place, kept on their own device. */
const placeCookie = 'wilayah'
const placeKeptSeconds = 31_536_000

const typed = z.string().trim().max(200).catch('').default('')
const querySchema = z.object({ area: typed, area_kode: typed, semua: z.string().optional().catch(undefined) })
type Query = z.output<typeof querySchema>

type Room = { readonly db: Db; readonly lawShelf: LawShelf; readonly now: Now; readonly origin: string }

/** `/`: the question, with the box to answer it right there. */
export const frontRoutes = (room: Room): readonly Route[] => [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    audit: 'none',
    query: querySchema,
    handler: (ask) => show(room, ask),
  }),
]

async function show({ db, lawShelf, now, origin }: Room, ask: Ask<unknown, Query>): Promise<Answer> {
  const law = await lawShelf.open()
  const { query, language, text } = ask
  const place = placeOf(law, ask)
  const lastMonth = localDay(now(), zoneOf(law.tree, law.nation)).subtract({ months: 1 })
  const near = { ...unfiltered, area: place.area?.code ?? null }
  const [{ items }, figures] = await Promise.all([
    listPublic(db, law.tree, near, { after: null, limit: newestShown }),
    readFigures(db, law.tree, law.nation, { upTo: lastMonth, months: 1 }),
  ])
  const terms = law.law.terms(law.standardOf(law.nation, now()))
  const view = { items, terms, figures, lastMonth, place, typed: query.area, agencies: law.agencies, origin, language }
  const answer = page(frontPage({ ...view, csrf: ask.csrf() }, text))
  const kept = { name: placeCookie, path: '/' }
  if (query.semua !== undefined) return withCookie(answer, { ...kept, value: '', maxAgeSeconds: 0 })
  return query.area === '' || place.area === null
    ? answer
    : withCookie(answer, { ...kept, value: place.area.code, maxAgeSeconds: placeKeptSeconds })
}

/** What the address says, else what the visitor chose before. */
function placeOf({ agencies }: OpenLaw, { query, cookie }: Ask<unknown, Query>): AskedPlace {
  if (query.semua !== undefined) return { area: null, candidates: null }
  if (query.area !== '') return askedPlace(agencies, query.area, query.area_kode)
  return { area: findArea(cookie(placeCookie) ?? ''), candidates: null }
}
