import type { Insertable } from 'kysely'
import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { insertion, overwriting } from '../../../platform/db/writes.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { ContactRoutes, Correspondent, Identity, Representative } from '../domain/identity.ts'
import type { IdentityTables } from './tables.ts'

const newReporters = insertion<{ id: PersonId; language: Language; created_at: Temporal.Instant }>('reporters', [
  'id',
  'language',
  'created_at',
])
/** Writes the id by which everything else knows a reporter. */
export function insertReporter(tx: Tx, id: PersonId, language: Language, at: Temporal.Instant): void {
  tx.write(newReporters, id, [{ id, language, created_at: at }])
}

const sealedColumns = [
  ...(['name_sealed', 'phone_sealed', 'email_sealed', 'address_sealed'] as const),
  ...(['representative_sealed', 'phone_blind', 'email_blind', 'saved_at'] as const),
]
const sealedIdentities = insertion<Insertable<IdentityTables['reporter_identities']>>(
  'reporter_identities',
  ['reporter_id', ...sealedColumns],
  overwriting(['reporter_id'], sealedColumns),
)
/** Seals an identity and writes it, in the place of an earlier one. */
export function writeIdentity(
  tx: Tx,
  vault: Vault,
  reporter: PersonId,
  identity: Identity,
  at: Temporal.Instant,
): void {
  const seal = (field: Line) => {
    const text = identity[field]
    return text === null ? null : vault.seal(text, contextOf(reporter, field))
  }
  const row = {
    reporter_id: reporter,
    name_sealed: seal('name'),
    phone_sealed: seal('phone'),
    email_sealed: seal('email'),
    address_sealed: seal('address'),
    representative_sealed: sealRepresentative(vault, reporter, identity.representative),
    phone_blind: identity.phone === null ? null : vault.blindIndex(identity.phone, 'phone'),
    email_blind: identity.email === null ? null : vault.blindIndex(identity.email, 'email'),
    saved_at: at,
  }
  tx.write(sealedIdentities, reporter, [row])
}

/** Erases name and contact of a reporter; the id that everything else knows stays. */
export async function eraseIdentity(tx: Tx, reporter: PersonId): Promise<void> {
  await tx.withTables<IdentityTables>().deleteFrom('reporter_identities').where('reporter_id', '=', reporter).execute()
}

/** Opens a reporter's identity; null where none was given or it was erased. */
export async function openIdentity(db: Handle, vault: Vault, reporter: PersonId): Promise<Identity | null> {
  const row = await db
    .withTables<IdentityTables>()
    .selectFrom('reporter_identities')
    .select(['name_sealed', 'phone_sealed', 'email_sealed', 'address_sealed', 'representative_sealed'])
    .where('reporter_id', '=', reporter)
    .executeTakeFirst()
  if (row === undefined) return null
  const open = opener(vault, reporter)
  return {
    name: open('name', row.name_sealed),
    phone: open('phone', row.phone_sealed),
    email: open('email', row.email_sealed),
    address: open('address', row.address_sealed),
    representative: openRepresentative(vault, reporter, row.representative_sealed),
  }
}

/**
 * Where a notice for this reporter goes, and in which language. Only for the program that sends it: no person sees the
 * answer, and the notice's own row is its log, so that no look is written.
 */
export async function contactRoutesOf(db: Handle, vault: Vault, reporter: PersonId): Promise<Correspondent> {
  const row = await db
    .withTables<IdentityTables>()
    .selectFrom('reporters')
    .leftJoin('reporter_identities', 'reporter_id', 'id')
    .select(['language', 'phone_sealed', 'email_sealed'])
    .where('id', '=', reporter)
    .executeTakeFirstOrThrow()
  const open = opener(vault, reporter)
  return { language: row.language, phone: open('phone', row.phone_sealed), email: open('email', row.email_sealed) }
}

/** The reporters who gave this phone number or e-mail address, found without opening anything; oldest first. */
export async function findReporters(
  db: Handle,
  vault: Vault,
  contact: { readonly phone: string } | { readonly email: string },
): Promise<readonly PersonId[]> {
  const identities = db.withTables<IdentityTables>().selectFrom('reporter_identities').select('reporter_id')
  const rows = await (
    'phone' in contact
      ? identities.where('phone_blind', 'in', vault.blindIndexes(contact.phone, 'phone'))
      : identities.where('email_blind', 'in', vault.blindIndexes(contact.email, 'email'))
  )
    .orderBy('reporter_id')
    .execute()
  return rows.map((row) => row.reporter_id)
}

