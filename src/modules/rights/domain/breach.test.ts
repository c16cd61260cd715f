import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachDueAt, checkBreach, type BreachRefusal, type BreachSaid } from './breach.ts'

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const now = at('2026-03-02T10:00:00Z')
const said: BreachSaid = {
  knownAt: at('2026-03-02T08:00:00Z'),
  since: at('2026-03-01T00:00:00Z'),
  until: at('2026-03-02T00:00:00Z'),
  how: 'Kata sandi diketahui orang lain.',
  measures: 'Akun ditutup.',
}

const rows: readonly (readonly [string, Partial<BreachSaid>, BreachRefusal['refusal'] | null])[] = [
  ['all is said', {}, null],
  ['it ends before it begins', { until: said.since }, 'periodWrong'],
  ['it was known before it happened', { knownAt: at('2026-02-28T00:00:00Z') }, 'knownBeforeItHappened'],
  ['it will be known tomorrow', { knownAt: at('2026-03-03T00:00:00Z') }, 'inFuture'],
  ['nobody says how', { how: ' ' }, 'howMissing'],
  ['nobody says what is done', { measures: '' }, 'measuresMissing'],
  ['it may still go on', { until: at('2026-03-05T00:00:00Z') }, null],
]
for (const [what, change, refusal] of rows)
  test(`a case is ${refusal === null ? 'opened' : `refused as ${refusal}`} where ${what}`, () => {
    const checked = checkBreach({ ...said, ...change }, now)
    assert.equal(checked.ok ? null : checked.refusal.refusal, refusal)
  })

test('those concerned are told within 72 hours of knowing, on holidays too', () => {
  assert.equal(breachDueAt(said).toString(), '2026-03-05T08:00:00Z')
})
