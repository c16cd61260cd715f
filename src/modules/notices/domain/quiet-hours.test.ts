import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Zone } from '../../../kernel/law/words.ts'
import { afterQuietHours } from './quiet-hours.ts'

const table: readonly [at: string, zone: Zone | null, to: string, why: string][] = [
  ['2026-03-02T20:59:59+07:00', 'Asia/Jakarta', '2026-03-02T20:59:59+07:00', 'the last second of the evening'],
  ['2026-03-02T21:00:00+07:00', 'Asia/Jakarta', '2026-03-03T06:00:00+07:00', 'the night begins'],
  ['2026-03-03T02:00:00+07:00', 'Asia/Jakarta', '2026-03-03T06:00:00+07:00', 'two o’clock at night'],
  ['2026-03-03T05:59:59+07:00', 'Asia/Jakarta', '2026-03-03T06:00:00+07:00', 'a second before the morning'],
  ['2026-03-03T06:00:00+07:00', 'Asia/Jakarta', '2026-03-03T06:00:00+07:00', 'the morning'],
  ['2026-03-02T20:00:00+07:00', 'Asia/Jayapura', '2026-03-03T06:00:00+09:00', 'evening in Jakarta, night in Jayapura'],
  ['2026-12-31T23:00:00+07:00', 'Asia/Jakarta', '2027-01-01T06:00:00+07:00', 'the night of the new year'],
  ['2026-03-03T02:00:00+07:00', null, '2026-03-03T02:00:00+07:00', 'an officer’s list has no night'],
]

for (const [at, zone, to, why] of table)
  test(`a message waits for the morning: ${why}`, () =>
    assert.ok(afterQuietHours(Temporal.Instant.from(at), zone).equals(Temporal.Instant.from(to))))
