import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimelineEntry } from '../../../reports/index.ts'
import { foldReminders } from './fold-reminders.ts'

const entry = (seq: number, type: string) => ({ event: { seq, type }, text: null }) as unknown as TimelineEntry
const fold = (...types: string[]) =>
  foldReminders(types.map((type, at) => entry(at + 1, type))).map(({ entry: { event }, earlier }) => [
    event.seq,
    ...earlier.map((one) => one.event.seq),
  ])

test('reminders in a row are one entry, the newest in sight', () => {
  assert.deepEqual(fold('submitted', 'clockFired', 'clockFired', 'clockFired'), [[4, 3, 2], [1]])
})

test('what a person did stands between reminders, and is never folded', () => {
  assert.deepEqual(fold('clockFired', 'noted', 'noted', 'clockFired'), [[4], [3], [2], [1]])
})
