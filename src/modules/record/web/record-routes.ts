import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { file, json, page, problem } from '../../../web/answer.ts'
import { atom } from '../../../web/atom.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { firstLink } from '../domain/day.ts'
import { recordFormat } from '../domain/proof.ts'
import { daysBefore, daysFrom, findDay } from '../store/days.ts'
import { lineOf } from '../usecases/make-proof.ts'
import type { RecordRoom } from '../usecases/seal-day.ts'
import { feedLine } from './read-roots.ts'
import { dayPage, daysPage } from './record-pages.ts'

const [pageLength, feedLength] = [60, 30]
const open = { method: 'GET', permission: 'public', audit: 'none' } as const
const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text))

/** What anybody may save and run for themselves: the verifier as it stands in `docs/verifier/`. */
const verifier = readFileSync(join(import.meta.dirname, '../../../../docs/verifier/verify.mjs'), 'utf8')

/** `/catatan`: the sealed days for people, for programs, and for whoever keeps them. */
export const recordRoutes = (room: RecordRoom, origin: string): readonly Route[] => [
  route({
    ...open,
    path: '/catatan',
    query: z.object({ sebelum: day.optional().catch(undefined) }),
    handler: async ({ query: { sebelum }, language, text }) => {
      const found = await daysBefore(room.db, sebelum ?? null, pageLength + 1)
      const shown = found.slice(0, pageLength)
      const next = found.length > pageLength ? (shown.at(-1)?.day.toString() ?? null) : null
      return page(daysPage({ days: shown.map(lineOf), isNewest: sebelum === undefined, next, origin, language }, text))
    },
  }),
  route({
    ...open,
    path: '/catatan.json',
    query: z.object({ dari: day.optional().catch(undefined) }),
    handler: async ({ query: { dari } }) => {
      const days = await daysFrom(room.db, dari ?? null)
      const previous = days[0]?.previous.toString('hex') ?? firstLink
      return json({ format: recordFormat, site: origin, previous, days: days.map(lineOf) })
    },
  }),
  route({ ...open, path: '/catatan.atom', handler: (ask) => feed(room, origin, ask) }),
  route({
    ...open,
    path: '/catatan/verify.mjs',
    handler: () => file('text/plain', verifier, 'verify.mjs'),
  }),
  route({
    ...open,
    path: '/catatan/:day',
    params: z.object({ day: z.string() }),
    handler: async ({ params, language, text }) => {
      const asked = day.safeParse(params.day)
      const found = asked.success ? await findDay(room.db, asked.data) : undefined
      if (found === undefined) return problem('notFound')
      const { previous, sealed_at: sealedAt } = found
      return page(dayPage({ ...lineOf(found), previous: previous.toString('hex'), sealedAt, origin, language }, text))
    },
  }),
]

async function feed(room: RecordRoom, origin: string, { language, text }: Pick<Ask, 'language' | 'text'>) {
  const { record, shell } = text
  const days = await daysBefore(room.db, null, feedLength)
  const body = atom({
    language,
    title: record.feedTitle,
    subtitle: record.lead,
    id: `${origin}/catatan.atom`,
    self: `${origin}/catatan.atom`,
    page: `${origin}/catatan`,
    next: null,
    author: shell.siteName,
    entries: days.map((found) => ({
      href: `${origin}/catatan/${found.day.toString()}`,
      title: record.dayTitle(longDay(found.day, language)),
      summary: feedLine(lineOf(found)),
      publishedOn: found.day,
      updatedOn: found.day,
      author: shell.siteName,
      categories: [],
    })),
  })
  return file('application/atom+xml', body)
}
