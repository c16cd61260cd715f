import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencyOf } from '../../../../test/harness/agency.ts'
import { isHome, type Agency, type AgencyKind } from './agency.ts'
import { checkAgency } from './check-agency.ts'

const agencies = new Map(
  [
    agencyOf('nation', null, { kind: 'nation', smsPrefixes: ['LAPOR'] }),
    agencyOf('region', 'nation'),
    agencyOf('office', 'region'),
    agencyOf('unit', 'office'),
    agencyOf('closed-office', 'region', { isActive: false }),
  ].map((one) => [one.id, one]),
)

const refused: readonly [why: string, Agency, object][] = [
  ['its slug has capitals', agencyOf('Dinas', 'region'), { refusal: 'slugInvalid' }],
  ['its name is only spaces', agencyOf('new', 'region', { name: '  ' }), { refusal: 'nameMissing' }],
  ['nobody knows its parent', agencyOf('new', 'nowhere'), { refusal: 'parentUnknown', parent: 'nowhere' }],
  ['it would be its own parent', agencyOf('office', 'office'), { refusal: 'parentBelowItself', parent: 'office' }],
  ['it is new and its own parent', agencyOf('new', 'new'), { refusal: 'parentBelowItself', parent: 'new' }],
  ['it would stand below its own unit', agencyOf('region', 'unit'), { refusal: 'parentBelowItself', parent: 'unit' }],
  ['it is an OPD below nothing', agencyOf('office', null), { refusal: 'kindMisplaced' }],
  ['it is a nation below a region', agencyOf('unit', 'office', { kind: 'nation' }), { refusal: 'kindMisplaced' }],
  ['it never works', agencyOf('new', 'region', { workingWeek: [] }), { refusal: 'workingWeekInvalid' }],
  ['its week has an eighth day', agencyOf('new', 'region', { workingWeek: [1, 8] }), { refusal: 'workingWeekInvalid' }],
  ['its week has two Mondays', agencyOf('new', 'region', { workingWeek: [1, 1] }), { refusal: 'workingWeekInvalid' }],
  [
    'the dates it has promised would count otherwise',
    agencyOf('office', 'region', { workingWeek: [1, 2, 3, 4, 5, 6] }),
    { refusal: 'calendarFactsFixed' },
  ],
  [
    'its site is a script',
    agencyOf('new', 'region', { website: 'javascript:alert(1)' }),
    { refusal: 'websiteInvalid' },
  ],
  ['its site is a remark', agencyOf('new', 'region', { website: 'belum ada' }), { refusal: 'websiteInvalid' }],
  [
    'its prefix is empty',
    agencyOf('new', 'region', { smsPrefixes: [' '] }),
    { refusal: 'smsPrefixInvalid', prefix: '' },
  ],
  [
    'its prefix belongs to another',
    agencyOf('new', 'region', { smsPrefixes: ['lapor'] }),
    { refusal: 'smsPrefixTaken', prefix: 'LAPOR', by: 'nation' },
  ],
  [
    'it would close above a working unit',
    agencyOf('office', 'region', { isActive: false }),
    { refusal: 'activeAgenciesBelow', agencies: ['unit'] },
  ],
]
for (const [why, candidate, refusal] of refused)
  test(`an agency is refused when ${why}`, () => {
    assert.deepEqual(checkAgency(agencies, candidate), { ok: false, refusal })
  })

test('an agency is accepted tidied', () => {
  const candidate = agencyOf('new', 'region', {
    name: ' Dinas Baru ',
    workingWeek: [6, 1, 2],
    website: 'kampar.go.id',
    smsPrefixes: ['kab.  nganjuk', 'TANGKAB'],
  })
  const expected = {
    ...candidate,
    name: 'Dinas Baru',
    workingWeek: [1, 2, 6],
    website: 'https://kampar.go.id',
    smsPrefixes: ['KAB. NGANJUK', 'TANGKAB'],
  }
  assert.deepEqual(checkAgency(agencies, candidate), { ok: true, value: expected })
})

test('an agency may keep its own prefixes, and move to another parent', () => {
  assert.equal(checkAgency(agencies, agencyOf('nation', null, { kind: 'nation', smsPrefixes: ['LAPOR'] })).ok, true)
  assert.equal(checkAgency(agencies, agencyOf('unit', 'closed-office')).ok, true)
})

const homeRows: readonly [Parameters<typeof isHome>[1], AgencyKind, boolean][] = [
  ['nationalAdmin', 'nation', true],
  ['nationalAdmin', 'region', false],
  ['coordinator', 'region', true],
  ['coordinator', 'opd', false],
  ['liaison', 'opd', true],
  ['liaison', 'nation', false],
  ['inspectorate', 'opd', true],
  ['inspectorate', 'unit', false],
  ['ombudsman', 'ombudsman', true],
  ['ombudsman', 'region', false],
  ['superior', 'nation', true],
  ['superior', 'ombudsman', false],
]
for (const [role, kind, fits] of homeRows)
  test(`${role} ${fits ? 'may' : 'may not'} be held at a ${kind}`, () => assert.equal(isHome(kind, role), fits))
