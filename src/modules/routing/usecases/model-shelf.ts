import type { Db } from '../../../platform/db/db.ts'
import type { LinearModel } from '../domain/learned/linear-model.ts'
import { fromBytes } from '../domain/learned/model-bytes.ts'
import type { ModelKey } from '../domain/learned/scopes.ts'
import { findModelCard, loadModel, type ModelCard } from '../store/learned-models.ts'

/** What is known of a model, and the model; null where there was too little to learn from. */
export type OpenModel = { readonly card: ModelCard; readonly model: LinearModel | null }

const shelves = new WeakMap<Db, Map<string, OpenModel>>()

/** Opens a model and keeps it at hand until it is made again; null where nothing was learned yet. */
export async function openModel(db: Db, key: ModelKey): Promise<OpenModel | null> {
  const card = await findModelCard(db, key)
  if (card === null) return null
  const shelf = shelves.get(db) ?? new Map<string, OpenModel>()
  shelves.set(db, shelf)
  const name = `${key.subject} ${key.scope}`
  const kept = shelf.get(name)
  if (kept !== undefined && kept.card.trainedAt.equals(card.trainedAt)) return kept
  const bytes = card.score === null ? null : await loadModel(db, key)
  const open: OpenModel = { card, model: bytes === null ? null : fromBytes(bytes) }
  shelf.set(name, open)
  return open
}
