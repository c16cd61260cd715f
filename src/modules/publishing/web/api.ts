import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import { reportKinds } from '../../../kernel/law/words.ts'
import { json, problem } from '../../../web/answer.ts'
import { dayField } from '../../../web/fields.ts'
import { route, type Route } from '../../../web/route.ts'
import { words, type ReportsRoom } from '../../reports/index.ts'
import { cursorText, readCursor, type PublicItem } from '../domain/public-list.ts'
import { listPublic } from '../usecases/read-public.ts'
import { searching } from './searching.ts'

const phase = z.enum(words.phases)
const listSchema = z.object({
  reports: z.array(
    z.object({
      number: z.string(),
      url: z.string(),
      title: z.string(),
      body: z.string(),
      kind: z.enum(reportKinds),
      class: z.string(),
      category: z.string().nullable(),
      agency: z.string(),
      areaCode: z.string().nullable(),
      state: phase,
      filedOn: z.string(),
      changedOn: z.string(),
    }),
  ),
  next: z.string().nullable().describe('Send it as `after` for the following page; null on the last'),
})

/** The list of what is public; what is hidden leaves no trace in it. */
export const publicListApi = ({ db, lawShelf }: Pick<ReportsRoom, 'db' | 'lawShelf'>, origin: string): Route =>
  route({
    method: 'GET',
    path: '/api/v1/reports',
    permission: 'public',
    audit: 'none',
    summary: 'Public reports, newest first, a page at a time',
    limits: [searching],
    query: z.object({
      q: z.string().max(200).optional().describe('Words; in quotes a phrase, with a minus what is not wanted'),
      agency: z.string().max(100).optional().describe('With whom they are: this agency or any below it'),
      state: phase.optional(),
      kind: z.enum(reportKinds).optional(),
      area: z.string().max(20).optional().describe('An official code: the area and every part of it'),
      category: z.string().max(100).optional(),
      from: dayField.optional(),
      to: dayField.optional(),
      after: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    answers: { 200: listSchema },
    async handler({ query }) {
      const after = query.after === undefined ? null : readCursor(query.after)
      if (query.after !== undefined && after === null)
        return problem('invalidRequest', { errors: [{ field: 'after', message: 'Send `next` of the page before' }] })
      const { tree } = await lawShelf.open()
      const filter = {
        q: query.q?.trim() || null,
        agency: (query.agency as AgencyId | undefined) ?? null,
        phase: query.state ?? null,
        kind: query.kind ?? null,
        area: query.area ?? null,
        category: query.category ?? null,
        from: query.from ?? null,
        to: query.to ?? null,
      }
      const { items, next } = await listPublic(db, tree, filter, { after, limit: query.limit })
      return json({
        reports: items.map((item) => itemJson(item, origin)),
        next: next === null ? null : cursorText(next),
      })
    },
  })

const itemJson = ({ reportClass, phase: state, filedOn, changedOn, ...item }: PublicItem, origin: string) => ({
  ...item,
  url: `${origin}/laporan/${item.number}`,
  class: reportClass,
  state,
  filedOn: filedOn.toString(),
  changedOn: changedOn.toString(),
})
