import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabaseAddress } from '../../../../test/harness/db.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import { ruleTo } from '../../../../test/harness/rule.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { openDatabase, transact } from '../../../platform/db/db.ts'
import { allowProgram, asProgram, embeddedRole, makeProgramRole } from '../../../platform/db/program-role.ts'
import { listAudit } from '../../audit/index.ts'
import type { Conditions, Rule, RuleFacts } from '../domain/rule.ts'
import { lockRules, rulesOf } from '../store/rules.ts'
import { addRule, changeRule, moveRule } from './save-rule.ts'

const kampar = 'kampar' as AgencyId

const facts = (conditions: Partial<Conditions>, agency = 'kampar-dishub'): RuleFacts => ruleTo(agency, conditions)

async function givenACoordinator(t: TestContext) {
  const room = await openRoom(t)
  const by = { officer: await room.officer('coordinator@kampar.test'), at: room.now() }
  const add = async (word: string): Promise<Rule> => {
    const added = await addRule(room.db, kampar, facts({ words: [word] }), by)
    assert.ok(added.ok)
    return added.value
  }
  const words = async () => (await rulesOf(room.db, [kampar])).map(({ conditions }) => conditions.words.join())
  return { room, by, add, words }
}

test('a new rule is asked last, its words tidied, and every change is written down', async (t) => {
  const { room, by, add } = await givenACoordinator(t)
  await add('halte')
  const rule = await add('  Lampu-Jalan ')
  assert.equal(rule.position, 2)
  assert.deepEqual(rule.conditions.words, ['lampu jalan'])
  const off = await changeRule(
    room.db,
    rule,
    { ...facts({ words: ['pju'] }), isActive: false, note: 'sejak Maret' },
    by,
  )
  assert.ok(off.ok)
  assert.equal(off.value.version, 2)
  const [, now] = await rulesOf(room.db, [kampar])
  assert.deepEqual(now, off.value)
  assert.deepEqual(
    (await listAudit(room.db, rule.id)).map(({ event, detail }) => [event, (detail as { version: number }).version]),
    [
      ['rule.added', 1],
      ['rule.changed', 2],
    ],
  )
})

test('rules change places one by one, and stay where there is nowhere to go', async (t) => {
  const { room, by, add, words } = await givenACoordinator(t)
  const [first, , third] = [await add('satu'), await add('dua'), await add('tiga')]
  await moveRule(room.db, third.id, 'up', by)
  assert.deepEqual(await words(), ['satu', 'tiga', 'dua'])
  await moveRule(room.db, first.id, 'up', by)
  await moveRule(room.db, first.id, 'down', by)
  assert.deepEqual(await words(), ['tiga', 'satu', 'dua'])
})

test('two who change one rule: the second is told, and changes what is there now', async (t) => {
  const { room, by, add } = await givenACoordinator(t)
  const rule = await add('halte')
  assert.ok((await changeRule(room.db, rule, facts({ words: ['terminal'] }), by)).ok)
  const late = await changeRule(room.db, rule, facts({ words: ['parkir'] }), by)
  assert.deepEqual(late, { ok: false, refusal: { refusal: 'changedMeanwhile' } })
})

test('what a rule may not say is refused by name', async (t) => {
  const { room, by } = await givenACoordinator(t)
  const rows: readonly [RuleFacts, string][] = [
    [facts({ words: [' . '] }), 'nothingAsked'],
    [facts({ areaCode: '99.99' }), 'areaUnknown'],
    [facts({ category: 'bukan-topik' }), 'topicUnknown'],
    [{ ...facts({ kind: 'complaint' }), target: { to: 'competence', category: 'bukan-topik' } }, 'topicUnknown'],
    [facts({ kind: 'complaint' }, 'tidak-ada'), 'agencyUnknown'],
    [facts({ kind: 'complaint' }, 'empat-lawang-dinkes'), 'agencyElsewhere'],
    [facts({ receivedBy: 'empat-lawang' as AgencyId }), 'agencyElsewhere'],
  ]
  for (const [wanted, refusal] of rows)
    assert.deepEqual(await addRule(room.db, kampar, wanted, by), { ok: false, refusal: { refusal } })
  assert.deepEqual(await rulesOf(room.db, [kampar]), [])
})

test('rules are kept by the coordinator of that region and by the nation, by nobody else', async (t) => {
  const { room, by, add } = await givenACoordinator(t)
  const rule = await add('halte')
  const rows = [
    ['coordinator@empat-lawang.test', false],
    ['liaison@kampar-dishub.test', false],
    ['operator@kampar.test', false],
    ['superior@kampar-dpupr.test', false],
    ['national-admin@nasional.test', true],
  ] as const
  for (const [email, isPermitted] of rows) {
    const other = { ...by, officer: await room.officer(email) }
    const [current = rule] = await rulesOf(room.db, [kampar])
    assert.equal((await changeRule(room.db, current, facts({ words: [email] }), other)).ok, isPermitted, email)
    assert.equal((await moveRule(room.db, rule.id, 'up', other)).ok, isPermitted, email)
    assert.equal((await addRule(room.db, kampar, facts({ words: [email] }), other)).ok, isPermitted, email)
  }
})

test('the program may take its turn at rules, though it has no right to change those that stand', async (t) => {
  const address = await testDatabaseAddress(t)
  const owner = openDatabase({ connection: address, poolSize: 1 })
  t.after(() => owner.destroy())
  await makeProgramRole(owner)
  await allowProgram(owner, embeddedRole)
  const program = openDatabase({ connection: asProgram(address), poolSize: 1 })
  t.after(() => program.destroy())
  await assert.doesNotReject(transact(program, lockRules))
})
