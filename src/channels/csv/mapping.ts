import { z } from 'zod'
import { reportKinds, zones } from '../../kernel/law/words.ts'
import type { Result } from '../../kernel/result.ts'
import { readYaml, type Fault, type Misfit } from '../../platform/read-yaml.ts'

/** Where a field's value comes from: a column's name alone, a column with more said about it, or the same in each row. */
const source = z.union([
  z.string().transform((column) => ({ column })),
  z.strictObject({
    column: z.string(),
    /** What stands in the column → what it means. */
    values: z.record(z.string(), z.string().nullable()).optional(),
    /** What a value means that is not listed, or where nothing is listed an empty one. Without it: rejected, or none. */
    otherwise: z.string().nullable().optional(),
  }),
  z.strictObject({ constant: z.string() }),
])
export type Source = z.output<typeof source>

const fields = z.strictObject({
  kind: source.default({ constant: 'complaint' }),
  title: source.optional(),
  body: source,
  category: source.optional(),
  agency: source.optional(),
  agencyName: source.optional(),
  areaCode: source.optional(),
  address: source.optional(),
  lat: source.optional(),
  lng: source.optional(),
  occurredOn: source.optional(),
  anonymous: source.optional(),
  confidential: source.optional(),
  consentToReferral: source.optional(),
  reporterName: source.optional(),
  reporterPhone: source.optional(),
  reporterEmail: source.optional(),
  receivedAt: source.optional(),
  answeredAt: source.optional(),
  group: source.optional(),
})
export type FieldName = keyof z.output<typeof fields>

const pattern = z.string().refine((text) => ['yyyy', 'MM', 'dd'].every((part) => text.split(part).length === 2), {
  error: 'write a pattern of yyyy, MM, dd, HH, mm and ss, as in "dd/MM/yyyy HH:mm"',
})

const mappingSchema = z.strictObject({
  separator: z.string().length(1, 'write one character, as in ";"').default(','),
  encoding: z.string().default('utf-8'),
  /** The zone of times that say none. */
  zone: z.enum(zones).default('Asia/Jakarta'),
  /** How times and days are written; without it, as ISO 8601 writes them. */
  timePattern: pattern.optional(),
  dayPattern: pattern.optional(),
  fields,
})

/** How the columns of one file become reports (docs/import.md). */
export type Mapping = z.output<typeof mappingSchema>

/** Reads a mapping from its YAML text; refuses with every fault, each with its line and field. */
export const readMapping = (yaml: string): Result<Mapping, readonly Fault[]> =>
  readYaml(yaml, mappingSchema as z.ZodType<Mapping>, misfitsOf)

function misfitsOf(mapping: Mapping): Misfit[] {
  const misfits: Misfit[] = []
  try {
    void new TextDecoder(mapping.encoding)
  } catch {
    misfits.push({ path: ['encoding'], message: 'write an encoding such as utf-8 or windows-1252' })
  }
  const { kind } = mapping.fields
  const kinds = 'constant' in kind ? [kind.constant] : 'values' in kind ? Object.values(kind.values ?? {}) : []
  if (kinds.some((one) => !(reportKinds as readonly unknown[]).includes(one)))
    misfits.push({ path: ['fields', 'kind'], message: `write one of: ${reportKinds.join(', ')}` })
  return misfits
}

/** Columns that the mapping names and the file does not have. */
export function missingColumns({ fields: named }: Mapping, header: readonly string[]): string[] {
  const columns = Object.values(named).flatMap((from) => (from !== undefined && 'column' in from ? [from.column] : []))
  return [...new Set(columns)].filter((column) => !header.includes(column))
}
