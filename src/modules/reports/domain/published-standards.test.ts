import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, draft, Life, photo, says } from '../../../../test/harness/report-life.ts'
import { agency, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'

const kamparCoordinator = officer('coordinator', 'kampar')
const kamparLiaison = officer('liaison', 'kampar-dpupr')
const kamparOfficial = officer('official', 'kampar-dpupr')
const empatLawangLiaison = officer('liaison', 'empat-lawang-dpupr')

test('Kampar: verified in 5, answered in 10 working days, approved, published with the answer, closed by 10 days of silence', () => {
  const life = new Life()
  assert.equal(life.due('verification'), '2025-09-15')
  assert.equal(life.due('escalation'), '2025-11-07')
  life.until('2025-09-10 10:00').does(kamparCoordinator, disposeTo('kampar-dpupr'))
  assert.equal(life.due('verification'), null)
  assert.equal(life.due('firstResponse'), '2025-09-24')
  assert.equal(life.due('resolution'), '2025-09-26')
  assert.equal(life.state.publication, 'none')
  life.does(kamparLiaison, { command: 'acknowledge' }).isRefused(kamparLiaison, answer(), 'approvalNeeded')
  life.until('2025-09-12 10:00').does(kamparLiaison, draft())
  assert.equal(life.due('approval'), '2025-09-15')
  assert.equal(life.due('resolution'), '2025-09-26')
  life.does(kamparOfficial, { command: 'approve', draft: life.last('draftHandedIn').seq })
  assert.deepEqual([life.state.phase, life.state.publication, life.due('resolution')], ['followedUp', 'due', null])
  assert.equal(life.due('autoClose'), null)
  life.until('2025-09-15 09:00').delivers()
  assert.equal(life.due('autoClose'), '2025-09-29')
  life.until('2025-10-01 08:00')
  assert.deepEqual([life.state.phase, life.state.closing?.reason], ['closed', 'silence'])
  assert.deepEqual(life.fired('autoClose'), ['warned', 'close'])
})

test('Empat Lawang: verified nationally in 3, published at once, answered in 5 working days, never escalated', () => {
  const life = new Life({ receivedBy: agency('empat-lawang') })
  assert.equal(life.due('verification'), '2025-09-11')
  assert.equal(life.due('escalation'), null)
  life.isRefused(officer('coordinator', 'empat-lawang'), disposeTo('empat-lawang-dpupr'), 'notYours')
  life.until('2025-09-09 10:00').does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
  assert.deepEqual([life.state.publication, life.due('publication')], ['due', '2025-09-10'])
  assert.equal(life.due('firstResponse'), '2025-09-16')
  life.until('2025-09-15 10:00').does(empatLawangLiaison, answer()).delivers()
  assert.equal(life.due('autoClose'), '2025-09-29')
  life.does(reporter, { command: 'confirm' })
  assert.deepEqual([life.state.phase, life.state.closing?.reason], ['closed', 'confirmed'])
  life.isRefused(reporter, says('object'), 'objectionPeriodOver')
})

test('a report addressed to the nation follows the standard of its lead after the first disposition, once and for all', () => {
  const life = new Life({ receivedBy: agency('nasional') })
  assert.equal(life.due('escalation'), null)
  life.until('2025-09-09 10:00').does(nationalAdmin, disposeTo('kampar-dpupr'))
  assert.equal(life.due('escalation'), '2025-11-07')
  assert.equal(life.due('firstResponse'), '2025-09-23')
  life.does(nationalAdmin, {
    command: 'setLead',
    lead: agency('empat-lawang-dpupr'),
    text: life.last('submitted').title,
  })
  assert.equal(life.due('firstResponse'), '2025-09-16')
  assert.equal(life.due('escalation'), '2025-11-07')
  life.does(nationalAdmin, { command: 'setLead', lead: agency('kampar-dinkes'), text: life.last('submitted').title })
  assert.equal(life.due('firstResponse'), '2025-09-16')
})

test('where resolution is shorter, the first response ends with it', () => {
  const life = new Life({ kind: 'informationRequest' })
  life.until('2025-09-09 10:00').does(kamparCoordinator, disposeTo('kampar-dpupr'))
  assert.equal(life.due('resolution'), '2025-09-15')
  assert.equal(life.due('firstResponse'), '2025-09-15')
})

test('a hospital that closes only by signed minutes is closed by no silence', () => {
  const life = new Life({ receivedBy: agency('kampar-rsud') })
  life.does(kamparCoordinator, disposeTo('kampar-rsud'))
  life.isRefused(officer('liaison', 'kampar-rsud'), answer(), 'evidenceNeeded')
  life.does(officer('liaison', 'kampar-rsud'), answer({ attachments: [photo] })).delivers()
  life.until('2026-06-01 09:00')
  assert.equal(life.state.phase, 'followedUp')
  assert.deepEqual(life.fired('escalation'), [])
  life.does(officer('official', 'kampar-rsud'), { command: 'closeAgreed', text: life.last('submitted').title })
  assert.equal(life.state.closing?.reason, 'agreed')
})
