import { createHash } from 'node:crypto'
import pg from 'pg'
import type { RealProgram } from '../harness/real-program.ts'
import { ask } from './clients.ts'

const warmups = 20
const times = 150

/** The pages that must not grow slower with the number of reports. */
export const watched = {
  'an officer’s queue': '/petugas?daftar=all',
  'the officers’ start page': '/petugas',
  'a search of officers': '/petugas?daftar=all&kata=jembatan+bocor',
  'the public list': '/laporan',
  'a search of the public': '/laporan?q=jembatan+bocor',
  'the front page': '/',
} as const
export type Watched = keyof typeof watched

/** How long nineteen of twenty visits take at most, in milliseconds, one after the other, by page. */
export async function visitUnhurried(program: RealProgram): Promise<Record<Watched, number>> {
  const cookie = await signIn(await program.database())
  const measured: Partial<Record<Watched, number>> = {}
  for (const [name, path] of Object.entries(watched))
    measured[name as Watched] = await p95(program.origin + path, cookie)
  return measured as Record<Watched, number>
}

async function p95(url: string, cookie: string): Promise<number> {
  const took: number[] = []
  for (let n = -warmups; n < times; n += 1) {
    const begun = performance.now()
    await ask('GET', url, { headers: { cookie } })
    if (n >= 0) took.push(performance.now() - begun)
  }
  return took.toSorted((a, b) => a - b)[Math.floor(times * 0.95)] ?? 0
}

/** The cookie of the national administrator, who sees the most. */
async function signIn(connection: string): Promise<string> {
  const client = new pg.Client({ connectionString: connection })
  await client.connect()
  try {
    const token = 'measurement'
    await client.query(
      `insert into sessions (id, officer_id, token_hash, device, created_at, last_seen_at, expires_at)
       select gen_random_uuid(), id, $1, 'bench', at, at, at + interval '12 hours'
       from officers, (select now() + offset_ms * interval '1 ms' as at from rehearsal_clock) clock where email = $2
       on conflict (token_hash) do update set last_seen_at = excluded.last_seen_at, expires_at = excluded.expires_at`,
      [createHash('sha256').update(token).digest(), 'national-admin@nasional.test'],
    )
    return `sesi=${token}`
  } finally {
    await client.end()
  }
}
