import type { OfficerId, PersonId } from '../../../kernel/brand.ts'
import type { IdentityPaper } from '../../../kernel/law/words.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion } from '../../../platform/db/writes.ts'
import type { IdentityTables } from './tables.ts'

/** A card that an officer looked at and gave back; a foreigner's is a passport or a permit to stay. */
export type ShownPaper = { readonly paper: IdentityPaper | 'foreign'; readonly at: Temporal.Instant }

const papers = insertion<IdentityTables['shown_papers']>('shown_papers', [
  'reporter_id',
  'paper',
  'officer_id',
  'shown_at',
])

/** Notes which card a reporter showed, and to whom: neither a copy of it nor its number. */
export function noteShownPaper(
  tx: Tx,
  { reporter, paper, officer, at }: ShownPaper & { readonly reporter: PersonId; readonly officer: OfficerId },
): void {
  tx.write(papers, reporter, [{ reporter_id: reporter, paper, officer_id: officer, shown_at: at }])
}

/** What the reporter showed at a counter; null where nothing was shown, or the report came another way. */
export async function shownPaperOf(db: Handle, reporter: PersonId): Promise<ShownPaper | null> {
  const row = await db
    .withTables<IdentityTables>()
    .selectFrom('shown_papers')
    .select(['paper', 'shown_at as at'])
    .where('reporter_id', '=', reporter)
    .executeTakeFirst()
  return row ?? null
}
