import { sql, type Selectable } from 'kysely'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { takeDue } from './take-due.ts'
import type { ReferralTables } from './tables.ts'

type Row = Selectable<ReferralTables['dossiers']>

/** A dossier that shall be made, and why. */
export type NewDossier = Pick<Row, 'id' | 'number' | 'seq' | 'kind' | 'because' | 'office'> & {
  readonly createdAt: Temporal.Instant
}

/** A dossier as it is kept; once it is made, `made` says what became of it. */
export type KeptDossier = NewDossier & {
  /** How often somebody began to make it: who began it last makes it. */
  readonly attempts: number
  readonly made: {
    readonly at: Temporal.Instant
    /** The key of the archive's file, as the vault sealed it; null where the law had erased what is in it. */
    readonly key: Buffer | null
    readonly sha256: Buffer
    readonly sizeBytes: number
    /** Where its files lie: those of the attempt that became the dossier. */
    readonly folder: string
  } | null
}

/** One for each event that asks for one: what stands there already stays. */
export async function insertDossiers(tx: Tx, dossiers: readonly NewDossier[]): Promise<void> {
  if (dossiers.length === 0) return
  await tx
    .withTables<ReferralTables>()
    .insertInto('dossiers')
    .values(dossiers.map(({ createdAt, ...rest }) => ({ ...rest, created_at: createdAt, next_at: createdAt })))
    .onConflict((conflict) => conflict.columns(['number', 'seq']).doNothing())
    .execute()
}

const columns = [
  ...(['id', 'number', 'seq', 'kind', 'because', 'office', 'created_at'] as const),
  ...(['attempts', 'made_at', 'key_sealed', 'sha256', 'size_bytes', 'folder'] as const),
] as const

function keptOf(row: Pick<Row, (typeof columns)[number]>): KeptDossier {
  const { id, number, seq, kind, because, office, made_at: at, key_sealed: key, sha256, size_bytes: sizeBytes } = row
  const { attempts, folder } = row
  const isMade = at !== null && sha256 !== null && sizeBytes !== null && folder !== null
  const made = isMade ? { at, key, sha256, sizeBytes, folder } : null
  return { id, number, seq, kind, because, office, attempts, createdAt: row.created_at, made }
}

/** One that is still to be made, taken as `takeDue` says. */
export async function takeDossier(db: Handle, lease: Parameters<typeof takeDue>[3]): Promise<KeptDossier | null> {
  const row = await takeDue(db, 'dossiers', columns, lease)
  return row === null ? null : keptOf(row)
}

/** It was made; false where somebody else has taken or made it meanwhile. */
export async function settleDossier(
  tx: Tx,
  { id, attempts }: Pick<KeptDossier, 'id' | 'attempts'>,
  { at, key, sha256, sizeBytes, folder }: NonNullable<KeptDossier['made']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .withTables<ReferralTables>()
    .updateTable('dossiers')
    .set({ made_at: at, key_sealed: key, sha256, size_bytes: sizeBytes, folder, next_at: null, failure: null })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('made_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** It could not be made, and is tried again then; nothing changes where somebody else has taken it since. */
export async function postponeDossier(
  db: Handle,
  { id, attempts }: Pick<KeptDossier, 'id' | 'attempts'>,
  failure: string,
  nextAt: Temporal.Instant,
): Promise<void> {
  await db
    .withTables<ReferralTables>()
    .updateTable('dossiers')
    .set({ failure, next_at: nextAt })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('made_at', 'is', null)
    .execute()
}

const dossiers = (db: Handle) => db.withTables<ReferralTables>().selectFrom('dossiers').select(columns)

export async function findDossier(db: Handle, id: string): Promise<KeptDossier | null> {
  const row = await dossiers(db).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : keptOf(row)
}

/** Those of one report, the newest first. */
export async function dossiersOf(db: Handle, number: ReportNumber): Promise<KeptDossier[]> {
  const rows = await dossiers(db).where('number', '=', number).orderBy('seq', 'desc').execute()
  return rows.map(keptOf)
}

/** The first referral among these reports: what those of the others in a group supplement. */
export async function firstReferred(db: Handle, numbers: readonly ReportNumber[]): Promise<ReportNumber | null> {
  if (numbers.length === 0) return null
  const row = await dossiers(db)
    .where('number', 'in', numbers)
    .where('kind', '=', 'named')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}

/** What these offices were told without names, the newest first. */
export async function unnamedFor(db: Handle, offices: readonly AgencyId[], limit: number): Promise<KeptDossier[]> {
  if (offices.length === 0) return []
  const rows = await dossiers(db)
    .where('office', 'in', offices)
    .where('kind', '=', 'unnamed')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(keptOf)
}

/** How many wait to be made. */
export async function countDossiersToMake(db: Handle, now: Temporal.Instant): Promise<number> {
  const row = await db
    .withTables<ReferralTables>()
    .selectFrom('dossiers')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('next_at', '<=', now)
    .executeTakeFirstOrThrow()
  return row.waiting
}

/**
 * What was handed over of a report is closed for ever: its keys go, and what is being made or is on its way stops. What was
 * said without names tells nothing of what was erased.
 */
export async function closeDossiers(tx: Tx, number: ReportNumber, at: Temporal.Instant): Promise<void> {
  const tables = tx.withTables<ReferralTables>()
  const closed = await tables
    .updateTable('dossiers')
    .set({ key_sealed: null, erased_at: at })
    .where('number', '=', number)
    .where('kind', '<>', 'unnamed')
    .where('key_sealed', 'is not', null)
    .returning('id')
    .execute()
  if (closed.length > 0)
    await tables
      .updateTable('dossier_deliveries')
      .set({ state: 'givenUp', next_at: null, failure: 'contentErased' })
      .where(
        'dossier_id',
        'in',
        closed.map(({ id }) => id),
      )
      .where('state', '=', 'queued')
      .execute()
  // Whoever makes one now has read what is gone: it is made once more.
  await tables
    .updateTable('dossiers')
    .set({ attempts: sql<number>`attempts + 1`, next_at: at })
    .where('number', '=', number)
    .where('made_at', 'is', null)
    .execute()
}
