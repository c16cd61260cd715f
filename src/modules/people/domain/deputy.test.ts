import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId } from '../../../kernel/brand.ts'
import { roles, type Role } from '../../../kernel/law/words.ts'
import { mayDeputise } from './deputy.ts'

const held = (...names: Role[]) => names.map((role) => ({ role, agency: 'kampar' as AgencyId }))

/** Whom each may stand in for; everybody else only for their own role. */
const answering: readonly Role[] = ['coordinator', 'liaison', 'official', 'superior']

for (const absent of roles)
  for (const deputy of roles) {
    const may = absent === deputy || (answering.includes(absent) && answering.includes(deputy))
    test(`${deputy} ${may ? 'may' : 'may not'} stand in for ${absent}`, () =>
      assert.equal(mayDeputise(held(absent), held(deputy)), may))
  }

test('a deputy takes all of the posts or none', () => {
  assert.equal(mayDeputise(held('official', 'inspectorate'), held('liaison')), false)
  assert.equal(mayDeputise(held('official', 'inspectorate'), held('liaison', 'inspectorate')), true)
  assert.equal(mayDeputise([], held('liaison')), false)
})
