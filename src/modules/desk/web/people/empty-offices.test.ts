import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyOf } from '../../../../../test/harness/agency.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Role } from '../../../../kernel/law/words.ts'
import type { Agencies, Agency, AgencyKind } from '../../../agencies/index.ts'
import { emptyOffices } from './empty-offices.ts'

const office = (slug: string, kind: AgencyKind, parent: string | null): [AgencyId, Agency] => [
  slug as AgencyId,
  agencyOf(slug, parent, { kind }),
]
const agencies: Agencies = new Map([
  office('nation', 'nation', null),
  office('region', 'region', 'nation'),
  office('works', 'opd', 'region'),
  office('roads', 'unit', 'works'),
])
const held = (posts: Readonly<Record<string, readonly Role[]>>) =>
  new Map(Object.entries(posts).map(([agency, roles]) => [agency as AgencyId, new Set(roles)]))
const missing = (posts: Readonly<Record<string, readonly Role[]>>, isApproved = false) =>
  emptyOffices(agencies, held(posts), () => isApproved).map(({ agency, missing: roles }) => [agency.id, ...roles])

const staffed = { nation: ['nationalAdmin'], region: ['coordinator'], works: ['liaison'] } as const

test('an office misses whom its work needs, and a unit is looked after from above', () => {
  assert.deepEqual(missing(staffed), [])
  assert.deepEqual(missing({}), [
    ['nation', 'nationalAdmin'],
    ['region', 'coordinator'],
    ['works', 'liaison'],
  ])
})

test('a liaison of the region does not make up for an office’s own, nor a coordinator elsewhere for the region’s', () => {
  assert.deepEqual(missing({ ...staffed, works: [], region: ['coordinator', 'liaison'] }), [['works', 'liaison']])
  assert.deepEqual(missing({ ...staffed, region: [], nation: ['nationalAdmin', 'coordinator'] }), [
    ['region', 'coordinator'],
  ])
})

test('where answers need approval, somebody who approves is missed too', () => {
  assert.deepEqual(missing(staffed, true), [['works', 'official']])
  assert.deepEqual(missing({ ...staffed, region: ['coordinator', 'superior'] }, true), [])
})
