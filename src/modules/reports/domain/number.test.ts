import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeNumber, makeSecret, readNumber, readSecret } from './number.ts'

const values = fc.array(fc.nat(28), { minLength: 7, maxLength: 7 })

test('a number is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(values, (some) => {
      const number = makeNumber(some)
      assert.match(number, /^.{4}-.{4}$/)
      for (const typed of [number, number.toLowerCase(), number.replace('-', ''), ` ${number.replace('-', ' ')} `])
        assert.equal(readNumber(typed), number)
    }),
  )
})

test('one wrong sign is never another number', () => {
  fc.assert(
    fc.property(values, fc.nat(7), fc.nat(27), (some, place, other) => {
      const number = makeNumber(some).replace('-', '')
      const alphabet = '23456789BCDFGHJKLMNPQRSTVWXYZ'.replace(number.charAt(place), '')
      assert.equal(readNumber(number.slice(0, place) + alphabet.charAt(other) + number.slice(place + 1)), null)
    }),
  )
})

test('two neighbours swapped are never another number', () => {
  fc.assert(
    fc.property(values, fc.nat(6), (some, place) => {
      const number = makeNumber(some).replace('-', '')
      const [a, b] = [number.charAt(place), number.charAt(place + 1)]
      fc.pre(a !== b)
      assert.equal(readNumber(number.slice(0, place) + b + a + number.slice(place + 2)), null)
    }),
  )
})

test('what is no number is none', () => {
  for (const typed of ['', '123', 'AEIO-UAEI', '7K3M-92QX-9', '????-????']) assert.equal(readNumber(typed), null)
})

test('a secret is read as it was made, in small letters and without dashes too', () => {
  const secret = makeSecret([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 28])
  assert.equal(secret, '2345-6789-BCDZ')
  assert.equal(readSecret('2345 6789 bcdz'), secret)
  assert.equal(readSecret('2345-6789'), null)
})
