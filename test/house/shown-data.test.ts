import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownData } from '../../src/modules/rights/domain/shown-data.ts'
import { messages } from '../../src/web/messages/messages.ts'

test('of each event of the audit log it is written down what whoever it names may have seen', () => {
  assert.deepEqual(Object.keys(shownData).toSorted(), Object.keys(messages.id.trail.events).toSorted())
})
