import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seedDemoRegion } from '../../src/demo-region.ts'
import type { Officer } from '../../src/kernel/actor.ts'
import { listOfficers } from '../../src/modules/people/index.ts'
import { lawShelf, type Reaction, type ReportsRoom } from '../../src/modules/reports/index.ts'
import { transact, type Db } from '../../src/platform/db/db.ts'
import { openVault } from '../../src/platform/secrets.ts'
import { testDatabase, testDatabaseAsProgram, type Cleanup, type Filling } from './db.ts'
import { templateName } from './server.ts'

/** What every demo officer signs in with. */
export const demoPassword = 'kopi-sungai-melati-42'
/** A Monday morning, 08:00 in Jakarta, of a week without holidays. */
export const mondayMorning = Temporal.Instant.from('2026-03-02T01:00:00Z')
const seededAt = Temporal.Instant.from('2025-01-01T00:00:00Z')

/** A clock that stands still until it is moved. */
export type TestClock = {
  readonly now: () => Temporal.Instant
  readonly set: (at: Temporal.Instant | string) => void
  /** Days here are 24 hours: Indonesia has no summer time. */
  readonly advance: (by: { readonly days?: number; readonly hours?: number; readonly minutes?: number }) => void
}

export function testClock(start: Temporal.Instant = mondayMorning): TestClock {
  let at = start
  return {
    now: () => at,
    set: (to) => (at = Temporal.Instant.from(to)),
    advance: ({ days = 0, hours = 0, minutes = 0 }) => (at = at.add({ hours: 24 * days + hours, minutes })),
  }
}

export type TestRoom = ReportsRoom & {
  readonly clock: TestClock
  /** The demo officer who signs in with this address, as in `coordinator@kampar.test`. */
  readonly officer: (email: string) => Promise<Officer>
}

const fill = (db: Db) => transact(db, (tx) => seedDemoRegion(tx, demoPassword, seededAt))

/** A database of the test's own with the demo region in it: offices, officers, calendars and standards. */
export const seededDatabase = (t: Cleanup): Promise<Db> => testDatabase(t, demoRegion())

/** The same, with the rights of the running program. */
export const seededAsProgram = (t: Cleanup): Promise<Db> => testDatabaseAsProgram(t, demoRegion())

function demoRegion(): Filling {
  const root = join(import.meta.dirname, '../..')
  const sources = globSync(['db/migrations/*', 'db/seed/**/*.*', 'src/modules/*/usecases/*seed*.ts'], { cwd: root })
  const content = sources.toSorted().map((path) => readFileSync(join(root, path), 'utf8'))
  return { name: templateName('lapor_seeded', content), fill }
}

/** What the use cases of reports work with, over the demo region and a clock that the test moves. */
export async function openRoom(
  t: Cleanup,
  { at = mondayMorning, reactions = [] }: { at?: Temporal.Instant; reactions?: readonly Reaction[] } = {},
): Promise<TestRoom> {
  const db = await seededDatabase(t)
  const clock = testClock(at)
  return {
    db,
    now: clock.now,
    clock,
    lawShelf: lawShelf(db),
    vault: openVault(Buffer.alloc(32, 7)),
    reactions,
    officer: officersIn(db, clock),
  }
}

/** The demo officers of a database by their e-mail. */
export const officersIn =
  (db: Db, clock: TestClock): TestRoom['officer'] =>
  async (email) => {
    const card = (await listOfficers(db, clock.now())).find((one) => one.email === email)
    if (card === undefined) throw new Error(`nobody of the demo region signs in as ${email}`)
    return card.officer
  }
