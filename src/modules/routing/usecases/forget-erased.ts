import { lineOf } from '../../../kernel/agency-tree.ts'
import type { Reaction } from '../../reports/index.ts'
import { dropModels } from '../store/learned-models.ts'

/** What was learned from words that the law had erased is forgotten at once; it is learned anew from the others. */
export const forgetErased: Reaction = async (tx, { after, events, law }) => {
  if (!events.some(({ type }) => type === 'textsErased')) return
  const scopes = lineOf(law.tree, after.receivedBy).map(({ id }) => id)
  await dropModels(tx, scopes)
}
