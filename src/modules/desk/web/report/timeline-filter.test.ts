import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../../../reports/index.ts'
import { isIn, timelineFilters } from './timeline-filter.ts'

const text = { id: 'words', commitment: '' }
const entries = [
  { type: 'submitted', by: { kind: 'reporter' }, text },
  { type: 'disposed', by: { kind: 'officer' }, text },
  { type: 'noted', by: { kind: 'officer' }, text },
  { type: 'clockFired', by: { kind: 'clock' }, firing: { step: 'reminded' } },
  { type: 'followedUp', by: { kind: 'officer' }, text },
  { type: 'replied', by: { kind: 'reporter' }, text },
].map((event, n) => ({ event: { seq: n + 1, ...event } }) as unknown as TimelineEntry)

test('each part of the history shows what belongs to it', () => {
  const shown = Object.fromEntries(
    timelineFilters.map((filter) => [
      filter,
      entries.filter((entry) => isIn(filter, entry)).map(({ event }) => event.type),
    ]),
  )
  assert.deepEqual(shown, {
    all: ['submitted', 'disposed', 'noted', 'clockFired', 'followedUp', 'replied'],
    public: ['submitted', 'disposed', 'followedUp', 'replied'],
    // The words with which a report is passed on are the offices' own.
    internal: ['disposed', 'noted'],
    reporter: ['submitted', 'replied'],
    messages: ['followedUp', 'replied'],
  })
})
