import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Agency, AgencyKind } from '../domain/agency.ts'
import { writeAgencies } from '../store/agencies.ts'
import { writeCategories } from '../store/categories.ts'

const seedFolder = join(import.meta.dirname, '../../../../db/seed')
const read = (file: string) => readFile(join(seedFolder, file), 'utf8')

const office = z.strictObject({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  areaCode: z.string().optional(),
  smsPrefixes: z.array(z.string()),
  website: z.string().optional(),
  competence: z.array(z.string()).default([]),
})
const agencyFile = z.strictObject({
  nation: office,
  ombudsman: office,
  ombudsmanOffices: z.array(office),
  regions: z.array(office),
  opds: z.array(
    z.strictObject({ slug: z.string(), name: z.string(), shortName: z.string(), competence: z.array(z.string()) }),
  ),
})
const categoryFile = z.array(
  z.strictObject({
    slug: z.string(),
    id: z.string(),
    en: z.string(),
    sensitive: z.boolean().default(false),
    words: z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((word) => word.trim() || [])),
  }),
)

/**
 * Fills an empty database with the categories, the nation and the Ombudsman; and with the agencies of the demo region
 * unless only the nation is asked for.
 */
export async function seedAgencies(tx: Tx, part: 'nation' | 'demoRegion' = 'demoRegion'): Promise<void> {
  const categories = categoryFile.parse(parse(await read('categories.yaml')))
  await writeCategories(
    tx,
    categories.map(({ slug, id, en, sensitive, words }) => {
      return { slug, name: { id, en }, isSensitive: sensitive, isClosed: false, words }
    }),
  )
  const agencies = agencyFile.parse(parse(await read('agencies.yaml')))
  await writeAgencies(tx, agenciesOf(part === 'nation' ? { ...agencies, ombudsmanOffices: [], regions: [] } : agencies))
}

function agenciesOf({ nation, ombudsman, ombudsmanOffices, regions, opds }: z.infer<typeof agencyFile>): Agency[] {
  return [
    agency('nation', null, nation),
    agency('ombudsman', null, ombudsman),
    ...ombudsmanOffices.map((one) => agency('ombudsman', ombudsman.id, one)),
    ...regions.flatMap((region) => [
      agency('region', nation.id, region),
      ...opds.map(({ slug, name, shortName, competence }) => {
        const names = { name: `${name} Kabupaten ${region.shortName}`, shortName: `${shortName} ${region.shortName}` }
        return agency('opd', region.id, {
          ...region,
          ...names,
          competence,
          id: `${region.id}-${slug}`,
          smsPrefixes: [],
        })
      }),
    ]),
  ]
}

const agency = (kind: AgencyKind, parent: string | null, facts: z.infer<typeof office>): Agency => ({
  id: facts.id as AgencyId,
  name: facts.name,
  shortName: facts.shortName,
  kind,
  parent: parent as AgencyId | null,
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  areaCode: facts.areaCode ?? null,
  smsPrefixes: facts.smsPrefixes,
  address: null,
  phone: null,
  website: facts.website ?? null,
  isActive: true,
  competence: facts.competence,
})
