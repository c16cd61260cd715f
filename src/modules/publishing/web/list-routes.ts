import type { Db } from '../../../platform/db/db.ts'
import { file, page, type Answer } from '../../../web/answer.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import type { LawShelf } from '../../reports/index.ts'
import { readCursor } from '../domain/public-list.ts'
import { countPublicMatches, listPublic } from '../usecases/read-public.ts'
import { listFeed } from './list-feed.ts'
import { listPage } from './list-page.ts'
import { listQuerySchema, type ListQuery } from './list-query.ts'
import { searching } from './searching.ts'
import { readSearch } from './read-search.ts'

const [pageLength, feedLength] = [20, 50]
const open = {
  method: 'GET',
  permission: 'public',
  audit: 'none',
  query: listQuerySchema,
  limits: [searching],
} as const

/** `/laporan`: search in the public reports; every search is an address, and the same one is a feed. */
export const listRoutes = (db: Db, lawShelf: LawShelf, origin: string): readonly Route[] => [
  route({ ...open, path: '/laporan', handler: (ask) => list(db, lawShelf, origin, ask) }),
  route({ ...open, path: '/laporan.atom', handler: (ask) => feed(db, lawShelf, origin, ask) }),
]

async function list(db: Db, lawShelf: LawShelf, origin: string, ask: Ask<unknown, ListQuery>): Promise<Answer> {
  const { query, language, text } = ask
  const law = await lawShelf.open()
  const search = readSearch(law, query, language)
  const [{ items, next }, count] = await Promise.all([
    listPublic(db, law.tree, search.filter, { after: readCursor(query.after), limit: pageLength }),
    countPublicMatches(db, law.tree, search.filter),
  ])
  return page(listPage({ query, search, items, next, count, law, origin, language }, text))
}

async function feed(db: Db, lawShelf: LawShelf, origin: string, ask: Ask<unknown, ListQuery>): Promise<Answer> {
  const { query, language, text } = ask
  const law = await lawShelf.open()
  const search = readSearch(law, query, language)
  const after = readCursor(query.after)
  const { items, next } = await listPublic(db, law.tree, search.filter, { after, limit: feedLength })
  return file('application/atom+xml', listFeed({ query, search, items, next, law, origin, language }, text))
}
