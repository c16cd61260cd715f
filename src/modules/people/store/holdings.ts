import type { PersonId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { DetailField } from '../domain/details.ts'
import type { IdentityTables } from './tables.ts'

/** When what the vault holds of a person was put there; nothing of it is opened. */
export type KeptSince = {
  /** Null where no identity was given, or it was erased. */
  readonly identity: Temporal.Instant | null
  readonly details: ReadonlyMap<DetailField, Temporal.Instant>
  /** Contacts that were left, and are kept until the note about that has gone out. */
  readonly formerContacts: readonly Temporal.Instant[]
}

export async function keptSince(db: Handle, reporter: PersonId): Promise<KeptSince> {
  const tables = db.withTables<IdentityTables>()
  const [identity, details, former] = await Promise.all([
    tables
      .selectFrom('reporter_identities')
      .select('saved_at as at')
      .where('reporter_id', '=', reporter)
      .executeTakeFirst(),
    tables
      .selectFrom('reporter_details')
      .select(['field', 'saved_at as at'])
      .where('reporter_id', '=', reporter)
      .execute(),
    tables
      .selectFrom('former_contacts')
      .select('left_at as at')
      .where('reporter_id', '=', reporter)
      .orderBy('left_at')
      .execute(),
  ])
  return {
    identity: identity?.at ?? null,
    details: new Map(details.map(({ field, at }) => [field, at])),
    formerContacts: former.map(({ at }) => at),
  }
}
