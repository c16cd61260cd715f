import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  answer,
  archiveAs,
  ask,
  disposeTo,
  Life,
  refuseFor,
  says,
  setClass,
  text,
} from '../../../../test/harness/report-life.ts'
import { agency, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'

const coordinator = officer('coordinator', 'kampar')
const colleague = officer('coordinator', 'kampar', 'a colleague')
const dpupr = officer('liaison', 'kampar-dpupr')
const dinkes = officer('liaison', 'kampar-dinkes')

const rule = (lead: string) => ({ command: 'rule', lead: agency(lead), text }) as const
const disposed = () => new Life().does(coordinator, disposeTo('kampar-dpupr'))

test('the first two clarifications count everything anew from the answer, the third only stops the verifier', () => {
  const life = new Life()
  for (const [asked, answered, resolution, escalation] of [
    ['2025-09-09', '2025-09-11', '2025-10-01', '2025-11-10'],
    ['2025-09-12', '2025-09-16', '2025-10-06', '2025-11-15'],
    ['2025-09-17', '2025-09-19', '2025-10-06', '2025-11-15'],
  ]) {
    life.until(`${asked} 09:00`).does(coordinator, ask).delivers()
    assert.equal(life.due('verification'), null)
    life.until(`${answered} 09:00`).does(reporter, says('clarify'))
    assert.deepEqual([life.due('resolution'), life.due('escalation')], [resolution, escalation])
  }
  assert.ok((life.due('verification') ?? '') >= '2025-09-23', 'an answer leaves two working days')
})

test('silence after a question archives, and a late answer revives under the same number with two days for the verifier', () => {
  const life = new Life().until('2025-09-15 10:00').does(coordinator, ask)
  life.until('2025-10-30 09:00')
  assert.equal(life.state.phase, 'clarification', 'nothing runs before the question has arrived')
  life.delivers().until('2025-11-20 09:00')
  assert.deepEqual([life.state.phase, life.state.archive?.reason], ['archived', 'incomplete'])
  assert.deepEqual(life.fired('completion'), ['warned', 'archive'])
  life.does(reporter, says('reply'))
  assert.deepEqual([life.state.phase, life.state.number], ['submitted', '7K3M-92QX'])
  assert.deepEqual([life.due('verification'), life.due('escalation')], ['2025-11-24', '2026-01-19'])
  life.does(coordinator, ask).until('2026-03-01 09:00')
  assert.equal(life.state.phase, 'clarification', 'the old question runs out for nobody')
})

test('what the verifier archived as incomplete stood still, and goes on with the days that were left', () => {
  const life = new Life().until('2025-09-09 10:00').does(coordinator, archiveAs('incomplete'))
  life.until('2025-10-09 10:00').does(reporter, says('clarify'))
  assert.deepEqual([life.due('verification'), life.due('resolution')], ['2025-10-15', '2025-10-28'])
})

test('an appeal is decided by another person, and when it succeeds the days count as if they had run', () => {
  const life = new Life().until('2025-09-09 10:00').does(coordinator, archiveAs('abuse'))
  life.isRefused(reporter, says('clarify'), 'notInThisState').does(reporter, says('reply'))
  assert.deepEqual([life.state.archive?.appeal, life.due('appeal')], ['waiting', '2025-09-16'])
  const grant = { command: 'decideAppeal', granted: true, text } as const
  life.isRefused(coordinator, grant, 'ownArchiving').until('2025-09-11 10:00').does(colleague, grant)
  assert.equal(life.state.phase, 'submitted')
  assert.deepEqual([life.due('verification'), life.due('resolution')], ['2025-09-15', '2025-09-26'])
})

test('a rejected appeal leaves the report archived and cannot be repeated', () => {
  const life = new Life().does(coordinator, archiveAs('outsideAuthority')).does(reporter, says('appeal'))
  life.does(nationalAdmin, { command: 'decideAppeal', granted: false, text })
  life.isRefused(reporter, says('appeal'), 'alreadyAppealed').does(reporter, says('reply'))
  assert.equal(life.state.phase, 'archived')
})

test('the second refusal needs a ruling by whoever coordinates both, and the ruling is final', () => {
  const life = new Life().does(coordinator, disposeTo('kampar-dpupr'))
  assert.equal(life.due('refusal'), '2025-09-11')
  life.until('2025-09-09 09:00').does(dpupr, refuseFor('kampar-dinkes'))
  assert.deepEqual([life.state.phase, life.state.lead, life.due('triage')], ['submitted', null, '2025-09-11'])
  const running = [life.due('firstResponse'), life.due('resolution'), life.due('escalation')]
  assert.deepEqual(running, ['2025-09-22', '2025-09-26', '2025-11-07'])
  life.does(coordinator, disposeTo('kampar-dinkes')).does(dinkes, refuseFor('kampar-dpupr'))
  assert.deepEqual([life.due('firstResponse'), life.due('resolution'), life.due('escalation')], running)
  life.isRefused(coordinator, disposeTo('kampar-dpupr'), 'rulingNeeded')
  life.isRefused(officer('coordinator', 'empat-lawang'), rule('kampar-dpupr'), 'notYours')
  life
    .isRefused(coordinator, rule('empat-lawang-dpupr'), 'outsideYourAuthority')
    .does(coordinator, rule('kampar-dpupr'))
  assert.deepEqual([life.state.phase, life.due('refusal')], ['disposed', null])
  life.isRefused(dpupr, refuseFor(null), 'ruledFinally')
  assert.deepEqual(
    life.state.holdings.map((holding) => holding.agency),
    ['kampar', 'kampar-dpupr', 'kampar', 'kampar-dinkes', 'kampar', 'kampar-dpupr'],
  )
})

test('an agency may refuse until the day of the limit, even after acknowledging, but not after answering', () => {
  const inTime = disposed()
    .does(dpupr, { command: 'acknowledge' })
    .until('2025-09-11 23:59')
    .does(dpupr, refuseFor(null))
  assert.equal(inTime.state.phase, 'submitted')
  disposed().until('2025-09-12 00:00').isRefused(dpupr, refuseFor(null), 'refusalPeriodOver')
  const national = new Life({ receivedBy: agency('empat-lawang') }).does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
  const liaison = officer('liaison', 'empat-lawang-dpupr')
  national.does(liaison, answer({ kind: 'interim' })).isRefused(liaison, refuseFor(null), 'alreadyAnswered')
})

test('whoever handles a report on the own desk cannot refuse it with the days of a former lead', () => {
  const life = new Life().does(coordinator, disposeTo('kampar-dpupr')).does(dpupr, refuseFor(null))
  life.does(coordinator, { command: 'handleHere', text: null })
  assert.deepEqual([life.state.phase, life.state.lead], ['inProgress', 'kampar'])
  life.isRefused(coordinator, refuseFor(null), 'refusalPeriodOver')
})

test('the class counts anew before the first disposition and can only shorten after it', () => {
  const life = new Life().does(coordinator, setClass('supervisory'))
  assert.equal(life.due('resolution'), '2025-12-01')
  life.does(coordinator, disposeTo('kampar-dpupr')).does(coordinator, setClass('nonSupervisory'))
  assert.equal(life.due('resolution'), '2025-09-26')
  life.does(coordinator, setClass('supervisory'))
  assert.equal(life.due('resolution'), '2025-09-26')
  life.isRefused(coordinator, setClass('unheard-of'), 'unknownClass')
})

test('a supervisory complaint never passes through the unit complained about', () => {
  const life = new Life().does(coordinator, setClass('supervisory', 'kampar-dpupr'))
  life.isRefused(coordinator, disposeTo('kampar-dpupr'), 'unitComplainedAbout')
  life.isRefused(coordinator, disposeTo('kampar-dpupr-jalan'), 'unitComplainedAbout')
  life.isRefused(coordinator, disposeTo('kampar-inspektorat', 'kampar-dpupr'), 'unitComplainedAbout')
  life.does(coordinator, disposeTo('kampar-inspektorat'))
  life.isRefused(coordinator, { command: 'addTask', agency: agency('kampar-dpupr-jalan'), text }, 'unitComplainedAbout')
})

test('who learns too late that the complaint is about them loses it, and about a whole region the nation takes it', () => {
  const life = new Life()
    .does(coordinator, disposeTo('kampar-dpupr'))
    .does(coordinator, setClass('supervisory', 'kampar-dpupr'))
  life.isRefused(dpupr, { command: 'acknowledge' }, 'notYours')
  const region = new Life().does(coordinator, setClass('supervisory', 'kampar'))
  region.isRefused(coordinator, disposeTo('empat-lawang-dpupr'), 'notYours')
  region.does(nationalAdmin, disposeTo('nasional'))
})

test('a coordinator gives work only within the own region', () => {
  new Life().isRefused(coordinator, disposeTo('empat-lawang-dpupr'), 'outsideYourAuthority')
})
