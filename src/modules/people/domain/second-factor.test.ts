import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { isFresh, mayLoseFactor, needsSecondFactor } from './second-factor.ts'

const agency = 'kampar' as AgencyId
const asking: readonly Role[] = ['coordinator', 'dataProtectionOfficer']
const held = (...names: Role[]) => names.map((role) => ({ role, agency }))

const rows: readonly [posts: readonly Role[], needs: boolean][] = [
  [['coordinator'], true],
  [['liaison'], false],
  [['liaison', 'dataProtectionOfficer'], true],
  [[], false],
]
for (const [posts, needs] of rows)
  test(`who is ${posts.join(' and ') || 'without a post'} ${needs ? 'needs' : 'does not need'} a second factor`, () =>
    assert.equal(needsSecondFactor(held(...posts), asking), needs))

test('a deputy needs what the absent colleague needs', () => {
  const acting = [{ role: 'coordinator', agency, actingFor: 'rina' as OfficerId }] as const
  assert.equal(needsSecondFactor(acting, asking), true)
})

test('the last second factor stays where the role needs one', () => {
  const none = { passkeys: 0, hasCodes: false }
  assert.equal(mayLoseFactor(held('coordinator'), asking, none), false)
  assert.equal(mayLoseFactor(held('coordinator'), asking, { passkeys: 0, hasCodes: true }), true)
  assert.equal(mayLoseFactor(held('liaison'), asking, none), true)
})

test('a proof is fresh for a quarter of an hour', () => {
  const at = Temporal.Instant.from('2026-03-02T01:00:00Z')
  assert.equal(isFresh(at, at.add({ seconds: 899 })), true)
  assert.equal(isFresh(at, at.add({ seconds: 900 })), false)
})
