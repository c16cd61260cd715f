import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeError } from './log.ts'

test('what the database quotes from a row does not reach the log', () => {
  const error = Object.assign(new Error('invalid input: "Ibu Sari"'), {
    severity: 'ERROR',
    code: '23505',
    table: 'reporters',
    constraint: 'reporters_pkey',
    detail: 'Key (phone)=(0812) already exists.',
  })
  const line = JSON.stringify(describeError(error))
  assert.doesNotMatch(line, /Sari|0812/)
  assert.match(line, /23505.*reporters_pkey/)
  assert.match(line, /log\.test\.ts/)
})

test('our own errors keep their sentence', () => {
  assert.match(JSON.stringify(describeError(new RangeError('out of range'))), /RangeError.*out of range/)
})
