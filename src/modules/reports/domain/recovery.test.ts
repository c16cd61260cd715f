import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, Life } from '../../../../test/harness/report-life.ts'
import { agency, clock, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'
import type { Command } from './command.ts'

const changesContact: Command = {
  command: 'changeContact',
  identified: false,
  identityCommitment: null,
  replaces: true,
  renewsSecret: false,
}

test('a code is sent to whoever gave a contact, and not twice within ten minutes', () => {
  const life = new Life().does(clock, { command: 'askRecovery' })
  life.isRefused(clock, { command: 'askRecovery' }, 'recoveryJustAsked')
  life.now = life.now.add({ minutes: 10 })
  life.does(clock, { command: 'askRecovery' })
  new Life({ reachable: false, identified: false }).isRefused(clock, { command: 'askRecovery' }, 'recoveryJustAsked')
})

test('a secret is renewed once for each code, while the code is valid', () => {
  const life = new Life().isRefused(reporter, { command: 'renewSecret' }, 'recoveryOver')
  life.does(clock, { command: 'askRecovery' }).does(reporter, { command: 'renewSecret' })
  assert.equal(life.state.secretGeneration, 1)
  life.isRefused(reporter, { command: 'renewSecret' }, 'recoveryOver')
  life.now = life.now.add({ hours: 1 })
  life.does(clock, { command: 'askRecovery' })
  life.now = life.now.add({ hours: 24 })
  life.isRefused(reporter, { command: 'renewSecret' }, 'recoveryOver')
})

test('a code that went to a contact which is left opens nothing any more', () => {
  const life = new Life().does(clock, { command: 'askRecovery' }).does(reporter, changesContact)
  life.isRefused(reporter, { command: 'renewSecret' }, 'recoveryOver')
  life.does(clock, { command: 'askRecovery' }).does(reporter, { command: 'renewSecret' })
})

test('asking for a code proves nothing, so no search for the reporter ends by it; a new contact ends it', () => {
  const life = new Life({ receivedBy: agency('empat-lawang') }).does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
  life.does(officer('liaison', 'empat-lawang-dpupr'), answer())
  const of = life.last('followedUp').seq
  life.does(clock, { command: 'recordDeliveryFailure', what: 'followUp', of })
  assert.notEqual(life.due('unreachable'), null)
  life.does(clock, { command: 'askRecovery' })
  assert.notEqual(life.state.undelivered, null)
  life.does(reporter, changesContact)
  assert.equal(life.state.undelivered, null)
  assert.equal(life.due('unreachable'), null)
})

test('a first contact makes a reporter one who can be told', () => {
  const life = new Life({ reachable: false, identified: false }).does(reporter, { ...changesContact, replaces: false })
  assert.equal(life.state.reachable, true)
  assert.equal(life.state.secretGeneration, 0)
})
