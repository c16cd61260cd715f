import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededStandard, seededTerms } from '../../../../test/harness/standards.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { resolve } from './resolve.ts'

/** limit | Empat Lawang | Kampar: amount, unit, start, who answers for it, how sure the number is */
const table: readonly (readonly [LimitName, string, string])[] = [
  ['verification', '3 workingDays submitted nationalAdmin stated', '5 workingDays submitted coordinator settled'],
  ['completion', '10 workingDays clarificationDelivered reporter product', 'the same'],
  ['refusal', '3 workingDays disposed liaison product', 'the same'],
  ['triage', '2 workingDays refused nationalAdmin product', '2 workingDays refused coordinator product'],
  ['firstResponse', '5 workingDays disposed liaison settled', '10 workingDays disposed liaison settled'],
  ['resolution', '14 workingDays complete liaison unverified', 'the same'],
  ['task', '5 workingDays taskGiven liaison settled', '10 workingDays taskGiven liaison settled'],
  ['approval', '1 workingDays draftHandedIn official product', 'the same'],
  [
    'publication',
    '1 workingDays publicationDue nationalAdmin product',
    '1 workingDays publicationDue coordinator product',
  ],
  ['autoClose', '10 workingDays followUpDelivered reporter settled', 'the same'],
  ['objection', '10 workingDays closingDelivered reporter product', 'the same'],
  ['appeal', '5 workingDays appealed nationalAdmin product', '5 workingDays appealed coordinator product'],
  ['regret', '10 workingDays withdrawn reporter product', 'the same'],
  ['unreachable', '60 calendarDays undeliverable system product', 'the same'],
  ['escalation', 'does not run', '60 calendarDays complete system settled'],
  ['consent', 'does not run', '15 calendarDays escalationDue reporter product'],
  ['referralConsent', '30 calendarDays referralAsked reporter product', 'the same'],
  ['agencyAnswer', '14 workingDays ombudsmanAsked liaison product', 'the same'],
  ['findings', '14 workingDays findingsGiven liaison product', 'the same'],
]

const inWords = (agency: string, limit: LimitName): string => {
  const rule = ruleFor(seededTerms(agency), limit, 'nonSupervisory')
  if (!rule) return 'does not run'
  return `${rule.amount} ${rule.unit} ${rule.startsFrom} ${rule.responsible} ${rule.source.strength}`
}

for (const [limit, empatLawang, kampar] of table)
  test(`${limit} runs as both published standards say`, () => {
    assert.equal(inWords('empat-lawang', limit), empatLawang)
    assert.equal(inWords('kampar', limit), kampar === 'the same' ? empatLawang : kampar)
  })

test('resolution follows the class, and says that its numbers are second-hand', () => {
  for (const [reportClass, days] of Object.entries({
    informationRequest: 5,
    aspiration: 5,
    nonSupervisory: 14,
    supervisory: 60,
  })) {
    const rule = ruleFor(seededTerms('kampar'), 'resolution', reportClass)
    assert.deepEqual([rule?.amount, rule?.unit, rule?.source.strength], [days, 'workingDays', 'unverified'])
  }
})

const ruled = (agency: string) => {
  const { verifier, publication, answerNeedsApproval, closesOnlyByAgreement } = seededTerms(agency)
  return { verifier, publication, answerNeedsApproval, closesOnlyByAgreement }
}

test('who verifies, when a report is published and whether an answer is approved differ as the documents do', () => {
  assert.deepEqual(ruled('empat-lawang'), {
    verifier: 'nationalAdmin',
    publication: 'onDisposition',
    answerNeedsApproval: false,
    closesOnlyByAgreement: false,
  })
  assert.deepEqual(ruled('kampar'), {
    verifier: 'coordinator',
    publication: 'onAnswer',
    answerNeedsApproval: true,
    closesOnlyByAgreement: false,
  })
})

test('a settled number names the sentence it rests on, the document in full, who settled it and why', () => {
  const rule = ruleFor(seededTerms('kampar'), 'escalation', 'supervisory')
  assert.match(rule?.source.sentence ?? '', /60 hari tidak ditindaklanjuti/)
  assert.match(rule?.source.document ?? '', /Kab\. Kampar \(No\. SK 067-175\/1\/2023\), bagian Waktu Penyelesaian/)
  assert.equal(rule?.settledBy?.who, 'Koordinator Kampar (contoh)')
  assert.match(rule?.settledBy?.why ?? '', /hari kalender/)
  assert.equal(rule?.endsOnNonWorkingDay, 'stays')
})

const rulesOf = (agency: string) => {
  const { rules, openPoints, limits } = seededStandard(agency)
  const chosen = openPoints.flatMap(({ options }) => options)
  return new Set([
    ...Object.keys(rules),
    ...chosen.flatMap((option) => Object.keys(option.rules)),
    ...[...limits, ...chosen.flatMap((option) => option.limits)].map(({ limit }) => limit),
  ])
}

test('every rule S1-S14 of each document stands somewhere with its sentence', () => {
  const both = ['decree', 'requirements', 'content', 'channels', 'verification', 'publication', 'firstResponse']
  const alsoBoth = ['autoClose', 'closing', 'reply', 'headline', 'fee', 'product', 'register']
  for (const agency of ['empat-lawang', 'kampar'])
    assert.deepEqual(
      [...both, ...alsoBoth].filter((name) => !rulesOf(agency).has(name)),
      [],
    )
  assert.ok(rulesOf('kampar').has('escalation'))
  assert.ok(!rulesOf('empat-lawang').has('escalation'))
})

test('the empty decree number of Empat Lawang stays empty', () => {
  assert.equal(seededStandard('empat-lawang').rules.decree?.value, null)
  assert.equal(seededStandard('kampar').rules.decree?.value, '067-175/1/2023')
})

test('what a reporter must bring is settled by channel, the contradicting sentences kept beside it', () => {
  const [empatLawang, kampar] = ['empat-lawang', 'kampar'].map((agency) => resolve(seededStandard(agency)).rules)
  assert.match(empatLawang?.requirements?.value[0]?.asks ?? '', /KTP, SIM, atau KTM; kartu keluarga juga diterima/)
  assert.deepEqual(empatLawang?.requirements?.value[0]?.channels, ['counter', 'box'])
  assert.match(kampar?.requirements?.value[0]?.asks ?? '', /Akun sesuai KTP begitu pendaftaran tersedia/)
  assert.equal(kampar?.requirements?.source.strength, 'settled')
  for (const { openPoints } of ['empat-lawang', 'kampar'].map(seededStandard))
    assert.ok(openPoints.every(({ sentences, options }) => sentences.length > 0 && options.length > 1))
})
