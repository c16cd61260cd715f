import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposeTo, Life } from '../../../../../test/harness/report-life.ts'
import { officer as posted, tree } from '../../../../../test/harness/report-world.ts'
import type { Officer, Post } from '../../../../kernel/actor.ts'
import type { AgencyId, OfficerId, PersonId } from '../../../../kernel/brand.ts'
import type { OpenLaw, ReportState } from '../../../reports/index.ts'
import { identityFor } from './identity-for.ts'

const officer = (...post: Parameters<typeof posted>): Officer => posted(...post) as Officer
const dpupr = 'kampar-dpupr' as AgencyId
const liaison = officer('liaison', dpupr)
const disposed = new Life().does(officer('coordinator', 'kampar'), disposeTo(dpupr)).state

const seen = (who: Officer, change: Partial<ReportState> = {}) =>
  identityFor(who, { state: { ...disposed, ...change }, reporter: 'r' as PersonId, law: { tree } as OpenLaw })

test('whoever handles a report may ask who sent it', () => assert.equal(seen(liaison), 'ask'))

test('nobody of the unit that a supervisory complaint is about may', () =>
  assert.equal(seen(liaison, { reportClass: 'supervisory', about: dpupr }), 'closed'))

test('nobody whom the report concerns may, nor whoever stands in for them', () => {
  const [siti, post] = ['siti' as OfficerId, liaison.posts[0] as Post]
  const deputy: Officer = { kind: 'officer', id: 'deputy' as OfficerId, posts: [{ ...post, actingFor: siti }] }
  assert.equal(seen(liaison, { involved: [liaison.id] }), 'closed')
  assert.equal(seen(deputy), 'ask')
  assert.equal(seen(deputy, { involved: [siti] }), 'closed')
})

test('a post that the report takes away still keeps an anonymous reporter from an officer of the region', () => {
  const nation = officer('nationalAdmin', 'nasional')
  const both: Officer = { ...nation, posts: [...nation.posts, ...liaison.posts] }
  const about = { anonymous: true, reportClass: 'supervisory', about: dpupr } as const
  assert.equal(seen(nation, about), 'ask')
  assert.equal(seen(both, about), 'anonymous')
})
