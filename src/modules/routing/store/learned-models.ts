import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Lesson, Score } from '../domain/learned/learn.ts'
import type { ModelKey } from '../domain/learned/scopes.ts'
import type { RoutingTables } from './tables.ts'

/** What is known of a model without the model itself. `score` is null where there was too little to learn from. */
export type ModelCard = ModelKey & {
  readonly trainedAt: Temporal.Instant
  readonly reports: number
  readonly examples: number
  readonly score: Score | null
}

const cards = (db: Handle) =>
  db
    .withTables<RoutingTables>()
    .selectFrom('learned_models')
    .select(['scope', 'subject', 'trained_at as trainedAt', 'reports', 'examples', 'measured as score'])
    .where('trained_at', 'is not', null)
    .$narrowType<{ trainedAt: Temporal.Instant }>()

export async function listModels(db: Handle): Promise<ModelCard[]> {
  return cards(db).orderBy('scope').orderBy('subject').execute()
}

/** Null where nothing was ever tried to be learned. */
export async function findModelCard(db: Handle, { scope, subject }: ModelKey): Promise<ModelCard | null> {
  return (await cards(db).where('scope', '=', scope).where('subject', '=', subject).executeTakeFirst()) ?? null
}

/** The model's bytes; null where there is none. */
export async function loadModel(db: Handle, { scope, subject }: ModelKey): Promise<Uint8Array | null> {
  const row = await db
    .withTables<RoutingTables>()
    .selectFrom('learned_models')
    .select('model')
    .where('scope', '=', scope)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.model ?? null
}

/** Takes the work on a model until `until`; false where somebody is at it already. */
export async function claimModel(
  db: Handle,
  { scope, subject }: ModelKey,
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<boolean> {
  const row = await db
    .withTables<RoutingTables>()
    .insertInto('learned_models')
    .values({ scope, subject, claimed_until: until })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'subject'])
        .doUpdateSet({ claimed_until: until })
        .where((or) =>
          or.or([or('learned_models.claimed_until', 'is', null), or('learned_models.claimed_until', '<=', now)]),
        ),
    )
    .returning('scope')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts what was learned in the place of what was known before, and ends the claim. */
export async function saveModel(
  db: Handle,
  { scope, subject }: ModelKey,
  lesson: Lesson,
  { reports, at }: { readonly reports: number; readonly at: Temporal.Instant },
): Promise<void> {
  await db
    .withTables<RoutingTables>()
    .updateTable('learned_models')
    .set({
      claimed_until: null,
      trained_at: at,
      reports,
      examples: lesson.examples,
      measured: lesson.score === null ? null : JSON.stringify(lesson.score),
      model: lesson.model === null ? null : Buffer.from(lesson.model),
    })
    .where('scope', '=', scope)
    .where('subject', '=', subject)
    .execute()
}

/** Ends a claim whose work was given up. */
export async function releaseModel(db: Handle, { scope, subject }: ModelKey): Promise<void> {
  await db
    .withTables<RoutingTables>()
    .updateTable('learned_models')
    .set({ claimed_until: null })
    .where('scope', '=', scope)
    .where('subject', '=', subject)
    .execute()
}

/** Forgets what was learned for these agencies, and whatever is being learned for them now. */
export async function dropModels(tx: Tx, scopes: readonly AgencyId[]): Promise<void> {
  await tx.withTables<RoutingTables>().deleteFrom('learned_models').where('scope', 'in', scopes).execute()
}
