import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposeTo, draft, Life, text } from '../../../../test/harness/report-life.ts'
import { law, nationalAdmin, officer, tree } from '../../../../test/harness/report-world.ts'
import type { Officer, Post } from '../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { standingsOf } from './standing.ts'

const siti = 'siti' as OfficerId
const posted = (id: string, ...posts: readonly Post[]): Officer => ({ kind: 'officer', id: id as OfficerId, posts })
const post = (role: Post['role'], agency: string): Post => ({ role, agency: agency as AgencyId })
const coordinator = posted('coordinator', post('coordinator', 'kampar'))
const liaison = posted('siti', post('liaison', 'kampar-dpupr'))
const somebodyElse = 'somebody else' as OfficerId

const given = (): Life => new Life().does(coordinator, disposeTo('kampar-dpupr'))
const names = (id: OfficerId) => ({ command: 'nameInvolved', officer: id }) as const

test('an officer whom the report concerns gives no command in it, from none of their posts', () => {
  const life = given().does(coordinator, names(siti))
  life.isRefused(liaison, { command: 'acknowledge' }, 'notYours')
  const elsewhere = { ...coordinator, id: siti }
  assert.equal(standingsOf(elsewhere, life.state, tree, law).size, 0)
  life.does(officer('liaison', 'kampar-dpupr', 'a colleague'), { command: 'acknowledge' })
})

test('nor does whoever stands in for them meanwhile', () => {
  const standingIn = posted('deputy', { ...post('superior', 'kampar-dpupr'), actingFor: siti })
  const life = given()
  assert.ok(standingsOf(standingIn, life.state, tree, law).size > 0)
  life.does(coordinator, names(siti))
  assert.equal(standingsOf(standingIn, life.state, tree, law).size, 0)
})

test('an officer says so themselves, and cannot take it back', () => {
  const life = given().does(liaison, { command: 'declareInvolved' })
  const { officer: id, isOwnWord } = life.last('officerInvolved')
  assert.deepEqual([id, isOwnWord], [siti, true])
  life.isRefused(liaison, { command: 'releaseInvolved', officer: siti, text }, 'notYours')
  life.does(coordinator, { command: 'releaseInvolved', officer: siti, text })
  life.does(liaison, { command: 'acknowledge' })
  assert.equal(life.state.involved, undefined)
})

test('it may be noted at any time, by whoever verifies or coordinates, and once', () => {
  const life = given().does(liaison, draft({ kind: 'interim' }))
  life.isRefused(liaison, names(somebodyElse), 'notYours')
  life.does(coordinator, names(siti)).isRefused(coordinator, names(siti), 'alreadyInvolved')
  life.isRefused(coordinator, { command: 'releaseInvolved', officer: somebodyElse, text }, 'notInvolved')
  life.does(nationalAdmin, names(coordinator.id)).isRefused(coordinator, { command: 'note', text }, 'notYours')
})
