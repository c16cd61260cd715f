import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, PersonId, ReportId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { openVault } from '../../../platform/secrets.ts'
import { loadAgencies, seedAgencies } from '../../agencies/index.ts'
import { findByDetail, ownDetails, readDetails, readDetailsForReferral, saveDetails } from '../index.ts'
import { contactRoutesOf, findReporters } from '../store/identities.ts'
import { listLooks } from '../store/looks.ts'
import { breakGlass } from './break-glass.ts'
import { looksForReporter } from './looks-for-reporter.ts'
import { createOfficer } from './create-officer.ts'
import { readIdentity, readIdentityForReferral, type IdentityRequest } from './read-identity.ts'
import { saveIdentity, tidyIdentity } from './save-identity.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const vault = openVault(Buffer.alloc(32, 7))
const identity = {
  name: 'Melati Harahap',
  phone: '+6281234567890',
  email: 'melati@contoh.id',
  address: null,
  representative: { name: 'Rangga Harahap', relation: 'anak kandung', hasContact: true },
}

async function given(t: TestContext) {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  const reporter = newId() as PersonId
  await transact(db, async (tx) => saveIdentity(tx, vault, { reporter, identity, language: 'id' }, now))
  const report = { id: newId() as ReportId, anonymous: false, concerned: ['kampar-dpupr' as AgencyId] }
  const request: IdentityRequest = { reporter, purpose: 'handling', reason: null, at: now, report }
  return { db, reporter, request }
}

async function officerWith(db: Db, role: Role, agency: string): Promise<Officer> {
  const posts = [{ role, agency: agency as AgencyId }]
  const account = {
    email: `${role.toLowerCase()}@${agency}.test`,
    name: role,
    password: 'kopi-sungai-melati-42',
    posts,
  }
  const created = await createOfficer(db, now, account, null)
  assert.ok(created.ok)
  return { kind: 'officer', id: created.value, posts }
}

async function whenRead(db: Db, officer: Officer, request: IdentityRequest) {
  const tree = await loadAgencies(db)
  return transact(db, (tx) => readIdentity(tx, vault, tree, officer, request))
}

const refused = (refusal: string) => ({ ok: false, refusal: { refusal } })

test('a look shows the identity and is in the log that the reporter can read', async (t) => {
  const { db, reporter, request } = await given(t)
  const liaison = await officerWith(db, 'liaison', 'kampar-dpupr')
  assert.deepEqual(await whenRead(db, liaison, request), { ok: true, value: identity })
  const { id } = request.report
  const fields = ['name', 'phone', 'email', 'address', 'representative']
  const from = { office: 'kampar-dpupr', role: 'liaison', heldBy: 'kampar-dpupr', handles: true, withheldUntil: null }
  const look = {
    reporter,
    officer: liaison.id,
    ...from,
    purpose: 'handling',
    reason: null,
    report: id,
    at: now,
    fields,
  }
  assert.deepEqual(await listLooks(db, reporter), [look])
})

test('who may not know sees nothing and leaves no look', async (t) => {
  const { db, reporter, request } = await given(t)
  const stranger = await officerWith(db, 'liaison', 'kampar-dinkes')
  assert.deepEqual(await whenRead(db, stranger, request), refused('identityClosed'))
  assert.deepEqual(await listLooks(db, reporter), [])
})

test('an anonymous identity opens only nationally, for a stated time, with a reason; each look inside is logged', async (t) => {
  const { db, reporter, request } = await given(t)
  const report = { ...request.report, anonymous: true }
  const look = { ...request, report, purpose: 'breakGlass' } as const
  const coordinator = await officerWith(db, 'coordinator', 'kampar')
  const national = await officerWith(db, 'nationalAdmin', 'nasional')
  const tree = await loadAgencies(db)
  const glass = {
    report,
    reporter,
    reason: 'Ancaman terhadap keselamatan',
    minutes: 15,
    endangers: false,
    at: now,
  } as const
  const broken = (by: Officer, change: Partial<typeof glass> = {}) =>
    transact(db, (tx) => breakGlass(tx, tree, by, { ...glass, ...change }))
  assert.deepEqual(await whenRead(db, national, look), refused('identityClosed'))
  assert.deepEqual(await broken(coordinator), refused('identityClosed'))
  assert.deepEqual(await broken(national, { reason: ' ' as never }), refused('reasonMissing'))
  assert.equal((await broken(national)).ok, true)
  assert.deepEqual(await whenRead(db, national, look), { ok: true, value: identity })
  assert.deepEqual(await whenRead(db, coordinator, look), refused('identityClosed'))
  assert.deepEqual(await whenRead(db, national, { ...look, at: now.add({ minutes: 15 }) }), refused('identityClosed'))
  assert.deepEqual(
    (await listLooks(db, reporter)).map(({ purpose, reason, role }) => [purpose, reason, role]),
    [['breakGlass', glass.reason, 'nationalAdmin']],
  )
})

