import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { Look } from '../domain/identity.ts'
import { listLooks } from '../store/looks.ts'

/** A look as the reporter is told of it: the office and the role, not who it was. */
export type ToldLook = Pick<Look, 'office' | 'role' | 'purpose' | 'reason' | 'fields' | 'at'> & {
  readonly isByProgram: boolean
}

/** Who looked at this reporter's identity, the newest first, without what is withheld for their own safety. */
export async function looksForReporter(
  db: Handle,
  reporter: PersonId,
  now: Temporal.Instant,
): Promise<readonly ToldLook[]> {
  const looks = await listLooks(db, reporter)
  return looks
    .filter(({ withheldUntil }) => withheldUntil === null || Temporal.Instant.compare(now, withheldUntil) >= 0)
    .map(({ officer, office, role, purpose, reason, fields, at }) => {
      return { office, role, purpose, reason, fields, at, isByProgram: officer === null }
    })
    .toReversed()
}
