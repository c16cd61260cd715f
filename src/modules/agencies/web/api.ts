import { z } from 'zod'
import { zones } from '../../../kernel/law/words.ts'
import type { Db } from '../../../platform/db/db.ts'
import { json } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { agencyKinds, type Agency } from '../domain/agency.ts'
import { loadAgencies } from '../store/agencies.ts'
import { listAreas } from '../store/areas.ts'
import { listCategories } from '../store/categories.ts'

const agencySchema = z.object({
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(agencyKinds),
  parent: z.string().nullable(),
  zone: z.enum(zones),
  workingWeek: z.array(z.int()).describe('ISO days of the week: 1 Monday … 7 Sunday'),
  areaCode: z.string().nullable(),
  smsPrefixes: z.array(z.string()),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
})
const areaSchema = z.object({ code: z.string(), level: z.string(), name: z.string(), parent: z.string().nullable() })
const categorySchema = z.object({
  slug: z.string(),
  name: z.object({ id: z.string(), en: z.string() }),
  isSensitive: z.boolean().describe('A report in it is confidential until somebody has looked'),
})

/** What anybody may know of agencies, places and topics: enough to fill in a report's form. */
export const agencyApi = (db: Db): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/v1/agencies',
    permission: 'public',
    audit: 'none',
    summary: 'Every agency that receives reports',
    answers: { 200: z.object({ agencies: z.array(agencySchema) }) },
    handler: async () => {
      const agencies = [...(await loadAgencies(db)).values()].filter((agency) => agency.isActive)
      return json({ agencies: agencies.map(publicAgency) })
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/areas',
    permission: 'public',
    audit: 'none',
    summary: 'The places directly below one, by official codes; the provinces without `parent`',
    query: z.object({ parent: z.string().optional() }),
    answers: { 200: z.object({ areas: z.array(areaSchema) }) },
    handler: async ({ query }) => json({ areas: await listAreas(db, query.parent ?? null) }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/categories',
    permission: 'public',
    audit: 'none',
    summary: 'What a report can be about',
    answers: { 200: z.object({ categories: z.array(categorySchema) }) },
    handler: async () => json({ categories: await listCategories(db) }),
  }),
]

function publicAgency({ id, ...agency }: Agency) {
  const { isActive: _isActive, ...known } = agency
  return { slug: id, ...known }
}
