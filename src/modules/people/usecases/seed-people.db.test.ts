import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { isHome, loadAgencies, seedAgencies } from '../../agencies/index.ts'
import { listOfficers } from '../store/officers.ts'
import { authenticate } from './authenticate.ts'
import { demoPeople } from './demo-people.ts'
import { seedPeople } from './seed-people.ts'
import { signIn } from './sign-in.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const browser = { address: '127.0.0.1', device: 'a browser', deviceToken: null }

test('every demo sign-in opens, with the posts its address promises', async (t) => {
  const db = await testDatabase(t)
  await transact(db, async (tx) => {
    await seedAgencies(tx)
    await seedPeople(tx, 'kopi-sungai-melati-42', now)
  })
  const email = 'official2@kampar-dpupr.test'
  const signedIn = await signIn(db, now, { email, password: 'kopi-sungai-melati-42', ...browser })
  assert.ok(signedIn.ok)
  const card = await authenticate(db, now, { kind: 'session', token: signedIn.value.token })
  assert.deepEqual(card?.officer.posts, [{ role: 'official', agency: 'kampar-dpupr' }])
  assert.equal(card?.email, email)
})

test('the demo region has two people for each role that decides, each at an agency where the role is at home', async (t) => {
  const db = await testDatabase(t)
  await transact(db, async (tx) => {
    await seedAgencies(tx)
    await seedPeople(tx, 'kopi-sungai-melati-42', now)
  })
  const agencies = await loadAgencies(db)
  for (const { email, post } of await demoPeople()) {
    const kind = agencies.get(post.agency)?.kind
    assert.ok(kind !== undefined && isHome(kind, post.role), email)
  }
  const coordinators = await listOfficers(db, now, { role: 'coordinator', agency: 'kampar' as AgencyId })
  assert.deepEqual(
    new Set(coordinators.map((card) => card.email)),
    new Set(['coordinator@kampar.test', 'coordinator2@kampar.test']),
  )
  assert.equal((await listOfficers(db, now)).length, (await demoPeople()).length)
})
