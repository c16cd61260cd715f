import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Life } from '../../../../test/harness/report-life.ts'
import { officer } from '../../../../test/harness/report-world.ts'

const verifier = officer('coordinator', 'kampar')
const setCategory = (category: string) => ({ command: 'setCategory', category }) as const

test('a verifier says what a report is about, and may correct it', () => {
  const life = new Life().does(verifier, setCategory('roads'))
  assert.equal(life.state.category, 'roads')
  assert.equal(life.state.confidential, false)
})

test('a sensitive topic makes a report confidential, and two people open it again', () => {
  const life = new Life().does(verifier, setCategory('violence'))
  assert.equal(life.state.confidential, true)
  life
    .does(verifier, setCategory('roads'))
    .does(verifier, { command: 'liftConfidential' })
    .isRefused(verifier, { command: 'liftConfidential' }, 'secondPersonNeeded')
})

test('what flags hid stays hidden after the look where its topic is sensitive', () => {
  const life = new Life({ found: { alarms: ['danger'], doubts: [] } })
    .does(verifier, setCategory('violence'))
    .does(verifier, { command: 'look', urgent: false, confidential: false })
  assert.equal(life.state.confidential, true)
})

test('a topic that is closed or not there is given to nobody', () => {
  new Life()
    .isRefused(verifier, setCategory('telegrams'), 'unknownCategory')
    .isRefused(verifier, setCategory('nothing'), 'unknownCategory')
})
