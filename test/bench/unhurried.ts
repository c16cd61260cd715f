import { sql, type RawBuilder } from 'kysely'
import type { OfficerId } from '../../src/kernel/brand.ts'
import { startSession } from '../../src/modules/people/usecases/start-session.ts'
import { openDatabase, transact, type Db } from '../../src/platform/db/db.ts'
import { openClock } from '../../src/platform/rehearsal-clock.ts'
import type { RealProgram } from '../harness/real-program.ts'
import { ask } from './clients.ts'

const warmups = 20
const times = 150
/** Visits of a page that takes long are fewer: its figure is plain after some seconds. */
const longestSeconds = 20

/** The pages that must not grow slower with the number of reports; `{number}` is a report that was passed on, `{village}` a place with little. */
export const watched = {
  'an officer’s queue': '/petugas?daftar=all',
  'the officers’ start page': '/petugas',
  'officers’ search, common words': '/petugas?daftar=all&kata=jalan+rusak',
  'officers’ search, less common words': '/petugas?daftar=all&kata=jembatan+gantung',
  'officers’ search, rare words': '/petugas?daftar=all&kata=jembatan+nganunol',
  'a report on the desk': '/petugas/laporan/{number}',
  oversight: '/petugas/pengawasan',
  'the register': '/petugas/register',
  campaigns: '/petugas/kampanye',
  'the public list': '/laporan',
  'public search, common words': '/laporan?q=jalan+rusak',
  'public search, less common words': '/laporan?q=jembatan+gantung',
  'public search, rare words': '/laporan?q=jembatan+nganunol',
  'public list of a quiet village': '/laporan?area_kode={village}',
  'an agency’s page': '/instansi/kampar',
  'the front page': '/',
} as const
export type Watched = keyof typeof watched

/** How long nineteen of twenty visits take at most, in milliseconds, one after the other, by page. */
export async function visitUnhurried(program: RealProgram): Promise<Record<Watched, number>> {
  const { cookie, number, village } = await enter(await program.database())
  const measured: Partial<Record<Watched, number>> = {}
  for (const [name, path] of Object.entries(watched))
    measured[name as Watched] = await p95(
      program.origin + path.replace('{number}', number).replace('{village}', village),
      // The public has no session; an officer's own searches are counted, and would be refused before they are all made.
      path.startsWith('/petugas') ? { cookie } : {},
    )
  return measured as Record<Watched, number>
}

async function p95(url: string, headers: Record<string, string>): Promise<number> {
  const took: number[] = []
  const first = performance.now()
  for (let n = -warmups; n < times && performance.now() - first < longestSeconds * 1000; n += 1) {
    const begun = performance.now()
    // A visit that is turned away has not been served however long one waits.
    const isServed = await ask('GET', url, { headers }).then(
      () => true,
      () => false,
    )
    // The first one counts where there is time for no other.
    if (n >= 0 || took.length === 0) took.push(isServed ? performance.now() - begun : Infinity)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0
}

/** The cookie of the national administrator, who sees the most, a report of the middle of the time, and a place with few. */
async function enter(connection: string) {
  const db = openDatabase({ connection, poolSize: 1 })
  const { now, close } = await openClock(db, { production: false, start: null })
  try {
    const officer = await one<{ id: OfficerId }>(
      db,
      sql`select id from officers where email = 'national-admin@nasional.test'`,
    )
    const visit = { address: '127.0.0.1', device: 'bench', deviceToken: null }
    const { token } = await transact(db, (tx) =>
      startSession(tx, now(), officer.id, { visit, way: 'password', secondFactor: null }),
    )
    const { number } = await one<{ number: string }>(
      db,
      sql`select number from reports where id >= (select percentile_disc(0.5) within group (order by id) from reports)
        and phase = 'inProgress' order by id limit 1`,
    )
    const { village } = await one<{ village: string }>(
      db,
      sql`select area_code as village from public_reports where area_code is not null group by area_code
        order by count(*), area_code limit 1`,
    )
    return { cookie: `sesi=${token}`, number, village }
  } finally {
    close()
    await db.destroy()
  }
}

async function one<Row>(db: Db, query: RawBuilder<unknown>): Promise<Row> {
  const { rows } = await query.execute(db)
  if (rows[0] === undefined) throw new Error('there is nothing to measure')
  return rows[0] as Row
}
