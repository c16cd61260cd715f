import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normaliseEmail, normalisePhone } from './contact.ts'

const phones: readonly [typed: string, expected: string | null][] = [
  ['0812 3456 7890', '+6281234567890'],
  ['+62 812.3456.7890', '+6281234567890'],
  ['62812-3456-7890', '+6281234567890'],
  ['812 3456 7890', '+6281234567890'],
  ['+62 (0)812 3456 7890', '+6281234567890'],
  ['0062 81234567890', '+6281234567890'],
  [' (0762) 201234 ', '+62762201234'],
  ['+60 12-345 6789', '+60123456789'],
  ['1708', null],
  ['0812', null],
  ['belum punya', null],
  ['', null],
]
for (const [typed, expected] of phones)
  test(`the phone number "${typed}" is ${expected ?? 'refused'}`, () => assert.equal(normalisePhone(typed), expected))

const emails: readonly [typed: string, expected: string | null][] = [
  [' Rina@Contoh.ID ', 'rina@contoh.id'],
  ['rina.s+lapor@kampar.test', 'rina.s+lapor@kampar.test'],
  ['rina@contoh', null],
  ['rina contoh@x.id', null],
  ['rina@@contoh.id', null],
  [`${'a'.repeat(250)}@x.id`, null],
]
for (const [typed, expected] of emails)
  test(`the e-mail "${typed.slice(0, 30)}" is ${expected ?? 'refused'}`, () =>
    assert.equal(normaliseEmail(typed), expected))
