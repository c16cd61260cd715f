import { z } from 'zod'
import { partNames } from '../domain/parts.ts'
import { proofFormat, type Proof } from '../domain/proof.ts'

/** Of this length and no other: a longer one could hold the beginning of the words that it goes before. */
const salt = z.string().regex(/^[0-9a-f]{32}$/)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()

const proofSchema = z.object({
  format: z.literal(proofFormat),
  site: z.string().max(300),
  report: z.string().max(40),
  events: z
    .array(
      z.object({
        day: day.nullable(),
        index: z.int().min(0),
        path: z.array(hash).max(40),
        parts: z
          .array(z.union([z.object({ salt, text: z.string() }), z.object({ digest: hash })]))
          .length(partNames.length),
      }),
    )
    .max(5000),
  texts: z.array(
    z.object({
      commitment: hash,
      salt: salt.nullable(),
      text: z.string().nullable(),
      erasedOn: day.nullable(),
    }),
  ),
  previous: z.union([hash, z.literal('')]),
  days: z.array(z.object({ day, size: z.int().min(1), root: hash, link: hash })),
})

/** A proof as somebody pasted it; null where it is none. */
export function readProof(text: string): Proof | null {
  try {
    const parsed = proofSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
