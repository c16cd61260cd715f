import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { seedAgencies } from '../../agencies/index.ts'
import { createOfficer } from './create-officer.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const post = (role: Role, agency: string): Post => ({ role, agency: agency as AgencyId })
const wanted = { email: 'rina@kampar.test', name: 'Rina', password: 'kopi-sungai-melati-42', posts: [] }

async function givenAgencies(t: TestContext): Promise<Db> {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  return db
}

test('an account is refused by name for each thing that is wrong with it', async (t) => {
  const db = await givenAgencies(t)
  const rows: readonly [object, object][] = [
    [{ email: 'rina' }, { refusal: 'emailInvalid' }],
    [{ name: ' ' }, { refusal: 'nameMissing' }],
    [{ password: 'short' }, { refusal: 'passwordTooShort' }],
    [{ posts: [post('liaison', 'nowhere')] }, { refusal: 'agencyUnknown', agency: 'nowhere' }],
    [
      { posts: [post('nationalAdmin', 'kampar')] },
      { refusal: 'roleNotAtHome', role: 'nationalAdmin', agency: 'kampar' },
    ],
  ]
  for (const [wrong, refusal] of rows)
    assert.deepEqual(await createOfficer(db, now, { ...wanted, ...wrong }, null), { ok: false, refusal })
  assert.equal((await createOfficer(db, now, wanted, null)).ok, true)
  const again = await createOfficer(db, now, { ...wanted, email: 'RINA@kampar.test' }, null)
  assert.deepEqual(again, { ok: false, refusal: { refusal: 'emailTaken' } })
})

test('a coordinator opens accounts within the region only, and none without a post', async (t) => {
  const db = await givenAgencies(t)
  const created = await createOfficer(db, now, { ...wanted, posts: [post('coordinator', 'kampar')] }, null)
  assert.ok(created.ok)
  const by = { kind: 'officer', id: created.value, posts: [post('coordinator', 'kampar')] } as const
  const create = (...posts: Post[]) => createOfficer(db, now, { ...wanted, email: 'new@kampar.test', posts }, by)
  const refused = { ok: false, refusal: { refusal: 'notPermitted' } }
  assert.deepEqual(await create(post('liaison', 'empat-lawang-dpupr')), refused)
  assert.deepEqual(await create(post('liaison', 'kampar-dpupr'), post('liaison', 'empat-lawang-dpupr')), refused)
  assert.deepEqual(await create(), refused)
  assert.equal((await create(post('liaison', 'kampar-dpupr'))).ok, true)
})
