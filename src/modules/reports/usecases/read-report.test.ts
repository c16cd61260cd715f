import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consents, disposeTo, Life, setClass } from '../../../../test/harness/report-life.ts'
import { law, nationalAdmin, officer, ombudsman, tree } from '../../../../test/harness/report-world.ts'
import type { Actor, Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { OpenLaw } from './open-law.ts'
import { mayRead, whyNotYours } from './read-report.ts'

const coordinator = officer('coordinator', 'kampar')
const openLaw = { law, tree } as OpenLaw
const officerOf = (actor: Actor): Officer => (actor.kind === 'officer' ? actor : assert.fail())
const reads = (actor: Actor, life: Life): boolean => mayRead(officerOf(actor), life.state, openLaw)

test('without consent the Ombudsman hears of a report, and reads it only once it was sent', () => {
  const life = new Life({ consent: false, identified: false })
  assert.equal(reads(ombudsman, life), false)
  life.does(coordinator, disposeTo('kampar-dpupr')).until('2025-11-09 09:00')
  assert.equal(life.state.referral, 'asked')
  assert.equal(reads(ombudsman, life), false)
  life.does({ kind: 'reporter' }, consents)
  assert.equal(life.state.referral, 'sent')
  assert.equal(reads(ombudsman, life), true)
})

test('whoever holds another post beside that of the Ombudsman reads by it no more than others', () => {
  const posts = [...officerOf(ombudsman).posts, ...officerOf(officer('liaison', 'jayapura-dpupr')).posts]
  assert.equal(reads({ ...officerOf(ombudsman), posts }, new Life()), false)
  assert.equal(reads({ ...officerOf(ombudsman), posts }, new Life({ confidential: true })), false)
})

test('the unit complained about is not even told that the report exists', () => {
  const life = new Life().does(coordinator, setClass('supervisory', 'kampar-dpupr'))
  const room = { now: () => life.now }
  const whyNot = (actor: Actor) => whyNotYours(room, officerOf(actor), 'dispose', life.state, openLaw).refusal
  assert.equal(reads(officer('liaison', 'kampar-dpupr'), life), false)
  assert.equal(whyNot(officer('liaison', 'kampar-dpupr')), 'unknownReport')
  assert.equal(whyNot(officer('liaison', 'kampar-dinkes')), 'notYours')
  assert.equal(reads(nationalAdmin, life), true)
})

test('a region’s confidential report is read by those who handle it, and by no national administrator beside them', () => {
  const inKampar = new Life({ confidential: true })
  assert.equal(reads(coordinator, inKampar), true)
  assert.equal(reads(nationalAdmin, inKampar), false)
  assert.equal(reads(nationalAdmin, new Life()), true)
  const inEmpatLawang = new Life({ confidential: true, receivedBy: 'empat-lawang' as AgencyId })
  assert.equal(reads(nationalAdmin, inEmpatLawang), true, 'who verifies there')
})
