import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  asksReferral,
  conclude,
  consents,
  disposeTo,
  draft,
  Life,
  says,
  text,
} from '../../../../test/harness/report-life.ts'
import { clock, officer, ombudsman, reporter } from '../../../../test/harness/report-world.ts'
import type { ReportState } from './state.ts'

const coordinator = officer('coordinator', 'kampar')
const liaison = officer('liaison', 'kampar-dpupr')
const official = officer('official', 'kampar-dpupr')

/** Disposed in Kampar on 8 September 2025: the sixtieth day is 7 November. */
const disposed = (differing = {}) => new Life(differing).does(coordinator, disposeTo('kampar-dpupr'))
/** Drafted, approved, and seen by the reporter. */
function answersIn(life: Life, by = official): Life {
  life.does(liaison, draft())
  return life.does(by, { command: 'approve', draft: life.last('draftHandedIn').seq }).delivers()
}
const decides = (granted: boolean) => ({ command: 'decideWithdrawal', granted, text }) as const
const referredOn = '2025-11-08 00:00'

test('with consent the sixtieth day sends it to the Ombudsman by itself, once', () => {
  const life = disposed().until('2025-11-07 23:59')
  assert.equal(life.state.referral, 'none')
  life.until(referredOn)
  assert.equal(life.state.referral, 'sent')
  life.until('2026-03-01 09:00')
  assert.equal(life.count('referralSent'), 1)
})

test('a report that nobody verified is referred too', () => {
  assert.equal(new Life().until(referredOn).state.referral, 'sent')
})

test('without consent it is asked fifteen days before and at the limit, lapses after thirty, and is remembered monthly', () => {
  const life = disposed({ consent: false }).until('2025-10-23 00:00')
  assert.equal(life.count('consentAsked'), 1)
  life.until(referredOn)
  assert.deepEqual([life.state.referral, life.due('referralConsent')], ['asked', '2025-12-08'])
  life.until('2025-12-09 00:00')
  assert.deepEqual([life.state.referral, life.state.phase], ['lapsed', 'disposed'])
  life.until('2026-03-10 09:00')
  assert.deepEqual(life.fired('referralConsent'), ['lapse', 'monthly-1', 'monthly-2', 'monthly-3'])
  life.does(reporter, { ...asksReferral, identified: true })
  assert.equal(life.state.referral, 'sent')
})

test('who gives name and contact with a late consent is told from then on', () => {
  const life = disposed({ consent: false, identified: false, reachable: false }).until('2025-09-12 10:00')
  life.does(reporter, consents).does(liaison, draft())
  life.does(official, { command: 'approve', draft: life.last('draftHandedIn').seq })
  assert.equal(life.count('delivered'), 0)
  assert.equal(life.due('autoClose'), null)
})

test('consent given while it is asked sends it at once; without name and contact it cannot', () => {
  const life = disposed({ consent: false, identified: false }).until(referredOn)
  life.isRefused(reporter, { ...consents, identified: false }, 'nameAndContactNeeded').does(reporter, consents)
  assert.equal(life.last('referralSent').because, 'consent')
})

test('while the Ombudsman has it silence closes nothing, and confirmation and withdrawal wait for the decision', () => {
  const life = answersIn(disposed().until(referredOn)).until('2026-01-31 09:00')
  assert.deepEqual([life.state.phase, life.due('autoClose')], ['followedUp', null])
  life.isRefused(ombudsman, decides(true), 'nothingAtOmbudsman').does(reporter, { command: 'confirm' })
  assert.deepEqual([life.state.phase, life.state.atOmbudsman], ['followedUp', 'confirmation'])
  life.does(ombudsman, decides(false)).does(reporter, says('withdraw'))
  assert.equal(life.state.phase, 'followedUp')
  life.does(ombudsman, decides(true))
  assert.deepEqual([life.state.closing?.reason, life.state.referral], ['withdrawn', 'concluded'])
})

test('whoever objects no longer confirms', () => {
  const life = answersIn(disposed().until(referredOn))
    .does(reporter, { command: 'confirm' })
    .does(reporter, says('object'))
  assert.deepEqual([life.state.phase, life.state.atOmbudsman], ['inProgress', null])
})

