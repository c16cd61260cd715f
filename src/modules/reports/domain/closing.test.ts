import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, draft, Life, says, text, wib } from '../../../../test/harness/report-life.ts'
import { agency, clock, lateHolidays, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'

const coordinator = officer('coordinator', 'empat-lawang')
const liaison = officer('liaison', 'empat-lawang-dpupr')
const colleague = officer('liaison', 'empat-lawang-dpupr', 'a colleague')
const helper = officer('liaison', 'empat-lawang-dinkes')
const superior = officer('superior', 'empat-lawang-dpupr')

/** Disposed on Monday 8 September 2025 in Empat Lawang, where an answer needs nobody's approval. */
const disposed = (differing = {}) =>
  new Life({ receivedBy: agency('empat-lawang'), ...differing }).does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
/** Answered on Friday 12 September, and the answer seen. */
const answered = () => disposed().until('2025-09-12 10:00').does(liaison, answer()).delivers()
const message = { command: 'message', text } as const
const retracts = (seq: number) => ({ command: 'retract', answer: seq, text }) as const

test('a message of the administrator starts the silence anew at most twice, one of the agency never', () => {
  const life = answered().until('2025-09-15 10:00').does(liaison, message)
  assert.equal(life.due('autoClose'), '2025-09-26')
  for (const expected of ['2025-09-29', '2025-09-29', '2025-09-29']) {
    life.does(coordinator, message)
    assert.equal(life.due('autoClose'), expected)
  }
  assert.equal(life.state.administratorMessages, 2)
})

test('nothing closes before the answer has arrived; where no contact was given, posting counts', () => {
  const life = disposed().does(liaison, answer()).until('2026-01-05 09:00')
  assert.equal(life.state.phase, 'followedUp')
  const posted = disposed({ reachable: false }).until('2025-09-12 10:00').does(liaison, answer())
  assert.equal(posted.due('autoClose'), '2025-09-26')
  assert.equal(posted.last('delivered').how, 'posted')
})

test('a failure that is told twice happened once, and a later notice does not end the search for the reporter', () => {
  const life = disposed().does(liaison, answer())
  const of = life.last('followedUp').seq
  const fails = { command: 'recordDeliveryFailure', what: 'followUp', of } as const
  life.does(clock, fails).isRefused(clock, fails, 'nothingToDeliver')
  life.does(liaison, answer({ kind: 'interim' }))
  const later = life.last('followedUp').seq
  life.does(clock, { command: 'recordDelivery', what: 'followUp', of: later, how: 'accepted' })
  assert.deepEqual(life.state.undelivered, { what: 'followUp', seq: of })
  life.until('2026-01-05 09:00')
  assert.equal(life.state.closing?.reason, 'unreachable')
})

test('a bounce takes back what only the gateway had accepted', () => {
  const life = disposed().does(liaison, answer())
  const of = life.last('followedUp').seq
  life.does(clock, { command: 'recordDelivery', what: 'followUp', of, how: 'accepted' })
  assert.equal(life.due('autoClose'), '2025-09-22')
  life.does(clock, { command: 'recordDeliveryFailure', what: 'followUp', of })
  assert.deepEqual([life.due('autoClose'), life.due('unreachable')], [null, '2025-11-07'])
  life.until('2025-11-08 00:00')
  assert.deepEqual([life.state.phase, life.state.closing?.reason], ['closed', 'unreachable'])
  life.until('2026-06-01 09:00').does(reporter, says('reply'))
  assert.equal(life.state.phase, 'inProgress')
})

test('a message that came in time but was read after the closing reverses it by an event', () => {
  const life = answered().until('2025-09-27 09:00')
  assert.equal(life.state.phase, 'closed')
  life.does(reporter, says('reply'), wib('2025-09-26 23:59'))
  assert.deepEqual([life.state.phase, life.count('firingReversed')], ['inProgress', 1])
})

test('an objection that came in time counts even after its period was marked as over', () => {
  const life = answered().until('2025-09-27 09:00').delivers().until('2025-11-01 09:00')
  assert.deepEqual(life.fired('objection'), ['over'])
  life.isRefused(reporter, says('object'), 'objectionPeriodOver')
  life.does(reporter, says('object'), wib('2025-10-10 12:00'))
  assert.equal(life.state.phase, 'inProgress')
})

test('an objection before the notice of closing has arrived is in time, and another person answers', () => {
  const life = answered().until('2026-02-01 09:00').does(reporter, says('reply'))
  assert.equal(life.last('objected').afterClosing, true)
  life.isRefused(liaison, answer(), 'anotherReviewerNeeded').does(liaison, answer({ kind: 'interim' }))
  life.does(colleague, answer())
})

test('reopenings go on with what was left: five days at least the first time, that very day later', () => {
  const life = disposed().until('2025-09-26 10:00').does(liaison, answer()).delivers()
  life.until('2025-10-01 10:00').does(reporter, says('object'))
  assert.equal(life.due('resolution'), '2025-10-08')
  life.until('2025-10-06 10:00').does(liaison, answer()).delivers()
  life.until('2025-10-08 10:00').does(reporter, says('reply'))
  assert.equal(life.due('resolution'), '2025-10-10', 'two of the five days were left')
  life.until('2025-10-10 11:00').does(liaison, answer()).delivers()
  life.until('2025-10-13 10:00').does(reporter, says('object'))
  assert.deepEqual([life.state.reopenings, life.due('resolution')], [3, '2025-10-13'])
  assert.equal(life.fired('resolution').filter((step) => step === 'overdue').length, 0)
  life.until('2025-10-14 00:00')
  assert.equal(life.fired('resolution').filter((step) => step === 'overdue').length, 1)
})

test('a retracted answer never stopped a clock', () => {
  const life = answered()
    .until('2025-09-18 10:00')
    .does(liaison, retracts(answered().last('followedUp').seq))
  assert.deepEqual(
    [life.state.phase, life.due('resolution'), life.due('firstResponse')],
    ['inProgress', '2025-09-26', '2025-09-15'],
  )
  assert.equal(life.due('autoClose'), null)
})

test('retracting a further interim answer lets the silence count again', () => {
  const life = answered()
    .until('2025-09-15 10:00')
    .does(liaison, answer({ kind: 'interim' }))
  assert.equal(life.due('autoClose'), null)
  life.until('2025-09-16 10:00').does(liaison, retracts(life.last('followedUp').seq))
  assert.deepEqual([life.state.phase, life.due('autoClose')], ['followedUp', '2025-09-30'])
})

test('while a task is open the answer is partial: it stops the first response only', () => {
  const life = disposed().does(coordinator, { command: 'addTask', agency: agency('empat-lawang-dinkes'), text })
  const [task] = life.state.tasks
  assert.ok(task)
  assert.equal(life.due('task'), '2025-09-15')
  life.does(liaison, answer())
  assert.deepEqual(
    [life.state.phase, life.due('firstResponse'), life.due('resolution')],
    ['inProgress', null, '2025-09-26'],
  )
  life.does(helper, answer())
  assert.deepEqual([life.state.tasks[0]?.status, life.due('task'), life.state.phase], ['answered', null, 'inProgress'])
  life.does(liaison, answer())
  assert.equal(life.state.phase, 'followedUp')
})

test('"unable" needs the superior, never the drafter, and silence after it closes as unable', () => {
  const life = disposed().isRefused(liaison, answer({ unable: 'budget' }), 'superiorMustApprove')
  life.does(liaison, draft({ unable: 'budget' }))
  const approve = { command: 'approve', draft: life.last('draftHandedIn').seq } as const
  life.isRefused(officer('official', 'empat-lawang-dpupr'), approve, 'superiorMustApprove')
  life.isRefused(officer('superior', 'empat-lawang-dpupr', 'liaison@empat-lawang-dpupr'), approve, 'ownDraft')
  life.does(superior, approve).delivers().until('2025-12-01 09:00')
  assert.equal(life.state.closing?.reason, 'unable')
})

test('a withdrawal may be regretted within ten working days, and everything goes on from where it stood', () => {
  const life = disposed().until('2025-09-10 10:00').does(reporter, says('withdraw'))
  assert.deepEqual([life.state.closing?.reason, life.due('regret')], ['withdrawn', '2025-09-24'])
  life.until('2025-09-12 10:00').does(reporter, { command: 'regret' })
  assert.deepEqual([life.state.phase, life.due('resolution')], ['disposed', '2025-09-30'])
  life
    .does(reporter, says('withdraw'))
    .until('2025-11-01 09:00')
    .isRefused(reporter, { command: 'regret' }, 'regretPeriodOver')
})

test('after an outage everything that fell due fires once, in the order it fell due', () => {
  const life = disposed().afterOutageUntil('2025-10-06 09:00')
  const days = life.events.flatMap((event) =>
    event.type === 'clockFired' ? [`${event.limit} ${event.firing.step}`] : [],
  )
  assert.deepEqual(
    days.filter((one) => one.endsWith('overdue') || one.endsWith('over')),
    ['publication overdue', 'refusal over', 'firstResponse overdue', 'resolution overdue'],
  )
  assert.equal(life.nextFiring(), null)
})

test('a late decree moves open days later, never back, and restarts the objection after a closing that came too soon', () => {
  const life = disposed().until('2025-09-10 10:00').revisesCalendar(2)
  assert.deepEqual([lateHolidays.length, life.due('resolution')], [2, '2025-09-30'])
  life.revisesCalendar(3)
  assert.equal(life.due('resolution'), '2025-09-30')
  const closed = answered().until('2025-09-27 09:00').delivers().until('2025-10-13 09:00')
  assert.deepEqual(closed.fired('objection'), ['over'])
  closed.revisesCalendar(2)
  assert.equal(closed.last('objectionRenewed').because, 'calendarRevised')
  assert.equal(closed.due('objection'), '2025-10-27')
})

test('an official lengthens a limit as often as the standard allows, with a reason', () => {
  const life = new Life({ receivedBy: agency('kampar-rsud') }).does(
    officer('coordinator', 'kampar'),
    disposeTo('kampar-rsud'),
  )
  const official = officer('official', 'kampar-rsud')
  const extend = { command: 'extend', limit: 'resolution', text } as const
  life.isRefused(officer('liaison', 'kampar-rsud'), extend, 'outsideYourAuthority')
  life.isRefused(official, { ...extend, text: null }, 'reasonNeeded').does(official, extend)
  assert.equal(life.due('resolution'), '2025-10-03')
  life.isRefused(official, extend, 'extensionUsedUp')
  life.isRefused(official, { ...extend, limit: 'firstResponse' }, 'noExtensionInStandard')
})

test('confidential overrides publication, and only two people lift it', () => {
  const life = disposed({ confidential: true })
  const publish = { command: 'publish', title: text, text } as const
  assert.equal(life.state.publication, 'held')
  life.isRefused(nationalAdmin, publish, 'reportIsConfidential').does(nationalAdmin, { command: 'liftConfidential' })
  life.isRefused(nationalAdmin, { command: 'liftConfidential' }, 'secondPersonNeeded')
  life.does(officer('nationalAdmin', 'nasional', 'a colleague'), { command: 'liftConfidential' })
  assert.deepEqual([life.state.publication, life.due('publication')], ['due', '2025-09-09'])
  life.does(nationalAdmin, publish).does(nationalAdmin, { command: 'setConfidential' })
  assert.equal(life.state.publication, 'held')
})
