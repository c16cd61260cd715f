import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coverIdentity, coverName, coverPhone } from './cover.ts'

test('a covered name shows first letters, and not how long it is', () => {
  assert.equal(coverName('Siti Aminah'), 'S*** A***')
  assert.equal(coverName('  Ujang '), 'U***')
  assert.equal(coverName('𝒜i'), '𝒜***')
})

test('a covered number shows the carrier and the last two digits', () => {
  assert.equal(coverPhone('+6281234567834'), '+62 812-••••-••34')
  assert.equal(coverPhone('+4915112345678'), '•••78')
})

test('a covered identity says what was given, and nothing that finds anybody', () => {
  const identity = {
    name: 'Siti Aminah',
    phone: '+6281234567834',
    email: 'siti.aminah@contoh.id',
    address: 'Jalan Kenanga 12',
    representative: { name: 'Rangga Harahap', relation: 'anak kandung', hasContact: true },
  }
  assert.deepEqual(coverIdentity(identity), {
    name: 'S*** A***',
    phone: '+62 812-••••-••34',
    email: 's•••@•••',
    address: '•••',
    representative: { name: 'R*** H***', relation: '•••', hasContact: true },
  })
  const nothing = { name: null, phone: null, email: null, address: null, representative: null }
  assert.deepEqual(coverIdentity(nothing), nothing)
})
