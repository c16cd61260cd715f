import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPassword } from './password-rule.ts'

const rows: readonly [password: string, email: string, refusal: string | null][] = [
  ['sebelas1234', 'ani@x.test', 'passwordTooShort'],
  ['duabelas1234', 'ani@x.test', null],
  ['🌊🌊🌊🌊🌊🌊', 'ani@x.test', 'passwordTooShort'],
  ['a'.repeat(201), 'ani@x.test', 'passwordTooLong'],
  ['rahasia-Suryani-77', 'suryani@x.test', 'passwordHoldsName'],
  ['rahasia-ani-panjang', 'ani@x.test', null],
  ['Kampar-2026-Jaya', 'ani@kampar.go.id', 'passwordHoldsContext'],
  ['Dpupr#Kampar2026', 'ani@dpupr.kampar.go.id', 'passwordHoldsContext'],
  ['lapor-lapor-2026', 'ani@x.test', 'passwordHoldsContext'],
  ['perahu kertas menuju kampar hulu', 'ani@kampar.go.id', null],
  ['Password-2026!', 'ani@x.test', 'passwordCommon'],
]
for (const [password, email, refusal] of rows)
  test(`${password.slice(0, 20)} for ${email} is ${refusal ?? 'accepted'}`, () => {
    const result = checkPassword(password, email)
    assert.equal(result.ok ? null : result.refusal.refusal, refusal)
  })
