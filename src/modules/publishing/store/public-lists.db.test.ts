import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { openRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { PublicCursor } from '../domain/public-list.ts'
import { countMatching, selectPublic, type Sought } from './public-lists.ts'

const everything: Sought = {
  q: null,
  agencies: null,
  phase: null,
  kind: null,
  area: null,
  category: null,
  from: null,
  to: null,
}
const most = 3300
const newest = Temporal.PlainDate.from('2026-03-02')

/** What the n-th newest says, and where it lies: something frequent, something only of old, something rare. */
const wordsOf = (n: number): string =>
  n % 10 === 3 ? 'lubang' : n % 700 === 650 ? 'jembatan' : n >= 1100 ? 'lampu' : 'air'
const areaOf = (n: number): string => (n % 900 === 850 ? '16.11.05.2001' : n % 900 === 851 ? '16.11.06' : '14.01')

const agencyOf = (n: number): AgencyId =>
  (n < 2500 ? 'kampar' : n % 3 === 0 ? 'kampar-dpupr' : 'kampar-dinkes') as AgencyId

/** Rows of public reports alone, for a list looks at nothing else; fifty on each day. */
async function given(t: TestContext) {
  const { db } = await openRoom(t)
  await sql`alter table public_reports drop constraint public_reports_number_fkey, drop constraint public_reports_report_id_fkey`.execute(
    db,
  )
  const rows = Array.from({ length: most }, (_, n) => ({
    number: numberOf(n),
    title: `Laporan tentang ${wordsOf(n)}`,
    area: areaOf(n),
    agency: agencyOf(n),
    day: newest.subtract({ days: Math.floor(n / 50) }),
  }))
  await sql`
    insert into public_reports (report_id, number, title, body, kind, class, received_by, agency, area_code, phase,
      filed_on, published_at, changed_on, view)
    select gen_random_uuid(), number, title, 'Mohon diperiksa', 'complaint', 'complaint', 'kampar', agency, area,
      'followedUp', day, day, day, '{}'
    from json_to_recordset(${JSON.stringify(rows)}) as row (number text, title text, area text, day date, agency text)`.execute(
    db,
  )
  return db
}

/** The newest has the greatest. */
const numberOf = (n: number): string => String(most - n).padStart(4, '0')

const wanted = (matches: (n: number) => boolean): string[] =>
  Array.from({ length: most }, (_, n) => n)
    .filter(matches)
    .map(numberOf)

const searches: readonly {
  readonly what: string
  readonly sought: Partial<Sought>
  readonly of: (n: number) => boolean
}[] = [
  { what: 'what many have', sought: { q: 'lubang' }, of: (n) => wordsOf(n) === 'lubang' },
  { what: 'what few have, scattered', sought: { q: 'jembatan' }, of: (n) => wordsOf(n) === 'jembatan' },
  { what: 'what many have that are old', sought: { q: 'lampu' }, of: (n) => wordsOf(n) === 'lampu' },
  { what: 'what nobody has', sought: { q: 'terminal' }, of: () => false },
  { what: 'a quiet place', sought: { area: '16.11.05' }, of: (n) => areaOf(n) === '16.11.05.2001' },
  {
    what: 'agencies that have only what is old',
    sought: { agencies: ['kampar-dpupr', 'kampar-dinkes'] as AgencyId[] },
    of: (n) => n >= 2500,
  },
  {
    what: 'agencies at a time',
    sought: { agencies: ['kampar-dpupr'] as AgencyId[], to: newest.subtract({ days: 60 }) },
    of: (n) => n >= 3000 && n % 3 === 0,
  },
  {
    what: 'a word at a time',
    sought: { q: 'lubang', to: newest.subtract({ days: 30 }) },
    of: (n) => wordsOf(n) === 'lubang' && n >= 1500,
  },
]

test('a search finds the same however much there is of it, in the order of the list, page after page', async (t) => {
  const db = await given(t)
  for (const { what, sought, of } of searches) {
    const found: string[] = []
    let after: PublicCursor | null = null
    for (let page = 0; page < 12; page += 1) {
      const items = await selectPublic(db, { ...everything, ...sought }, after, 20)
      found.push(...items.map(({ number }) => number))
      after = items.at(-1) ?? null
      if (items.length < 20) break
    }
    assert.deepEqual(found, wanted(of).slice(0, 240), what)
    assert.equal(await countMatching(db, { ...everything, ...sought }, 1001), Math.min(wanted(of).length, 1001), what)
  }
})
