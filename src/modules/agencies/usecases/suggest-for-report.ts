import type { Handle } from '../../../platform/db/db.ts'
import { suggestAgencies as suggest, type AgencySuggestion, type Matter } from '../domain/suggest-agency.ts'
import { loadAgencies } from '../store/agencies.ts'
import { listCategories } from '../store/categories.ts'

/** Which offices probably deal with a matter, and why; see the rule beside `domain/suggest-agency.ts`. */
export async function suggestAgencies(db: Handle, matter: Matter): Promise<readonly AgencySuggestion[]> {
  const [agencies, categories] = await Promise.all([loadAgencies(db), listCategories(db)])
  return suggest(agencies, categories, matter)
}