test('a reporter is told of looks by office and role; what would endanger them only later', async (t) => {
  const { db, reporter, request } = await given(t)
  const liaison = await officerWith(db, 'liaison', 'kampar-dpupr')
  const national = await officerWith(db, 'nationalAdmin', 'nasional')
  const tree = await loadAgencies(db)
  await whenRead(db, liaison, request)
  const report = { ...request.report, anonymous: true }
  const glass = { report, reporter, reason: 'Ancaman', minutes: 15, endangers: true, at: now } as const
  await transact(db, (tx) => breakGlass(tx, tree, national, glass))
  await whenRead(db, national, { ...request, report, purpose: 'breakGlass' })
  const told = async (at: Temporal.Instant) =>
    (await looksForReporter(db, reporter, at)).map(({ office, role }) => [office, role])
  assert.deepEqual(await told(now), [['kampar-dpupr', 'liaison']])
  assert.equal((await told(now.add({ hours: 24 * 31 }))).length, 2)
})

test('a look that fails to be kept shows nothing, and a kept look cannot be changed', async (t) => {
  const { db, reporter, request } = await given(t)
  const at = now.add({ hours: 1 })
  await transact(db, (tx) => readIdentityForReferral(tx, vault, { reporter, report: request.report.id, at }))
  const looks = db.withTables<{ identity_looks: { purpose: string } }>()
  await assert.rejects(looks.updateTable('identity_looks').set({ purpose: 'rights' }).execute(), /append-only/)
  await assert.rejects(looks.deleteFrom('identity_looks').execute(), /append-only/)
  assert.equal((await listLooks(db, reporter))[0]?.officer, null)
})

test('the database alone tells nothing of an identity, and finds it by its contact all the same', async (t) => {
  const { db, reporter } = await given(t)
  const rows = await db
    .withTables<{ reporter_identities: object }>()
    .selectFrom('reporter_identities')
    .selectAll()
    .execute()
  const bytes = JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Object && 'data' in value ? Buffer.from(value.data as number[]).toString('latin1') : value,
  )
  for (const secret of ['Melati', '81234567890', 'contoh.id', 'Rangga', 'kandung'])
    assert.equal(bytes.includes(secret), false, secret)
  assert.deepEqual(await findReporters(db, vault, { phone: identity.phone }), [reporter])
  assert.deepEqual(await findReporters(db, vault, { email: identity.email }), [reporter])
  assert.deepEqual(await findReporters(db, vault, { phone: '+6281234567891' }), [])
  const { phone, email } = identity
  assert.deepEqual(await contactRoutesOf(db, vault, reporter), { language: 'id', phone, email })
})

test('another vault cannot open what this one sealed', async (t) => {
  const { db, reporter } = await given(t)
  await assert.rejects(contactRoutesOf(db, openVault(Buffer.alloc(32, 8)), reporter))
})

test('an identity is tidied before it is kept', () => {
  const typed = { name: ' Melati Harahap ', phone: '0812 3456 7890', email: 'Melati@Contoh.id', address: ' ' }
  const { representative } = identity
  assert.deepEqual(tidyIdentity({ ...typed, representative }), { ok: true, value: identity })
  assert.deepEqual(tidyIdentity({ phone: '12' }), refused('phoneInvalid'))
  assert.deepEqual(tidyIdentity({ email: 'melati' }), refused('emailInvalid'))
  const value = { name: null, phone: null, email: null, address: null, representative: null }
  assert.deepEqual(tidyIdentity({}), { ok: true, value })
})

test('a reporter who gave nothing has an id and no identity', async (t) => {
  const { db } = await given(t)
  const nothing = { name: null, phone: null, email: null, address: null, representative: null }
  const reporter = newId() as PersonId
  await transact(db, async (tx) => saveIdentity(tx, vault, { reporter, identity: nothing, language: 'id' }, now))
  assert.deepEqual(await contactRoutesOf(db, vault, reporter), { language: 'id', phone: null, email: null })
})

const details = { nik: '1406075203900004', birthPlace: 'Bangkinang', birthDate: '1990-03-12', occupation: 'guru' }

test('further details are sealed one by one, found by their numbers, and read with a purpose and a log entry', async (t) => {
  const { db, reporter, request } = await given(t)
  await transact(db, async (tx) => saveDetails(tx, vault, reporter, { ...details, fullAddress: ' ' }, now))
  await transact(db, async (tx) => saveDetails(tx, vault, reporter, { occupation: 'guru honorer' }, now))
  assert.deepEqual(await ownDetails(db, vault, reporter), { ...details, occupation: 'guru honorer' })
  assert.deepEqual(await findByDetail(db, vault, 'nik', details.nik), [reporter])
  assert.deepEqual(await findByDetail(db, vault, 'familyCardNumber', details.nik), [])
  const liaison = await officerWith(db, 'liaison', 'kampar-dpupr')
  const stranger = await officerWith(db, 'liaison', 'kampar-dinkes')
  const tree = await loadAgencies(db)
  const read = (officer: Officer) =>
    transact(db, (tx) => readDetails(tx, vault, tree, officer, request, ['nik', 'fullAddress']))
  assert.deepEqual(await read(liaison), { ok: true, value: { nik: details.nik } })
  assert.deepEqual(await read(stranger), refused('identityClosed'))
  const handing = { reporter, report: request.report.id, at: now }
  assert.deepEqual(
    await transact(db, (tx) => readDetailsForReferral(tx, vault, handing, ['birthPlace', 'birthDate'])),
    {
      birthPlace: 'Bangkinang',
      birthDate: '1990-03-12',
    },
  )
  assert.deepEqual(
    (await listLooks(db, reporter)).map((look) => [look.purpose, look.fields]),
    [
      ['handling', ['nik', 'fullAddress']],
      ['referral', ['birthPlace', 'birthDate']],
    ],
  )
})
