import assert from 'node:assert/strict'
import { test } from 'node:test'
import { longDay, moment, shortDay } from './dates.ts'

const day = Temporal.PlainDate.from('2026-03-25')
const at = Temporal.Instant.from('2026-08-16T17:05:30Z')

test('a day is written as people say it', () => {
  assert.equal(longDay(day, 'id'), 'Rabu, 25 Maret 2026')
  assert.equal(longDay(day, 'en'), 'Wednesday, 25 March 2026')
  assert.equal(shortDay(Temporal.PlainDate.from('2026-12-06'), 'id'), '6 Des')
})

test('the same instant is another day in another zone', () => {
  assert.equal(moment(at, 'Asia/Jakarta', 'id'), 'Senin, 17 Agustus 2026 pukul 00.05 WIB')
  assert.equal(moment(at, 'Asia/Makassar', 'id'), 'Senin, 17 Agustus 2026 pukul 01.05 WITA')
  assert.equal(moment(at, 'Asia/Jayapura', 'en'), 'Monday, 17 August 2026 at 02:05 WIT')
})
