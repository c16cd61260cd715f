import { seedAgencies } from './modules/agencies/index.ts'
import { seedTemplates } from './modules/answering/index.ts'
import { seedPeople } from './modules/people/index.ts'
import { seedCalendars, seedStandards } from './modules/standards/index.ts'
import type { Tx } from './platform/db/db.ts'

/** Fills an empty database: offices, places, topics, calendars, standards in force, officers with this password, templates. */
export async function seedDemoRegion(tx: Tx, password: string, at: Temporal.Instant): Promise<void> {
  await seedAgencies(tx)
  await seedCalendars(tx, at)
  await seedStandards(tx, at)
  await seedPeople(tx, password, at)
  await seedTemplates(tx, at)
}

/** What every installation begins with: places, topics, calendars, the national frame, the nation and the Ombudsman, templates. */
export async function seedNation(tx: Tx, at: Temporal.Instant): Promise<void> {
  await seedAgencies(tx, 'nation')
  await seedCalendars(tx, at)
  await seedStandards(tx, at, 'nation')
  await seedTemplates(tx, at)
}