test('a declined referral lets the silence count anew', () => {
  const life = answersIn(disposed().until(referredOn)).until('2025-11-17 10:00')
  life.does(ombudsman, { command: 'declineReferral', reason: 'beforeCourt', text })
  assert.equal(life.due('autoClose'), '2025-12-01')
})

test('findings put it back to work with their own limit, which a reopening resumes', () => {
  const life = answersIn(disposed().until(referredOn)).until('2025-11-10 10:00')
  life
    .does(ombudsman, { command: 'acknowledgeReferral' })
    .does(ombudsman, { command: 'askAgency', workingDays: null, text })
  life.does(ombudsman, conclude('findings', 7))
  assert.deepEqual([life.state.phase, life.due('findings'), life.due('resolution')], ['inProgress', '2025-11-19', null])
  answersIn(life.until('2025-11-12 10:00')).until('2025-11-14 10:00').does(reporter, says('reply'))
  assert.equal(life.due('findings'), '2025-11-21')
  life.until('2026-01-10 09:00')
  assert.equal(life.count('referralSent'), 2, 'the reopening may be referred once more')
})

test('a settlement closes it, and an objection takes what no agency ever had back to the verifier', () => {
  const life = new Life().until(referredOn).does(ombudsman, conclude('settled'))
  assert.deepEqual([life.state.phase, life.state.closing?.reason], ['closed', 'ombudsman'])
  life.does(reporter, says('object'))
  assert.deepEqual([life.state.phase, life.state.lead], ['submitted', null])
})

test('findings about a report that was never disposed leave its state', () => {
  const life = new Life().until(referredOn).does(ombudsman, conclude('findings'))
  assert.deepEqual([life.state.phase, life.state.referral, life.due('findings')], ['submitted', 'concluded', null])
})

test('two objections open an early referral', () => {
  const life = answersIn(disposed()).does(reporter, says('object')).isRefused(reporter, asksReferral, 'notYetEligible')
  answersIn(life).does(reporter, says('object')).does(reporter, asksReferral)
  assert.deepEqual([life.state.referral, life.last('referralSent').because], ['sent', 'request'])
})

test('no note, message, draft, refusal, further disposition or publication moves the day of the Ombudsman', () => {
  const life = disposed().does(coordinator, { command: 'note', text }).does(coordinator, { command: 'message', text })
  life.does(liaison, { command: 'refuse', reason: 'noCompetence', proposedOwner: null, text })
  life.does(coordinator, disposeTo('kampar-dinkes')).does(officer('liaison', 'kampar-dinkes'), draft())
  life.does(coordinator, { command: 'setLead', lead: life.state.receivedBy, text })
  assert.equal(life.due('escalation'), '2025-11-07')
})

const group = 'GROUP' as ReportState['number']
const joins = { command: 'joinReferral', group } as const
const asksAgency = (workingDays: number | null) => ({ command: 'askAgency', workingDays, text }) as const
const details = (missing: number) => ({ command: 'giveDetails', missing, keepsSecret: true }) as const
const answersOmbudsman = (question: number) =>
  ({ command: 'answerOmbudsman', question, text, attachments: [] }) as const

test('a group goes once: whoever consented goes along with its earliest member', () => {
  const life = disposed().does(coordinator, { command: 'linkDuplicate', group })
  life.does(clock, joins).isRefused(clock, joins, 'referralAlreadyOpen')
  life.does(ombudsman, conclude('findings')).isRefused(clock, joins, 'referralAlreadyOpen')
  life.until('2025-12-01 09:00')
  assert.equal(life.count('referralSent'), 1)
  const another = disposed({ consent: false }).does(coordinator, { command: 'linkDuplicate', group })
  another.isRefused(clock, joins, 'nameAndContactNeeded')
})

test('whoever was unlinked before the group’s referral reached them is not taken along', () => {
  const life = disposed().does(coordinator, { command: 'linkDuplicate', group })
  life.does(coordinator, { command: 'unlinkDuplicate' }).isRefused(clock, joins, 'notInGroup')
})

