import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import { serveRoutes } from '../../../../test/harness/web.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { loadAgencies, writeAgencies } from '../store/agencies.ts'
import { seedAgencies } from '../usecases/seed-agencies.ts'
import { agencyApi } from './api.ts'

async function givenTheDemoRegion(t: TestContext) {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  const app = await serveRoutes(t, agencyApi(db))
  return { db, get: async <T>(url: string) => (await app.inject(url)).json<T>() }
}

test('anybody sees the agencies that receive reports, by slug', async (t) => {
  const { db, get } = await givenTheDemoRegion(t)
  const closed = (await loadAgencies(db)).get('kampar-dishub' as AgencyId)
  assert.ok(closed)
  await transact(db, (tx) => writeAgencies(tx, [{ ...closed, isActive: false }]))
  const { agencies } = await get<{ agencies: Record<string, unknown>[] }>('/api/v1/agencies')
  assert.equal(agencies.length, 19)
  assert.ok(!agencies.some(({ slug }) => slug === 'kampar-dishub'))
  assert.deepEqual(
    agencies.find(({ slug }) => slug === 'kampar'),
    {
      slug: 'kampar',
      name: 'Pemerintah Kabupaten Kampar',
      shortName: 'Kampar',
      kind: 'region',
      parent: 'nasional',
      zone: 'Asia/Jakarta',
      workingWeek: [1, 2, 3, 4, 5],
      areaCode: '14.01',
      smsPrefixes: ['KAMPAR', 'KAB. KAMPAR'],
      competence: [],
      address: null,
      phone: null,
      website: 'https://kominfosandi.kamparkab.go.id',
    },
  )
})

test('places are found one level at a time', async (t) => {
  const { get } = await givenTheDemoRegion(t)
  const provinces = await get<{ areas: { code: string }[] }>('/api/v1/areas')
  assert.ok(provinces.areas.some(({ code }) => code === '14'))
  const regencies = await get<{ areas: { code: string }[] }>('/api/v1/areas?parent=14')
  const kampar = { code: '14.01', level: 'regency', name: 'Kabupaten Kampar', within: 'Riau', parent: '14' }
  assert.deepEqual(
    regencies.areas.find(({ code }) => code === '14.01'),
    kampar,
  )
  assert.deepEqual(await get('/api/v1/areas?parent=nowhere'), { areas: [] })
})

test('places are found by words too, those of regions with offices here first', async (t) => {
  const { get } = await givenTheDemoRegion(t)
  const codes = async (url: string) => (await get<{ areas: { code: string }[] }>(url)).areas.map(({ code }) => code)
  assert.equal((await codes('/api/v1/areas?q=tebing+tinggi'))[0], '16.11.04')
  assert.equal((await codes('/api/v1/areas?q=tebing+tinggi&parent=12'))[0], '12.76')
})

test('topics come in both languages, the one for everything else last', async (t) => {
  const { get } = await givenTheDemoRegion(t)
  const { categories } = await get<{ categories: unknown[] }>('/api/v1/categories')
  assert.deepEqual(categories.at(-1), { slug: 'lainnya', name: { id: 'Lainnya', en: 'Other' }, isSensitive: false })
})
