import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf } from '../../../../web/components/shortcuts/keys.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { queues } from '../../../reports/index.ts'
import { officersCommands } from '../commands/officers-command.ts'
import { commandKeys, queueKeys } from './desk-keys.ts'

const twice = (keys: readonly string[]): string[] => keys.filter((key, i) => keys.indexOf(key) !== i)

/** A task of an answer has one key, whether it is posted or handed in: a report offers one of both. */
const offered = officersCommands.filter((command) => command !== 'draftFollowUp')

test('no key means two things on one page, and none hides behind the first of two', () => {
  const toQueues = queueKeys(queues, messages.id).map(({ key }) => key)
  const steps = commandKeys(null, offered, messages.id).map(({ key }) => key)
  const pages = [
    [...Object.keys(keysOf.list), ...toQueues],
    [...Object.keys(keysOf.report), ...steps, ...toQueues],
  ]
  for (const keys of pages) {
    assert.deepEqual(twice(keys), [])
    assert.ok(!keys.includes('g'))
  }
})

test('every key says in both languages what it does', () => {
  for (const { shortcuts } of [messages.id, messages.en])
    for (const where of ['list', 'report'] as const)
      assert.deepEqual(Object.keys(shortcuts[where]).toSorted(), Object.keys(keysOf[where]).toSorted())
})

test('the step whose form stands open is reached where it stands, the others by their links', () => {
  const keys = commandKeys('dispose', ['note'], messages.id)
  assert.deepEqual(
    keys.map((key) => ('presses' in key ? key.presses : null)),
    ['main [data-next-step]', 'main [data-step="note"]'],
  )
})
