import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import { seededStandard, standardText, unsettled } from '../../../../test/harness/standards.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, StandardId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { loadAgencies, seedAgencies, treeOf } from '../../agencies/index.ts'
import { listAudit } from '../../audit/index.ts'
import { createOfficer } from '../../people/index.ts'
import { calculateDeadline } from '../domain/deadline.ts'
import { listVersions } from '../store/standard-versions.ts'
import { standardToYaml } from '../store/standard-yaml.ts'
import type { StandardTables } from '../store/tables.ts'
import { activateStandard } from './activate-standard.ts'
import { exportStandard } from './export-standard.ts'
import { importStandard } from './import-standard.ts'
import { lawReader } from './law-reader.ts'
import { seedCalendars } from './seed-calendars.ts'
import { seedStandards } from './seed-standards.ts'
import { settleStandard } from './settle-standard.ts'
import { withdrawStandard } from './withdraw-standard.ts'

const now = Temporal.Instant.from('2026-01-05T01:00:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)
const kampar = 'kampar' as AgencyId
const [first, second] = ['kampar@1' as StandardId, 'kampar@2' as StandardId]

async function givenTheDemoRegion(t: TestContext): Promise<Db> {
  const db = await testDatabase(t)
  await transact(db, async (tx) => {
    await seedAgencies(tx)
    await seedCalendars(tx, now)
    await seedStandards(tx, now)
  })
  return db
}

async function officerWith(db: Db, role: Role, agency: string) {
  const posts = [{ role, agency: agency as AgencyId }]
  const account = { email: `${role}@${agency}.test`, name: role, password: 'kopi-sungai-melati-42', posts }
  const created = await createOfficer(db, now, account, null)
  assert.ok(created.ok)
  const officer: Officer = { kind: 'officer', id: created.value, posts }
  return { officer, at: now }
}

/** The lines of a file, whatever their order. */
const lines = (yaml: string) => yaml.split('\n').toSorted()

/** Kampar's second standard as published, every point open. */
const secondStandard = (effectiveFrom: string) =>
  standardToYaml({ ...unsettled(seededStandard('kampar')), version: 2, effectiveFrom: day(effectiveFrom) })

const refusalOf = (result: { ok: true } | { ok: false; refusal: { refusal: string } }) =>
  result.ok ? null : result.refusal.refusal

test('the seeded standards answer by the documents, and are exported as they were read', async (t) => {
  const db = await givenTheDemoRegion(t)
  const law = await lawReader()(db, treeOf(await loadAgencies(db)))
  const ask = (agency: string) =>
    calculateDeadline(law, {
      agency: agency as AgencyId,
      limit: 'firstResponse',
      class: 'nonSupervisory',
      start: Temporal.Instant.from('2026-01-05T08:00+07:00'),
    })
  const dueOn = ['empat-lawang-dpupr', 'kampar-dpupr', 'ombudsman'].map((agency) => {
    const deadline = ask(agency)
    return deadline.ok ? `${deadline.value.standard} ${deadline.value.dueOn.toString()}` : deadline.refusal.refusal
  })
  assert.deepEqual(dueOn, ['empat-lawang@1 2026-01-12', 'kampar@1 2026-01-20', 'nasional@1 2026-01-12'])
  for (const agency of ['nasional', 'empat-lawang', 'kampar']) {
    const exported = await exportStandard(db, `${agency}@1` as StandardId)
    assert.ok(exported.ok)
    // The database keeps the short names of the documents in an order of its own.
    assert.deepEqual(lines(exported.value), lines(standardToYaml(seededStandard(agency))))
  }
})

test('a draft is imported, settled point by point, activated, and then never changes', async (t) => {
  const db = await givenTheDemoRegion(t)
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const superior = await officerWith(db, 'superior', 'kampar')
  assert.equal(refusalOf(await importStandard(db, secondStandard('2026-02-01'), coordinator)), null)
  for (const { id: point, settled } of seededStandard('kampar').openPoints) {
    assert.equal(refusalOf(await activateStandard(db, second, superior)), 'openPoints')
    assert.ok(settled)
    assert.equal(refusalOf(await settleStandard(db, second, { point, ...settled }, coordinator)), null)
  }
  assert.equal(refusalOf(await activateStandard(db, second, superior)), null)

  assert.equal(refusalOf(await activateStandard(db, second, superior)), 'alreadyActivated')
  assert.equal(refusalOf(await importStandard(db, secondStandard('2026-03-01'), coordinator)), 'alreadyActivated')
  const again = { point: 'identity', choice: 'accountAlways', who: 'x', on: day('2026-01-05'), why: 'x' }
  assert.equal(refusalOf(await settleStandard(db, second, again, coordinator)), 'alreadyActivated')
  const rows = db.withTables<StandardTables>()
  const isSecond = ['id', '=', second] as const
  for (const change of [
    rows
      .updateTable('standard_versions')
      .set({ document: '{}' })
      .where(...isSecond),
    rows
      .updateTable('standard_versions')
      .set({ frame: second })
      .where(...isSecond),
    rows.deleteFrom('standard_versions').where(...isSecond),
  ])
    await assert.rejects(change.execute(), /was activated and never changes/)

  const events = (await listAudit(db, second)).map(({ event }) => event)
  assert.deepEqual(new Set(events), new Set(['standard.imported', 'standard.settled', 'standard.activated']))
  const kept = (await listVersions(db, kampar)).at(-1)?.standard
  assert.deepEqual(
    kept?.openPoints.map(({ settled }) => settled?.why),
    seededStandard('kampar').openPoints.map(({ settled }) => settled?.why),
  )
})

test('a draft may be imported again; the file may not name an agency nobody knows, or hold faults', async (t) => {
  const db = await givenTheDemoRegion(t)
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const imported = async (yaml: string) => refusalOf(await importStandard(db, yaml, coordinator))
  assert.equal(await imported(secondStandard('2026-02-01')), null)
  assert.equal(await imported(secondStandard('2026-03-01')), null)
  assert.equal((await listVersions(db, kampar)).at(-1)?.standard.effectiveFrom.toString(), '2026-03-01')
  const fixture = standardText('src/modules/standards/domain/fixtures/extension.yaml')
  assert.equal(await imported(fixture), 'unknownAgency')
  assert.equal(await imported('agency: ['), 'unreadableStandard')
})

test('only who holds the post in the region changes its standard', async (t) => {
  const db = await givenTheDemoRegion(t)
  const neighbour = await officerWith(db, 'coordinator', 'empat-lawang')
  const liaison = await officerWith(db, 'liaison', 'kampar-dpupr')
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const withdrawal = { from: day('2026-01-05'), why: 'Dicabut' }
  assert.equal(refusalOf(await importStandard(db, secondStandard('2026-02-01'), neighbour)), 'notPermitted')
  assert.equal(refusalOf(await importStandard(db, secondStandard('2026-02-01'), liaison)), 'notPermitted')
  assert.equal(refusalOf(await withdrawStandard(db, first, withdrawal, coordinator)), 'notPermitted')
  assert.equal(refusalOf(await withdrawStandard(db, second, withdrawal, coordinator)), 'unknownStandard')
})

test('a withdrawal touches new reports only, and the reader of the law notices it', async (t) => {
  const db = await givenTheDemoRegion(t)
  const superior = await officerWith(db, 'superior', 'kampar')
  const tree = treeOf(await loadAgencies(db))
  const readLaw = lawReader()
  const before = await readLaw(db, tree)
  assert.equal(await readLaw(db, tree), before)
  const withdrawn = await withdrawStandard(db, first, { from: day('2026-02-01'), why: 'Dicabut' }, superior)
  assert.equal(refusalOf(withdrawn), null)
  const law = await readLaw(db, tree)
  const ruling = (filedAt: string) => law.standardOf(kampar, Temporal.Instant.from(filedAt))
  assert.equal(ruling('2026-01-31T23:59+07:00'), 'kampar@1')
  assert.equal(ruling('2026-02-01T00:00+07:00'), 'nasional@1')
  assert.equal(law.terms(first).verifier, 'coordinator')
  const again = await withdrawStandard(db, first, { from: day('2026-03-01'), why: 'Lagi' }, superior)
  assert.equal(refusalOf(again), 'notInForce')
})
