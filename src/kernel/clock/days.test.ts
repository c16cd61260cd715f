import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { zones } from '../law/words.ts'
import { dateOf, epochDayOf, localDay, startOfDay } from './days.ts'

const anyDay = fc.integer({ min: -140_000, max: 2_900_000 })
const anyZone = fc.constantFrom(...zones)

test('a day and its number name each other, from the year 1587 to 9909', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day })
      assert.equal(epochDayOf(date), day)
      assert.ok(dateOf(day).equals(date))
    }),
  )
})

test('the local day of a moment, and the first moment of a day, are those of the zone', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 86_399_999 }), anyZone, (day, ms, zone) => {
      const at = Temporal.Instant.fromEpochMilliseconds(day * 86_400_000 + ms)
      const local = at.toZonedDateTimeISO(zone).toPlainDate()
      assert.ok(localDay(at, zone).equals(local))
      assert.ok(startOfDay(local, zone).equals(local.toZonedDateTime(zone).toInstant()))
    }),
  )
})

test('the last millisecond of a local day still belongs to it', () => {
  for (const zone of zones) {
    const start = startOfDay(Temporal.PlainDate.from('2026-03-03'), zone)
    assert.equal(localDay(start.subtract({ milliseconds: 1 }), zone).toString(), '2026-03-02')
    assert.equal(localDay(start, zone).toString(), '2026-03-03')
  }
})
