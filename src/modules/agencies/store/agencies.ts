import { sql, type Selectable } from 'kysely'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Agencies, Agency } from '../domain/agency.ts'
import type { AgencyTables } from './tables.ts'

type Row = Selectable<AgencyTables['agencies']>

/** Every agency, in the order of their slugs. A country has some thousands: few enough to hold as one value. */
export async function loadAgencies(db: Handle): Promise<Agencies> {
  const rows = await db
    .withTables<AgencyTables>()
    .selectFrom('agencies')
    .select(['id', 'name', 'short_name', 'kind', 'parent', 'zone', 'working_week', 'area_code'])
    .select(['sms_prefixes', 'address', 'phone', 'website', 'is_active', 'competence'])
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.id, toAgency(row)]))
}

/** Waits until nobody else changes agencies and keeps it so to the end of the transaction; reading goes on. */
export async function lockAgencies(tx: Tx): Promise<void> {
  await sql`lock table agencies in share row exclusive mode`.execute(tx)
}

/** Writes the agencies, new or changed. A parent comes before its children. */
export async function writeAgencies(tx: Tx, agencies: readonly Agency[]): Promise<void> {
  await tx
    .withTables<AgencyTables>()
    .insertInto('agencies')
    .values(agencies.map(toRow))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        short_name: row.ref('excluded.short_name'),
        kind: row.ref('excluded.kind'),
        parent: row.ref('excluded.parent'),
        zone: row.ref('excluded.zone'),
        working_week: row.ref('excluded.working_week'),
        area_code: row.ref('excluded.area_code'),
        sms_prefixes: row.ref('excluded.sms_prefixes'),
        address: row.ref('excluded.address'),
        phone: row.ref('excluded.phone'),
        website: row.ref('excluded.website'),
        is_active: row.ref('excluded.is_active'),
        competence: row.ref('excluded.competence'),
      })),
    )
    .execute()
}

const toAgency = (row: Row): Agency => ({
  id: row.id,
  name: row.name,
  shortName: row.short_name,
  kind: row.kind,
  parent: row.parent,
  zone: row.zone,
  workingWeek: row.working_week,
  areaCode: row.area_code,
  smsPrefixes: row.sms_prefixes,
  address: row.address,
  phone: row.phone,
  website: row.website,
  isActive: row.is_active,
  competence: row.competence,
})

const toRow = (agency: Agency): Row => ({
  id: agency.id,
  name: agency.name,
  short_name: agency.shortName,
  kind: agency.kind,
  parent: agency.parent,
  zone: agency.zone,
  working_week: agency.workingWeek,
  area_code: agency.areaCode,
  sms_prefixes: agency.smsPrefixes,
  address: agency.address,
  phone: agency.phone,
  website: agency.website,
  is_active: agency.isActive,
  competence: agency.competence,
})
