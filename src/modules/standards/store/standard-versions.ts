import { sql, type Insertable, type Selectable } from 'kysely'
import type { AgencyId, StandardId } from '../../../kernel/brand.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { StandardVersion } from '../domain/version.ts'
import { documentSchema, toPlainData } from './document-schema.ts'
import type { StandardTables } from './tables.ts'

type Versions = StandardTables['standard_versions']

const select = (db: Handle) =>
  db
    .withTables<StandardTables>()
    .selectFrom('standard_versions')
    .select(['agency', 'version', 'id', 'document', 'activated_at', 'activated_by', 'frame'])
    .select(['withdrawn_from', 'withdrawn_by', 'withdrawn_because'])

/** Every version that was ever activated, the withdrawn ones too: reports still live by them. */
export async function loadActivated(db: Handle): Promise<readonly StandardVersion[]> {
  const rows = await select(db).where('activated_at', 'is not', null).orderBy('agency').orderBy('version').execute()
  return rows.map(toVersion)
}

/** Changes whenever `loadActivated` would answer something else; costs one small row. */
export async function stampOfActivated(db: Handle): Promise<string> {
  const { activated, withdrawn } = await db
    .withTables<StandardTables>()
    .selectFrom('standard_versions')
    .select(({ fn }) => [
      fn.count<number>('activated_at').as('activated'),
      fn.count<number>('withdrawn_from').as('withdrawn'),
    ])
    .executeTakeFirstOrThrow()
  return `${activated}/${withdrawn}`
}

/** All versions of one agency, drafts too, oldest first. */
export async function listVersions(db: Handle, agency: AgencyId): Promise<readonly StandardVersion[]> {
  return (await select(db).where('agency', '=', agency).orderBy('version').execute()).map(toVersion)
}

/** All versions of all agencies, drafts too. */
export async function listEveryVersion(db: Handle): Promise<readonly StandardVersion[]> {
  return (await select(db).orderBy('agency').orderBy('version').execute()).map(toVersion)
}

export async function findVersion(db: Handle, id: StandardId): Promise<StandardVersion | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row ? toVersion(row) : null
}

/** Waits until nobody else changes standards and keeps it so to the end of the transaction; reading goes on. */
export async function lockStandards(tx: Tx): Promise<void> {
  await sql`lock table standard_versions in share row exclusive mode`.execute(tx)
}

/** Writes a new version or a changed one. The database refuses to change the text of an activated one. */
export async function writeVersion(tx: Tx, version: StandardVersion): Promise<void> {
  const { agency, version: number, id, ...rest } = toRow(version)
  await tx
    .withTables<StandardTables>()
    .insertInto('standard_versions')
    .values({ agency, version: number, id, ...rest })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute()
}

function toVersion(row: Selectable<Versions>): StandardVersion {
  const { activated_at: at, activated_by: by, frame, withdrawn_from: from, withdrawn_by, withdrawn_because: why } = row
  return {
    id: row.id,
    standard: documentSchema.parse(row.document),
    activation: at && frame ? { at, by, frame } : null,
    withdrawal: from && withdrawn_by && why !== null ? { from, by: withdrawn_by, why } : null,
  }
}

const toRow = ({ id, standard, activation, withdrawal }: StandardVersion): Insertable<Versions> => ({
  agency: standard.agency,
  version: standard.version,
  id,
  document: JSON.stringify(toPlainData(standard)),
  activated_at: activation?.at ?? null,
  activated_by: activation?.by ?? null,
  frame: activation?.frame ?? null,
  withdrawn_from: withdrawal?.from ?? null,
  withdrawn_by: withdrawal?.by ?? null,
  withdrawn_because: withdrawal?.why ?? null,
})
