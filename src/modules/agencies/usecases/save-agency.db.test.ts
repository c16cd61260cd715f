import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { Officer } from '../../../kernel/actor.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { listAudit } from '../../audit/index.ts'
import { loadAgencies } from '../store/agencies.ts'
import { listCategories } from '../store/categories.ts'
import { findArea } from './find-areas.ts'
import { saveAgency } from './save-agency.ts'
import { seedAgencies } from './seed-agencies.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const id = (slug: string) => slug as AgencyId

async function givenTheDemoRegion(t: TestContext) {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  const agencies = await loadAgencies(db)
  const office = agencies.get(id('kampar-dpupr'))
  assert.ok(office)
  return { db, agencies, office }
}

async function officerWith(db: Db, role: Role, agency: string): Promise<Officer> {
  const officer = newId() as OfficerId
  const values = { id: officer, email: `${role}@x.test`.toLowerCase(), name: role, password_hash: '$argon2id$-' }
  await db
    .withTables<{ officers: typeof values & { is_active: boolean; created_at: Temporal.Instant } }>()
    .insertInto('officers')
    .values({ ...values, is_active: true, created_at: now })
    .execute()
  return { kind: 'officer', id: officer, posts: [{ role, agency: id(agency) }] }
}

test('the demo region has both regencies with their seven OPDs below the nation', async (t) => {
  const { agencies } = await givenTheDemoRegion(t)
  assert.equal(agencies.size, 20)
  assert.ok(isWithin(agencies, id('empat-lawang-inspektorat'), id('nasional')))
  assert.equal(isWithin(agencies, id('ombudsman'), id('nasional')), false)
  assert.equal(findArea(agencies.get(id('kampar'))?.areaCode ?? '')?.name, 'Kabupaten Kampar')
})

test('the categories of the country are there', async (t) => {
  const { db } = await givenTheDemoRegion(t)
  const sensitive = (await listCategories(db)).filter((category) => category.isSensitive).map(({ slug }) => slug)
  assert.deepEqual(sensitive, ['kesehatan', 'kekerasan', 'anak', 'korupsi', 'pelapor-pelanggaran'])
})

test('a coordinator changes and adds below the own region, and it is written down', async (t) => {
  const { db, office } = await givenTheDemoRegion(t)
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const changed = { ...office, phone: '0762 20123' }
  const added = {
    ...office,
    id: id('kampar-dpupr-jalan'),
    kind: 'unit',
    parent: office.id,
    name: 'Bidang Jalan',
  } as const
  assert.equal((await saveAgency(db, changed, coordinator, now)).ok, true)
  assert.equal((await saveAgency(db, added, coordinator, now)).ok, true)
  const agencies = await loadAgencies(db)
  assert.equal(agencies.get(office.id)?.phone, '0762 20123')
  assert.equal(agencies.get(added.id)?.parent, office.id)
  const [entry] = await listAudit(db, added.id)
  assert.equal(entry?.event, 'agency.added')
  assert.equal(entry?.officer, coordinator.id)
})

test('a coordinator neither touches another region nor moves an agency out of the own one', async (t) => {
  const { db, agencies, office } = await givenTheDemoRegion(t)
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const other = agencies.get(id('empat-lawang-dpupr'))
  assert.ok(other)
  const refused = { ok: false, refusal: { refusal: 'notPermitted' } }
  assert.deepEqual(await saveAgency(db, { ...other, name: 'Lain' }, coordinator, now), refused)
  assert.deepEqual(await saveAgency(db, { ...office, parent: id('empat-lawang') }, coordinator, now), refused)
  assert.deepEqual(await saveAgency(db, { ...office, parent: null, kind: 'nation' }, coordinator, now), refused)
})

test('two changes at once cannot close a circle', async (t) => {
  const { db, agencies } = await givenTheDemoRegion(t)
  const national = await officerWith(db, 'nationalAdmin', 'nasional')
  const [kampar, lawang] = [agencies.get(id('kampar')), agencies.get(id('empat-lawang'))]
  assert.ok(kampar && lawang)
  const results = await Promise.all([
    saveAgency(db, { ...kampar, parent: lawang.id }, national, now),
    saveAgency(db, { ...lawang, parent: kampar.id }, national, now),
  ])
  assert.equal(results.filter((result) => result.ok).length, 1)
  assert.equal(results.find((result) => !result.ok)?.refusal.refusal, 'parentBelowItself')
})

test('the audit log can be neither changed nor emptied', async (t) => {
  const { db, office } = await givenTheDemoRegion(t)
  await saveAgency(db, { ...office, name: 'Lain' }, await officerWith(db, 'nationalAdmin', 'nasional'), now)
  const log = db.withTables<{ audit_log: { event: string } }>()
  await assert.rejects(log.updateTable('audit_log').set({ event: 'nothing' }).execute(), /append-only/)
  await assert.rejects(log.deleteFrom('audit_log').execute(), /append-only/)
  assert.equal((await listAudit(db, office.id)).length, 1)
})