test('what the Ombudsman asks the agency has its own limit, with the ladder of every limit', () => {
  const life = disposed().until(referredOn)
  life.isRefused(liaison, answersOmbudsman(1), 'ombudsmanHasNotAsked').until('2025-11-10 10:00')
  life.does(ombudsman, asksAgency(null))
  const first = life.last('agencyAsked').seq
  assert.deepEqual([life.state.referral, life.due('agencyAnswer')], ['facilitating', '2025-11-28'])
  life.until('2025-11-11 10:00').does(ombudsman, asksAgency(5))
  const second = life.last('agencyAsked').seq
  assert.equal(life.due('agencyAnswer'), '2025-11-18')
  life.isRefused(coordinator, answersOmbudsman(second), 'notInThisState')
  life.does(liaison, answersOmbudsman(second)).isRefused(official, answersOmbudsman(second), 'ombudsmanHasNotAsked')
  assert.equal(life.due('agencyAnswer'), '2025-11-28')
  life.until('2025-12-31 09:00')
  assert.deepEqual(life.fired('agencyAnswer'), ['reminded', 'overdue', 'coordinator', 'coordinatorSuperior'])
  life.does(official, answersOmbudsman(first))
  assert.deepEqual(
    [life.due('agencyAnswer'), life.state.ombudsman?.questions.every(({ answered }) => answered)],
    [null, true],
  )
})

test('what is declined or concluded is no longer waited for by the Ombudsman', () => {
  for (const ending of [conclude('settled'), conclude('noMaladministration'), conclude('findings')] as const) {
    const life = disposed().until(referredOn).does(ombudsman, asksAgency(null)).does(ombudsman, ending)
    assert.equal(life.due('agencyAnswer'), null)
    assert.equal(life.state.phase, life.last('referralConcluded').outcome === 'findings' ? 'inProgress' : 'closed')
  }
})

test('it goes to the Ombudsman’s office of the place where it happened, and else to the national one', () => {
  const places: readonly (readonly [place: string | null, office: string])[] = [
    ['14.01', 'ombudsman-riau'],
    ['14.01.02.2003', 'ombudsman-riau'],
    ['141', 'ombudsman'],
    ['91.71', 'ombudsman'],
    [null, 'ombudsman'],
  ]
  for (const [place, office] of places) {
    const life = disposed()
    life.place = place
    assert.equal(life.until(referredOn).state.ombudsman?.office, office, `${place}`)
  }
})

test('an office of the Ombudsman handles what lies with it, the national one all', () => {
  const life = disposed()
  life.place = '14.01'
  life
    .until(referredOn)
    .isRefused(officer('ombudsman', 'ombudsman-papua'), { command: 'acknowledgeReferral' }, 'notYours')
  life
    .does(officer('ombudsman', 'ombudsman-riau'), { command: 'acknowledgeReferral' })
    .does(ombudsman, asksAgency(null))
})

test('what the law wants to be known of a complainant is asked for once the Ombudsman has it', () => {
  const life = disposed().isRefused(reporter, details(2), 'referralNotOpen')
  life.until(referredOn).does(reporter, details(2))
  assert.deepEqual([life.state.ombudsman?.missingDetails, life.state.ombudsman?.keepsSecret], [2, true])
  life.does(ombudsman, conclude('settled')).isRefused(reporter, details(0), 'referralNotOpen')
})

test('when another member is reopened by its objection, the others get a fresh objection period', () => {
  const life = answersIn(disposed()).until('2025-10-01 09:00').delivers().until('2025-11-03 09:00')
  assert.deepEqual(life.fired('objection'), ['over'])
  life.does(clock, { command: 'renewObjection' })
  assert.equal(life.due('objection'), '2025-11-17')
  const confirmed = answersIn(disposed()).does(reporter, { command: 'confirm' }).delivers()
  confirmed.isRefused(clock, { command: 'renewObjection' }, 'nothingToDeliver')
})

test('an answer in time stops escalation, and a late objection resumes it with the days that were left', () => {
  const life = answersIn(disposed().until('2025-10-08 09:00')).until('2025-10-18 09:00').does(reporter, says('object'))
  assert.equal(life.due('escalation'), '2025-11-17')
  assert.equal(life.state.referredFor, null)
})
