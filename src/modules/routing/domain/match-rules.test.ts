import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agencyOf } from '../../../../test/harness/agency.ts'
import { noConditions } from '../../../../test/harness/rule.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { askRules, matchIn, type Office, type Offices } from './match-rules.ts'
import type { Conditions, Matter, Rule, RuleId, Target } from './rule.ts'

const id = (slug: string): AgencyId => slug as AgencyId

const office = (slug: string, parent: string | null, kind: string, more: Partial<Office> = {}): Office => ({
  ...agencyOf(slug, parent),
  kind,
  ...more,
})

/** Two regencies with a roads office each; one of a third was closed. */
const offices: Offices = new Map(
  [
    office('nation', null, 'nation'),
    office('hulu', 'nation', 'region', { areaCode: '14.01' }),
    office('hulu-jalan', 'hulu', 'opd', { competence: ['jalan'] }),
    office('hulu-lampu', 'hulu', 'opd'),
    office('hilir', 'nation', 'region', { areaCode: '16.11' }),
    office('hilir-jalan', 'hilir', 'opd', { competence: ['jalan'] }),
    office('hilir-tutup', 'hilir', 'opd', { isActive: false }),
  ].map((one) => [one.id, one]),
)

const to = (agency: string): Target => ({ to: 'agency', agency: id(agency) })

const rule = (owner: string, position: number, conditions: Partial<Conditions>, more: Partial<Rule> = {}): Rule => ({
  id: `${owner} ${position}` as RuleId,
  version: 1,
  owner: id(owner),
  position,
  isActive: true,
  conditions: { ...noConditions, ...conditions },
  target: to('hulu-lampu'),
  note: null,
  savedBy: 'somebody' as OfficerId,
  savedAt: Temporal.Instant.from('2026-03-02T01:00:00Z'),
  ...more,
})

const matter: Matter = {
  receivedBy: id('hulu'),
  areaCode: '14.01.03.2001',
  category: 'listrik',
  kind: 'complaint',
  reportClass: 'nonSupervisory',
  channel: 'web',
  text: 'Lampu jalannya padam\nSudah tiga malam gelap di depan pasar.',
}

describe('a rule matches where all that it asks for holds', () => {
  const rows: readonly [why: string, conditions: Partial<Conditions>, passedOver: string | null][] = [
    ['the place itself', { areaCode: '14.01.03.2001' }, null],
    ['a place that it lies in', { areaCode: '14' }, null],
    ['another place', { areaCode: '14.02' }, 'areaCode'],
    ['a code that only begins like it', { areaCode: '14.01.03.20' }, 'areaCode'],
    ['its topic', { category: 'listrik' }, null],
    ['another topic', { category: 'jalan' }, 'category'],
    ['its kind', { kind: 'complaint' }, null],
    ['another kind', { kind: 'aspiration' }, 'kind'],
    ['its class', { reportClass: 'nonSupervisory' }, null],
    ['another class', { reportClass: 'supervisory' }, 'reportClass'],
    ['addressed to an agency below', { receivedBy: id('nation') }, null],
    ['addressed to another', { receivedBy: id('hulu-jalan') }, 'receivedBy'],
    ['its channel', { channel: 'web' }, null],
    ['another channel', { channel: 'sms' }, 'channel'],
    ['one of the words', { words: ['trotoar', 'malam gelap'] }, null],
    ['a word with an ending', { words: ['lampu jalan'] }, null],
    ['a word only within another', { words: ['asar'] }, 'words'],
    ['all together', { areaCode: '14.01', category: 'listrik', words: ['padam'] }, null],
    ['all but one', { areaCode: '14.01', category: 'listrik', words: ['berlubang'] }, 'words'],
  ]
  for (const [why, conditions, passedOver] of rows)
    test(why, () => {
      const [asked] = askRules([rule('hulu', 1, conditions)], offices, matter)
      assert.equal(asked?.passedOver, passedOver)
    })
})

test('what is not known of a report holds for no rule that asks for it', () => {
  const unknown: Matter = { ...matter, areaCode: null, category: null, kind: null, reportClass: null, channel: null }
  const asking = [{ areaCode: '14' }, { category: 'listrik' }, { kind: 'complaint' }, { channel: 'web' }] as const
  const rules = asking.map((conditions, at) => rule('hulu', at + 1, conditions))
  assert.equal(matchIn(askRules(rules, offices, unknown)), null)
})

test('the first that matches wins, in the order of the numbers, and none behind it is asked', () => {
  const rules = [
    rule('hulu', 3, { words: ['padam'] }, { target: to('hulu-jalan') }),
    rule('hulu', 1, { category: 'jalan' }),
    rule('hulu', 2, { words: ['lampu jalan', 'genset'] }),
  ]
  const asked = askRules(rules, offices, matter)
  assert.deepEqual(
    asked.map((one) => [one.rule.position, one.passedOver]),
    [
      [1, 'category'],
      [2, null],
    ],
  )
  const match = matchIn(asked)
  assert.equal(match?.agency, 'hulu-lampu')
  assert.deepEqual(match?.words, ['lampu jalan'])
})

test('the rules of the receiver come before those of whoever stands above it', () => {
  const rules = [
    rule('nation', 1, { words: ['lampu jalan'] }, { target: to('hulu-jalan') }),
    rule('hulu', 1, { words: ['lampu jalan'] }),
  ]
  assert.equal(matchIn(askRules(rules, offices, matter))?.agency, 'hulu-lampu')
  const [, ...without] = rules.toReversed()
  assert.equal(matchIn(askRules(without, offices, matter))?.agency, 'hulu-jalan')
})

test("another region's rules are never asked, and a region's not about what the nation received", () => {
  const rules = [rule('hulu', 1, { words: ['lampu jalan'] })]
  assert.deepEqual(askRules(rules, offices, { ...matter, receivedBy: id('hilir') }), [])
  assert.deepEqual(askRules(rules, offices, { ...matter, receivedBy: id('nation') }), [])
})

test('a rule that is switched off, or leads to nobody, is passed over and says so', () => {
  const rules = [
    rule('hulu', 1, { words: ['padam'] }, { isActive: false }),
    rule('hulu', 2, { words: ['padam'] }, { target: to('hilir-tutup') }),
    rule('hulu', 3, { words: ['padam'] }, { target: { to: 'competence', category: 'kesehatan' } }),
  ]
  assert.deepEqual(
    askRules(rules, offices, matter).map(({ passedOver }) => passedOver),
    ['switchedOff', 'nobodyThere', 'nobodyThere'],
  )
})

test('a rule of the nation leads to the office of whatever region the place lies in', () => {
  const rules = [rule('nation', 1, { category: 'jalan' }, { target: { to: 'competence', category: 'jalan' } })]
  const about = (receivedBy: string, areaCode: string | null) =>
    matchIn(askRules(rules, offices, { ...matter, category: 'jalan', receivedBy: id(receivedBy), areaCode }))?.agency
  assert.equal(about('nation', '16.11.02'), 'hilir-jalan')
  assert.equal(about('nation', '14.01'), 'hulu-jalan')
  // Where nobody said the place, that of the receiver counts; the nation has none.
  assert.equal(about('hilir', null), 'hilir-jalan')
  assert.equal(about('nation', null), undefined)
})
