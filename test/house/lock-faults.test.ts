import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultsInProject, faultsOfLock, vulnerabilitiesIn, type Lock } from '../../tools/lock-faults.ts'

const rules = { scriptsAllowed: ['server'], direct: ['pg'], explained: ['pg'] }
const good = { version: '1.0.0', integrity: 'sha512-x', license: 'MIT' }
const lockOf = (name: string, change: object): Lock => ({
  packages: { '': { version: '0.0.0' }, [`node_modules/${name}`]: { ...good, ...change } },
})

const cases: readonly (readonly [what: string, lock: Lock, fault: RegExp | null])[] = [
  ['a package like any other', lockOf('pg', {}), null],
  ['one without a hash', lockOf('pg', { integrity: undefined }), /no hash/],
  ['one from somewhere else', lockOf('pg', { resolved: 'git+ssh://git@example.org/pg.git' }), /registry/],
  ['a script that nobody allowed', lockOf('pg', { hasInstallScript: true }), /script/],
  ['a script that is allowed', lockOf('server', { hasInstallScript: true }), null],
  [
    'an allowed script of another package inside it',
    lockOf('server/node_modules/x', { hasInstallScript: true }),
    /script/,
  ],
  ['a licence that would bind us', lockOf('pg', { license: 'GPL-3.0-only' }), /licence/],
  ['a choice of licences', lockOf('pg', { license: '(MIT OR GPL-3.0-or-later)' }), null],
  ['two licences at once', lockOf('pg', { license: 'Apache-2.0 AND LGPL-3.0-or-later' }), null],
  ['no licence at all', lockOf('pg', { license: undefined }), /none named/],
  ['no licence of what is never shipped', lockOf('pg', { license: undefined, dev: true }), null],
]
for (const [what, lock, fault] of cases)
  test(`the lock file: ${what} is ${fault === null ? 'well' : 'told'}`, () => {
    const faults = faultsOfLock(lock, rules)
    if (fault === null) assert.deepEqual(faults, [])
    else assert.match(faults.join('\n'), fault)
  })

test('the lock file of this project has no fault, and each package that it ships a reason', () => {
  assert.deepEqual(faultsInProject(), [])
})

test('a dependency without a reason is told', () => {
  assert.deepEqual(faultsOfLock(lockOf('pg', {}), { ...rules, explained: [] }), [
    'pg: has no reason in docs/dependencies.md',
  ])
})

test('what the registry answers is told, and that it does not answer is no good news', () => {
  const vulnerabilities = { pg: { name: 'pg', severity: 'high', range: '<8.0.0' } }
  assert.deepEqual(vulnerabilitiesIn(JSON.stringify({ auditReportVersion: 2, vulnerabilities })), [
    'pg <8.0.0: known to be vulnerable (high)',
  ])
  assert.deepEqual(vulnerabilitiesIn(JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} })), [])
  for (const silence of ['', '{"message":"405 Method Not Allowed"}', 'not JSON'])
    assert.equal(vulnerabilitiesIn(silence), null)
})
