import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tree } from '../../../../test/harness/report-world.ts'
import type { Post } from '../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { mayName } from './naming.ts'

const post = (held: string): Post => {
  const [role = '', agency = ''] = held.split(' at ')
  return { role: role as Post['role'], agency: agency as AgencyId }
}

/** Who may say of whom that a report concerns them. */
const cases: readonly (readonly [by: string, named: readonly string[], may: boolean])[] = [
  ['coordinator at kampar', ['liaison at kampar-dpupr'], true],
  ['coordinator at kampar', ['liaison at kampar-dpupr', 'coordinator at nasional'], false],
  ['coordinator at kampar', ['inspectorate at kampar'], false],
  ['coordinator at kampar', ['nationalAdmin at nasional'], false],
  ['coordinator at kampar', ['official at empat-lawang'], false],
  ['inspectorate at kampar', ['coordinator at kampar'], true],
  ['inspectorate at kampar', ['inspectorate at kampar'], true],
  ['nationalAdmin at nasional', ['inspectorate at kampar'], true],
  ['nationalAdmin at nasional', ['ombudsman at ombudsman'], false],
]
for (const [by, named, may] of cases)
  test(`${by} ${may ? 'may' : 'may not'} say that a report concerns ${named.join(', ')}`, () => {
    const officer = { kind: 'officer', id: 'by' as OfficerId, posts: [post(by)] } as const
    assert.equal(mayName(officer, named.map(post), tree), may)
  })