/** Is this the reporter's phone number or e-mail address? Found without opening anything. */
export async function hasContact(
  db: Handle,
  vault: Vault,
  reporter: PersonId,
  contact: { readonly phone: string } | { readonly email: string },
): Promise<boolean> {
  const identity = db
    .withTables<IdentityTables>()
    .selectFrom('reporter_identities')
    .select('reporter_id')
    .where('reporter_id', '=', reporter)
  const row = await (
    'phone' in contact
      ? identity.where('phone_blind', 'in', vault.blindIndexes(contact.phone, 'phone'))
      : identity.where('email_blind', 'in', vault.blindIndexes(contact.email, 'email'))
  ).executeTakeFirst()
  return row !== undefined
}

/** A contact that was left with an event of the report. */
export type FormerContact = {
  readonly reporter: PersonId
  readonly eventSeq: number
  readonly left: ContactRoutes
  readonly at: Temporal.Instant
}

export async function insertFormerContact(tx: Tx, vault: Vault, former: FormerContact): Promise<void> {
  const { reporter, eventSeq, left, at } = former
  const seal = (field: keyof ContactRoutes): Buffer | null =>
    left[field] === null ? null : vault.seal(left[field], contextOf(reporter, field))
  await tx
    .withTables<IdentityTables>()
    .insertInto('former_contacts')
    .values({
      reporter_id: reporter,
      event_seq: eventSeq,
      phone_sealed: seal('phone'),
      email_sealed: seal('email'),
      left_at: at,
    })
    .execute()
}

/** Where the notice goes that a contact is no longer used; like `contactRoutesOf` for the program alone. */
export async function formerRoutesOf(
  db: Handle,
  vault: Vault,
  reporter: PersonId,
  eventSeq: number,
): Promise<ContactRoutes> {
  const row = await db
    .withTables<IdentityTables>()
    .selectFrom('former_contacts')
    .select(['phone_sealed', 'email_sealed'])
    .where('reporter_id', '=', reporter)
    .where('event_seq', '=', eventSeq)
    .executeTakeFirst()
  const open = opener(vault, reporter)
  return { phone: open('phone', row?.phone_sealed), email: open('email', row?.email_sealed) }
}

/** Forgets the contacts that were left before this moment. */
export async function forgetFormerContacts(db: Handle, before: Temporal.Instant): Promise<void> {
  await db.withTables<IdentityTables>().deleteFrom('former_contacts').where('left_at', '<', before).execute()
}

/** The names that these reporters gave; who gave none is left out. */
export async function openNames(
  db: Handle,
  vault: Vault,
  reporters: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (reporters.length === 0) return new Map()
  const rows = await db
    .withTables<IdentityTables>()
    .selectFrom('reporter_identities')
    .select(['reporter_id', 'name_sealed'])
    .where('reporter_id', 'in', reporters)
    .execute()
  return new Map(
    rows.flatMap(({ reporter_id, name_sealed }) => {
      const name = opener(vault, reporter_id)('name', name_sealed)
      return name === null ? [] : [[reporter_id, name] as const]
    }),
  )
}

/** Is sealed as one: nobody is looked for by it. */
function sealRepresentative(vault: Vault, reporter: PersonId, representative: Representative | null): Buffer | null {
  if (representative === null) return null
  return vault.seal(JSON.stringify(representative), contextOf(reporter, 'representative'))
}

function openRepresentative(vault: Vault, reporter: PersonId, sealed: Buffer | null): Representative | null {
  if (sealed === null) return null
  return JSON.parse(vault.open(sealed, contextOf(reporter, 'representative'))) as Representative
}

/** What is sealed line by line. */
type Line = Exclude<keyof Identity, 'representative'>

/** Sealed bytes open only in the row and the field in which they were sealed. */
const contextOf = (reporter: PersonId, field: keyof Identity) => `reporter:${reporter}:${field}`

const opener = (vault: Vault, reporter: PersonId) => (field: Line, sealed: Buffer | null | undefined) =>
  sealed === null || sealed === undefined ? null : vault.open(sealed, contextOf(reporter, field))
