import { test } from 'node:test'
import assert from 'node:assert/strict'
import { answer, archiveAs, disposeTo, Life, photo, text } from '../../../../test/harness/report-life.ts'
import { officer } from '../../../../test/harness/report-world.ts'

const verifier = officer('coordinator', 'kampar')
const colleague = officer('coordinator', 'kampar', 'second')
const liaison = officer('liaison', 'kampar-dpupr')
const flagged = { found: { alarms: ['danger'], doubts: [] } } as const
const doubtful = { found: { alarms: [], doubts: ['fraud'] } } as const
const look = (urgent: boolean, confidential: boolean) => ({ command: 'look', urgent, confidential }) as const
const publish = { command: 'publish', title: text, text } as const

test('a flagged report is hidden and goes first, and its limits are those of any other', () => {
  const life = new Life(flagged)
  assert.equal(life.state.confidential, true)
  assert.equal(life.state.screening?.isUrgent, true)
  assert.equal(life.due('verification'), new Life().due('verification'))
  assert.equal(life.last('screened').by.kind, 'clock')
})

test('one person who looks opens it: nobody had decided that it is confidential', () => {
  const life = new Life(flagged).does(verifier, look(true, false))
  assert.equal(life.state.confidential, false)
  assert.equal(life.state.screening?.isUrgent, true)
})

test('one who finds it confidential leaves it to two people to lift that', () => {
  new Life(flagged)
    .does(verifier, look(true, true))
    .does(verifier, { command: 'liftConfidential' })
    .isRefused(verifier, { command: 'liftConfidential' }, 'secondPersonNeeded')
})

test('a look never opens what the reporter or the topic made confidential', () => {
  const life = new Life({ ...flagged, confidential: true }).does(verifier, look(false, false))
  assert.equal(life.state.confidential, true)
})

test('confidentiality by a flag is not lifted around the look', () => {
  new Life(flagged).isRefused(verifier, { command: 'liftConfidential' }, 'lookFirst')
})

test('a flagged report may be passed on at once, and is published only after the look', () => {
  const life = new Life(flagged).does(verifier, disposeTo('kampar-dpupr')).does(liaison, { command: 'acknowledge' })
  assert.equal(life.state.confidential, true)
  life.isRefused(verifier, publish, 'lookFirst')
})

test('what was owed to the public while it was hidden is owed from the look on', () => {
  const life = new Life(flagged).does(verifier, disposeTo('kampar-rsud'))
  life.does(officer('liaison', 'kampar-rsud'), answer({ attachments: [photo] }))
  assert.equal(life.state.publication, 'held')
  life.does(verifier, look(false, false))
  assert.equal(life.state.publication, 'due')
})

test('a doubtful report is not passed on before somebody has looked, and is not hidden', () => {
  const life = new Life(doubtful).isRefused(verifier, disposeTo('kampar-dpupr'), 'lookFirst')
  life.isRefused(verifier, { command: 'handleHere', text: null }, 'lookFirst')
  assert.equal(life.state.confidential, false)
  life.does(verifier, look(false, false)).does(verifier, disposeTo('kampar-dpupr'))
})

test('its clocks run on while it is held', () => {
  const life = new Life(doubtful)
  life.until('2025-10-06 09:00')
  assert.ok(life.fired('verification').includes('overdue'))
})

test('abuse is archived as always, and an appeal against that is possible', () => {
  new Life(doubtful).does(verifier, archiveAs('abuse'))
})

test('there is nothing to look at twice, or where nothing was found', () => {
  new Life(flagged).does(verifier, look(false, false)).isRefused(colleague, look(false, false), 'nothingToLook')
  new Life().isRefused(verifier, look(true, true), 'nothingToLook')
})
