import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, Life } from '../../../../test/harness/report-life.ts'
import { agency, clock, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'
import type { Command } from './command.ts'
import { isCodeOpen } from './recovery.ts'

const changesContact: Command = {
  command: 'changeContact',
  identified: false,
  identityCommitment: null,
  replaces: true,
  renewsSecret: false,
}

test('a code opens a report for a day', () => {
  const at = Temporal.Instant.from('2026-03-02T01:00:00Z')
  assert.equal(isCodeOpen(at, at.add({ hours: 24 }).subtract({ seconds: 1 })), true)
  assert.equal(isCodeOpen(at, at.add({ hours: 24 })), false)
})

test('each renewal makes the next generation of the secret', () => {
  const life = new Life().does(reporter, { command: 'renewSecret' }).does(reporter, { command: 'renewSecret' })
  assert.equal(life.state.secretGeneration, 2)
})

test('a new contact ends the search for the reporter', () => {
  const life = new Life({ receivedBy: agency('empat-lawang') }).does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
  life.does(officer('liaison', 'empat-lawang-dpupr'), answer())
  const of = life.last('followedUp').seq
  life.does(clock, { command: 'recordDeliveryFailure', what: 'followUp', of })
  assert.notEqual(life.due('unreachable'), null)
  life.does(reporter, changesContact)
  assert.equal(life.state.undelivered, null)
  assert.equal(life.due('unreachable'), null)
})

test('a first contact makes a reporter one who can be told', () => {
  const life = new Life({ reachable: false, identified: false }).does(reporter, { ...changesContact, replaces: false })
  assert.equal(life.state.reachable, true)
  assert.equal(life.state.secretGeneration, 0)
})
