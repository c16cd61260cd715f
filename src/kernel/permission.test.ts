import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from './actor.ts'
import type { AgencyNode, AgencyTree } from './agency-tree.ts'
import type { AgencyId } from './brand.ts'
import type { Role } from './law/words.ts'
import { agenciesWhere, holds, may, mayKnowReporter, permissions, type PermissionName } from './permission.ts'

const id = (slug: string): AgencyId => slug as AgencyId

const node = (slug: string, parent: string | null): [AgencyId, AgencyNode] => [
  id(slug),
  {
    id: id(slug),
    name: slug,
    parent: parent === null ? null : id(parent),
    zone: 'Asia/Jakarta',
    workingWeek: [1, 2, 3, 4, 5],
    areaCode: null,
  },
]
const tree: AgencyTree = new Map([
  node('nation', null),
  node('region', 'nation'),
  node('office', 'region'),
  node('unit', 'office'),
  node('other-office', 'region'),
  node('other-region', 'nation'),
  node('ombudsman', null),
])

const officer = (...posts: [Role, string][]): Actor => ({
  kind: 'officer',
  id: 'someone' as never,
  posts: posts.map(([role, agency]) => ({ role, agency: id(agency) })),
})

/** Written by hand, apart from the program's table: · nothing, o own agency, s subtree, e everywhere. */
const columns =
  'nationalAdmin coordinator liaison official superior inspectorate ombudsman operator dataProtectionOfficer'
const expected = `
  account.use          o o o o o o o o o
  desk.read            e s s s s s s · ·
  report.command       e s s s s s s · ·
  referral.handle      · · · · · · s · ·
  identity.read        e s o o · s s · s
  identity.breakGlass  e · · · · · · · s
  nik.settle           e o · · · · · · o
  register.read        e s o o s s · · s
  oversight.read       e s · · s s · · ·
  quality.read         e s o o s s · · ·
  quality.grade        e s · · · s · · ·
  calendar.change      e s · · · · · · ·
  standard.settle      e s · · · · · · ·
  standard.activate    e · · · s · · · ·
  agency.change        e s · · · · · · ·
  category.change      e · · · · · · s ·
  template.keep        e s · s s · · · ·
  rule.change          e s · · · · · · ·
  people.manage        e s · · · · · · ·
  outside.ask          e s · · · · · · ·
  notices.operate      e s · · · · · s ·
  audit.read           e · · · · s · · s
  looks.read           · · · · · · · · s
  rights.handle        · · · · · · · · s
  breach.handle        · · · · · · · · s
  retention.read       e · · · · · · s s
  retention.apply      · · · · · · · s s
  retention.set        · · · · · · · · s
  metrics.read         e · · · · · · e ·`

const rows = expected
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

/** Which of these places an officer posted at `office` reaches, by letter. */
const places: readonly [AgencyId | null, string][] = [
  [id('office'), 'ose'],
  [id('unit'), 'se'],
  [id('region'), 'e'],
  [id('other-office'), 'e'],
  [id('other-region'), 'e'],
  [id('nation'), 'e'],
  [id('unknown'), 'e'],
  [null, 'e'],
]

test('the table of permissions has exactly the rows of the expected table', () => {
  assert.deepEqual(new Set(Object.keys(permissions)), new Set(rows.map(([name]) => name)))
})

for (const [name, ...letters] of rows) {
  for (const [index, role] of columns.split(' ').entries()) {
    const letter = letters[index]
    assert.ok(letter, `${name} has a cell for ${role}`)
    test(`${role} has ${name} with reach ${letter}`, () => {
      const actor = officer([role as Role, 'office'])
      for (const [agency, reachedBy] of places)
        assert.equal(may(actor, name as PermissionName, tree, agency), reachedBy.includes(letter), `at ${agency}`)
      assert.equal(holds(actor, name as PermissionName), letter !== '·')
    })
  }
}

test('nobody but an officer holds a permission', () => {
  for (const kind of ['reporter', 'clock', 'anyone'] as const)
    for (const name of Object.keys(permissions) as PermissionName[]) {
      assert.equal(may({ kind }, name, tree, id('office')), false)
      assert.equal(holds({ kind }, name), false)
    }
})

test('several posts add up, and each keeps its own reach', () => {
  const actor = officer(['liaison', 'unit'], ['coordinator', 'other-region'])
  assert.deepEqual(agenciesWhere(actor, 'desk.read', tree), ['unit', 'other-region'])
  assert.deepEqual(agenciesWhere(actor, 'people.manage', tree), ['other-region'])
})

const identityRows: readonly [who: string, Actor, named: boolean, anonymous: boolean][] = [
  ['the liaison who answers', officer(['liaison', 'office']), true, false],
  ['a liaison next door', officer(['liaison', 'other-office']), false, false],
  ['the coordinator of the region', officer(['coordinator', 'region']), true, false],
  ['the data protection officer of the region', officer(['dataProtectionOfficer', 'region']), true, false],
  ['the superior of the office', officer(['superior', 'office']), false, false],
  ['the coordinator of another region', officer(['coordinator', 'other-region']), false, false],
  ['the national administrator', officer(['nationalAdmin', 'nation']), true, true],
  ['the national data protection officer', officer(['dataProtectionOfficer', 'nation']), true, true],
  [
    'a national administrator with a post in the region',
    officer(['nationalAdmin', 'nation'], ['superior', 'unit']),
    true,
    false,
  ],
  ['an Ombudsman to whom nothing was referred', officer(['ombudsman', 'ombudsman']), false, false],
  ['the operator', officer(['operator', 'nation']), false, false],
  ['the public', { kind: 'anyone' }, false, false],
]
for (const [who, actor, named, anonymous] of identityRows)
  test(`${who} ${named ? 'may' : 'may not'} know a named reporter and ${anonymous ? 'may' : 'may not'} know an anonymous one`, () => {
    const concerned = [id('office')]
    assert.equal(mayKnowReporter(actor, tree, { anonymous: false, concerned }), named)
    assert.equal(mayKnowReporter(actor, tree, { anonymous: true, concerned }), anonymous)
  })

test('the office of the Ombudsman to which a report went may know its reporter, another may not', () => {
  const concerned = [id('office'), id('ombudsman')]
  assert.equal(mayKnowReporter(officer(['ombudsman', 'ombudsman']), tree, { anonymous: false, concerned }), true)
  assert.equal(mayKnowReporter(officer(['ombudsman', 'other-region']), tree, { anonymous: false, concerned }), false)
  assert.equal(mayKnowReporter(officer(['ombudsman', 'ombudsman']), tree, { anonymous: true, concerned }), false)
})

test('an anonymous report that wandered is closed to every region it has been in', () => {
  const actor = officer(['nationalAdmin', 'nation'], ['liaison', 'other-region'])
  const concerned = [id('office')]
  assert.equal(mayKnowReporter(actor, tree, { anonymous: true, concerned }), true)
  assert.equal(mayKnowReporter(actor, tree, { anonymous: true, concerned: [...concerned, id('other-region')] }), false)
})

test('an anonymous report that only the nation has is still open to the national break-glass', () => {
  const concerned = [id('nation')]
  assert.equal(mayKnowReporter(officer(['nationalAdmin', 'nation']), tree, { anonymous: true, concerned }), true)
})
