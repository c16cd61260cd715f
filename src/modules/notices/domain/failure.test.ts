import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failureKind, type FailureKind } from './failure.ts'

const table: readonly [failure: string, kind: FailureKind][] = [
  ['smtp 550 5.1.1', 'addressUnknown'],
  ['bounce 5.1.10', 'addressUnknown'],
  ['bounce 5.2.1', 'mailboxClosed'],
  ['smtp 552 5.2.2', 'mailboxFull'],
  ['smtp 552', 'mailboxFull'],
  ['bounce 5.3.4', 'tooLarge'],
  ['bounce 4.4.7', 'unreachableThere'],
  ['smtp 554 5.7.1', 'policy'],
  ['smtp 451', 'laterAgain'],
  ['smtp 550', 'refused'],
  ['bounce', 'cameBack'],
  ['EAUTH', 'signIn'],
  ['ETLS', 'encryption'],
  ['timeout', 'serverSilent'],
  ['ESOCKET', 'serverGone'],
  ['noAddress', 'noAddress'],
  ['noGateway', 'noGateway'],
  ['night', 'night'],
  ['TypeError', 'broken'],
]

for (const [failure, kind] of table)
  test(`“${failure}” is told as ${kind}`, () => assert.equal(failureKind(failure), kind))
