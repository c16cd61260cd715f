import { z } from 'zod'
import { zones } from '../../../kernel/law/words.ts'
import type { Db } from '../../../platform/db/db.ts'
import { json } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { areaLevels } from '../domain/area.ts'
import { agencyKinds, type Agency } from '../domain/agency.ts'
import type { Category } from '../domain/category.ts'
import { loadAgencies } from '../store/agencies.ts'
import { listCategories } from '../store/categories.ts'
import { listAreas, suggestAreas } from '../usecases/find-areas.ts'

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
  competence: z.array(z.string()).describe('The categories that it deals with'),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  website: z.string().nullable(),
})
const areaSchema = z.object({
  code: z.string(),
  level: z.enum(areaLevels),
  name: z.string().describe('As in “Kecamatan Kampar”'),
  within: z.string().describe('The places it lies in, as in “Kabupaten Kampar, Riau”; empty for a province'),
  parent: z.string().nullable(),
})
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
    summary:
      'The places that typed words may mean, best first; without `q` those directly in `parent`, or the provinces',
    query: z.object({
      q: z.string().max(200).optional().describe('Words in any order, begun or misspelt: “bangkinang, kampar”'),
      parent: z.string().optional().describe('An official code: only places within it'),
    }),
    answers: { 200: z.object({ areas: z.array(areaSchema) }) },
    handler: async ({ query: { q, parent } }) => {
      if (q === undefined) return json({ areas: listAreas(parent ?? null) })
      return json({ areas: suggestAreas((await loadAgencies(db)).values(), q, { within: parent ?? null }) })
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/categories',
    permission: 'public',
    audit: 'none',
    summary: 'What a report can be about',
    answers: { 200: z.object({ categories: z.array(categorySchema) }) },
    handler: async () => json({ categories: (await listCategories(db)).flatMap(openCategory) }),
  }),
]

const openCategory = ({ slug, name, isSensitive, isClosed }: Category) =>
  isClosed ? [] : [{ slug, name, isSensitive }]

function publicAgency({ id, ...agency }: Agency) {
  const { isActive: _isActive, ...known } = agency
  return { slug: id, ...known }
}
