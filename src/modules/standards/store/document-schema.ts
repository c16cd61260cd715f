import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import { limitUnits, startEvents, strengths } from '../../../kernel/clock/time-limit.ts'
import { channels, identityPapers, limitNames, nationalClasses, roles } from '../../../kernel/law/words.ts'
import { practiceNames, type Rules, type Standard } from '../domain/standard.ts'

/** The shape of a standard's document, in a YAML file and in the database alike. Unknown fields are refused. */

const text = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const word = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/)
const day = z.iso.date().transform((value) => Temporal.PlainDate.from(value))
/** Far beyond any rule; days are counted one by one, so that a slip of the pen would keep everybody waiting. */
const mostCounted = 10_000
const count = z.int().min(1).max(mostCounted)

const source = z.strictObject({
  document: text,
  sentence: text,
  strength: z.enum(strengths).default('stated'),
})
const rule = <T extends z.ZodType>(value: T) => z.strictObject({ value, source })

const rules = z.strictObject({
  decree: rule(text.nullable()).exactOptional(),
  requirements: rule(
    z.array(
      z.strictObject({
        channels: z.union([z.literal('all'), z.array(z.enum(channels)).min(1)]),
        asks: text,
        identity: z
          .strictObject({ account: z.boolean().default(false), papers: z.array(z.enum(identityPapers)).default([]) })
          .exactOptional(),
      }),
    ),
  ).exactOptional(),
  content: rule(text).exactOptional(),
  channels: rule(z.array(z.enum(channels)).min(1)).exactOptional(),
  verification: rule(z.strictObject({ by: z.enum(['nationalAdmin', 'coordinator']), checks: text })).exactOptional(),
  publication: rule(z.enum(['onDisposition', 'onAnswer'])).exactOptional(),
  followUp: rule(
    z.strictObject({
      by: z.enum(roles),
      needsApproval: z.boolean().default(false),
      needsEvidence: z.boolean().default(false),
    }),
  ).exactOptional(),
  closing: rule(z.enum(['bySilence', 'onlyByAgreement'])).exactOptional(),
  reply: rule(z.literal('reopens')).exactOptional(),
  escalation: rule(z.enum(['automatic', 'reportersRight', 'internal'])).exactOptional(),
  headline: rule(
    z.array(z.strictObject({ shown: text, amount: count, unit: z.enum(limitUnits).nullable() })),
  ).exactOptional(),
  fee: rule(text).exactOptional(),
  product: rule(text).exactOptional(),
  register: rule(text).exactOptional(),
  classes: rule(
    z.array(z.strictObject({ name: word, title: text, nationalClass: z.enum(nationalClasses) })).min(1),
  ).exactOptional(),
} satisfies Record<keyof Rules, z.ZodType>)

const limit = z.strictObject({
  limit: z.enum(limitNames),
  amount: count,
  unit: z.enum(limitUnits),
  startsFrom: z.enum(startEvents),
  responsible: z.enum([...roles, 'reporter', 'system']),
  appliesTo: z.union([z.literal('all'), z.array(word).min(1)]).default('all'),
  endsOnNonWorkingDay: z.enum(['rollsForward', 'stays']).default('rollsForward'),
  extension: z
    .strictObject({
      times: count,
      amount: count,
      unit: z.enum(limitUnits),
      grantedBy: z.enum(roles),
      reasonRequired: z.boolean(),
    })
    .nullable()
    .default(null),
  source,
})

const excluded = z.strictObject({ limit: z.enum(limitNames), reason: text, source })

const option = z.strictObject({
  id: word,
  says: text,
  rules: rules.default({}),
  limits: z.array(limit).default([]),
  excluded: z.array(excluded).default([]),
})

const openPoint = z.strictObject({
  id: word,
  rule: z.string().regex(/^S([1-9]|1[0-4])$/),
  question: text,
  sentences: z.array(z.strictObject({ document: text, sentence: text })).min(1),
  options: z.array(option).min(2),
  settled: z.strictObject({ choice: word, who: text, on: day, why: text }).nullable().default(null),
})

export const documentSchema = z.strictObject({
  agency: slug.transform((value) => value as AgencyId),
  version: count,
  title: text,
  effectiveFrom: day,
  documents: z.record(word, text),
  rules: rules.default({}),
  practice: rule(z.partialRecord(z.enum(practiceNames), z.int().min(0).max(mostCounted)))
    .nullable()
    .default(null),
  limits: z.array(limit).default([]),
  excluded: z.array(excluded).default([]),
  openPoints: z.array(openPoint).default([]),
})

/**
 * The document as plain data that YAML and JSON can write and `documentSchema` reads back. What is null or empty by
 * default is left out, so that a file shows only what the standard says.
 */
export function toPlainData(standard: Standard): Record<string, unknown> {
  const explicit = new Set(['value', 'unit'])
  const isSaid = (key: string, value: unknown) =>
    explicit.has(key) || (value !== null && !(typeof value === 'object' && Object.keys(value).length === 0))
  return JSON.parse(JSON.stringify(standard), (_, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).filter(([key, each]) => isSaid(key, each))),
  ) as Record<string, unknown>
}
