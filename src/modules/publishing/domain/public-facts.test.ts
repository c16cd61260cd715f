import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicFactsOf } from './public-facts.ts'

test('only facts that are named become public', () => {
  const event = {
    type: 'followedUp',
    kind: 'substantive',
    unable: null,
    draftedBy: 'an officer',
    attachments: ['a file'],
    text: { id: 'a text', commitment: 'a hash' },
    by: { kind: 'officer', id: 'an officer' },
    channel: 'sms',
    somethingNew: 'unforeseen',
  }
  assert.deepEqual(publicFactsOf(event), { kind: 'substantive', unable: null })
})
