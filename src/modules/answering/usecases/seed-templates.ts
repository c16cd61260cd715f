import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { templateKinds } from '../domain/template.ts'
import { insertTemplates } from '../store/templates.ts'

const file = join(import.meta.dirname, '../../../../db/seed/answer-templates.yaml')
const nation = 'nasional' as AgencyId

const schema = z.array(
  z.strictObject({
    kind: z.enum(templateKinds),
    category: z.string().optional(),
    title: z.string(),
    body: z.string().transform((text) => text.trim()),
  }),
)

/** Brings along the templates that every agency may begin with: they stand at the nation, above all others. */
export async function seedTemplates(tx: Tx, at: Temporal.Instant): Promise<void> {
  const templates = schema.parse(parse(await readFile(file, 'utf8')))
  await insertTemplates(
    tx,
    templates.map(({ kind, category = null, title, body }) => ({
      id: newId(),
      version: 1,
      agency: nation,
      kind,
      category,
      title,
      body,
      isRetired: false,
      savedBy: null,
      savedAt: at,
    })),
  )
}
