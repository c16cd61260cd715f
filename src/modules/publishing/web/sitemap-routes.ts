import { z } from 'zod'
import type { Db } from '../../../platform/db/db.ts'
import { file, problem, type Answer } from '../../../web/answer.ts'
import { readDay } from '../../../web/fields.ts'
import { html, type Html } from '../../../web/html.ts'
import { route, type Route } from '../../../web/route.ts'
import type { LawShelf } from '../../reports/index.ts'
import { listPublicDays, listPublicOf } from '../store/public-days.ts'

/** More may not stand in one file (sitemaps.org); a day of so many public reports would leave out the rest. */
const mostInOneFile = 50_000
const open = { method: 'GET', permission: 'public', audit: 'none' } as const

/** What search engines may visit, and where: everything public and nothing else. Reports are listed by day of filing. */
export const sitemapRoutes = (db: Db, lawShelf: LawShelf, origin: string): readonly Route[] => [
  route({ ...open, path: '/robots.txt', handler: () => file('text/plain', robots(origin)) }),
  route({
    ...open,
    path: '/sitemap.xml',
    handler: async () => {
      const days = await listPublicDays(db, mostInOneFile - 1)
      const parts = ['halaman', ...days.map((day) => day.toString())]
      return xml(html`<sitemapindex xmlns="${namespace}">
${parts.map(
  (part) => html`<sitemap><loc>${origin}/sitemap/${part}.xml</loc></sitemap>
`,
)}</sitemapindex>`)
    },
  }),
  route({
    ...open,
    path: '/sitemap/halaman.xml',
    handler: async () => {
      const { agencies } = await lawShelf.open()
      const slugs = [...agencies.values()].filter(({ isActive }) => isActive).map(({ id }) => `/instansi/${id}`)
      return urls(
        origin,
        [...pages, ...slugs].map((path) => ({ path, changedOn: null })),
      )
    },
  }),
  route({
    ...open,
    path: '/sitemap/:day.xml',
    params: z.object({ day: z.string() }),
    handler: async ({ params }) => {
      const day = readDay(params.day)
      const reports = day === null ? [] : await listPublicOf(db, day, mostInOneFile)
      if (reports.length === 0) return problem('notFound')
      return urls(
        origin,
        reports.map(({ number, changedOn }) => ({ path: `/laporan/${number}`, changedOn })),
      )
    },
  }),
]

const pages = ['/', '/laporan', '/instansi', '/kalkulator']
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

const urls = (
  origin: string,
  entries: readonly { readonly path: string; readonly changedOn: Temporal.PlainDate | null }[],
): Answer =>
  xml(html`<urlset xmlns="${namespace}">
${entries.map(
  ({ path, changedOn }) =>
    html`<url><loc>${origin}${path}</loc>${changedOn === null ? null : html`<lastmod>${changedOn.toString()}</lastmod>`}</url>
`,
)}</urlset>`)

const xml = ({ markup }: Html): Answer => file('application/xml', `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`)

/** Searches are without number and show what stands elsewhere; the rest is for people, not for robots. */
const robots = (origin: string): string => `User-agent: *
Disallow: /laporan?
Disallow: /laporan.atom
Disallow: /lapor/
Disallow: /lacak
Disallow: /masuk
Disallow: /petugas
Disallow: /api/

Sitemap: ${origin}/sitemap.xml
`
