import type { Handle } from '../../../platform/db/db.ts'
import { newestWordings } from '../store/wordings.ts'
import type { Wordings } from './room.ts'

/** The words that operators saved, read once for a batch of messages. */
export async function savedWordings(db: Handle): Promise<Wordings> {
  const newest = new Map((await newestWordings(db)).map((saved) => [`${saved.template} ${saved.language}`, saved]))
  return (template, language) => newest.get(`${template} ${language}`)?.wording ?? null
}
