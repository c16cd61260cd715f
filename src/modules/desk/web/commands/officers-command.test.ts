import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commandTable } from '../../../reports/index.ts'
import { commandOfSlug, officersCommands, slugOf } from './officers-command.ts'

test('every command that the law gives to officers has its form, and no other', () => {
  // What is asked about data is answered where it stands, never on the desk.
  const elsewhere: readonly string[] = ['reporter', 'clock', 'dataProtection']
  const ofOfficers = commandTable.filter(({ by }) => by.some((one) => !elsewhere.includes(one)))
  assert.deepEqual(new Set<string>(officersCommands), new Set(ofOfficers.map(({ command }) => command)))
})

test('each command is found again by its address', () => {
  for (const command of officersCommands) assert.equal(commandOfSlug(slugOf(command)), command)
  assert.equal(slugOf('requestClarification'), 'request-clarification')
  assert.equal(commandOfSlug('fire'), null)
})
