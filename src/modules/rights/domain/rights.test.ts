import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerRequest } from './answer-request.ts'
import { canBeAsked, choicesFor, type Circumstances } from './choices.ts'
import { citationOf, grounds, groundsOf } from './grounds.ts'
import { makeRequestNumber } from './request-number.ts'
import { isLate } from './request.ts'
import { requestKinds, type RequestKind } from './request-kind.ts'
import { dueAtOf, rightsRules } from './rights-law.ts'

const at = Temporal.Instant.from('2026-03-06T10:00:00Z')
const officer = { kind: 'officer', id: 'officer' as never } as const

/** Written from the law, apart from the program's table: the article of the duty, and its hours. */
const duties: readonly (readonly [RequestKind, string, number | null])[] = [
  ['access', 'Pasal 32', 72],
  ['correction', 'Pasal 30', 72],
  ['withdrawal', 'Pasal 40', 72],
  ['restriction', 'Pasal 41', 72],
  ['erasure', 'Pasal 43', null],
  ['automatedDecision', 'Pasal 10', null],
]
for (const [kind, duty, hours] of duties)
  test(`${kind} is owed by ${duty} within ${hours ?? 'no number of'} hours, weekends and nights counted`, () => {
    assert.equal(rightsRules[kind].duty, duty)
    assert.equal(rightsRules[kind].hours, hours)
    // A Friday evening in Jakarta: the limit falls on Monday evening.
    const due = dueAtOf(kind, at)
    assert.equal(due?.toString() ?? null, hours === null ? null : '2026-03-09T10:00:00Z')
    const request = { state: 'open', dueAt: due } as const
    assert.equal(isLate(request, Temporal.Instant.from('2026-03-09T09:59:59Z')), false)
    assert.equal(isLate(request, Temporal.Instant.from('2026-03-09T10:00:00Z')), hours !== null)
    assert.equal(isLate({ ...request, state: 'refused' }, Temporal.Instant.from('2026-04-01T00:00:00Z')), false)
  })

test('a refusal needs a ground that the law has for this kind, and words; meeting it needs words alone', () => {
  for (const kind of requestKinds)
    for (const ground of [null, ...grounds])
      for (const outcome of ['done', 'partly', 'refused'] as const) {
        const request = { kind, state: 'open', about: ['name'], actsAt: null } as const
        const answered = answerRequest(request, { outcome, ground, words: 'Sebab.', parts: ['name'] }, officer, at)
        const isLawful = ground !== null && groundsOf[kind][ground] !== undefined
        assert.equal(answered.ok, outcome === 'done' || isLawful, `${kind} ${outcome} ${ground}`)
        if (answered.ok) assert.equal(answered.value.ground, outcome === 'done' ? null : ground)
        assert.deepEqual(answerRequest(request, { outcome, ground, words: ' ', parts: [] }, officer, at), {
          ok: false,
          refusal: { refusal: 'wordsMissing' },
        })
      }
})

test('a correction that is met in part says which part', () => {
  const request = { kind: 'correction', state: 'open', about: ['name', 'address'], actsAt: null } as const
  const answer = { outcome: 'partly', ground: 'lawEnforcement', words: 'Alamatnya benar.' } as const
  for (const [parts, isTaken] of [
    [[], false],
    [['phone'], false],
    [['address'], true],
  ] as const)
    assert.equal(answerRequest(request, { ...answer, parts }, officer, at).ok, isTaken)
})

test('an erasure that its person may still stop is refused, and nothing else; what can be undone is met', () => {
  const done = { outcome: 'done', ground: null, words: 'Ya.', parts: [] } as const
  for (const [kind, outcome, actsAt, isTaken] of [
    ['erasure', 'done', at, false],
    ['erasure', 'partly', at, false],
    ['erasure', 'refused', at, true],
    ['erasure', 'done', null, true],
    ['correction', 'done', at, true],
  ] as const) {
    const request = { kind, state: 'open', about: ['identity'], actsAt } as const
    const ground = outcome === 'done' ? null : 'stateInterest'
    const answered = answerRequest(request, { ...done, outcome, ground }, officer, at)
    assert.equal(answered.ok, isTaken, `${kind} ${outcome}`)
    if (!answered.ok) assert.deepEqual(answered.refusal, { refusal: 'stillWaits' })
  }
})

test('what was answered is not answered again', () => {
  for (const state of ['done', 'partly', 'refused'] as const) {
    const answer = { outcome: 'done', ground: null, words: 'Ya.', parts: [] } as const
    const again = answerRequest({ kind: 'access', state, about: [], actsAt: null }, answer, officer, at)
    assert.deepEqual(again, { ok: false, refusal: { refusal: 'alreadyAnswered' } })
  }
})

test('the exceptions of article 15 hold for erasing, withdrawing, objecting and restricting, not for access', () => {
  for (const kind of ['erasure', 'withdrawal', 'automatedDecision', 'restriction'] as const)
    assert.equal(citationOf(kind, 'stateInterest'), 'Pasal 15 ayat (1) huruf c')
  assert.equal(citationOf('access', 'stateInterest'), 'Pasal 50 ayat (1) huruf c')
  assert.equal(citationOf('access', 'statistics'), null)
  assert.equal(citationOf('restriction', 'endangersOthers'), 'Pasal 41 ayat (2) huruf b')
})

const nothing: Circumstances = {
  isAccount: false,
  hasName: false,
  hasAddress: false,
  hasContact: false,
  mayWithdrawReferral: false,
  isPublished: false,
  isNamed: false,
}
const offers: readonly (readonly [string, RequestKind, Partial<Circumstances>, string])[] = [
  ['no consent was given', 'withdrawal', {}, ''],
  ['consent to a referral', 'withdrawal', { mayWithdrawReferral: true }, 'referral'],
  ['a public report with a name', 'withdrawal', { isPublished: true, isNamed: true }, 'publication naming'],
  ['a report without anything about the person', 'erasure', {}, 'texts'],
  ['a report with all of it', 'erasure', { hasName: true, hasContact: true }, 'identity contact texts'],
  ['an account', 'erasure', { isAccount: true, hasContact: true }, 'holder account'],
  ['a report', 'restriction', {}, 'identity everything'],
  ['an account', 'restriction', { isAccount: true }, 'holder'],
]
for (const [what, kind, has, about] of offers)
  test(`${what}: ${kind} is offered for ${about || 'nothing'}`, () => {
    const circumstances = { ...nothing, ...has }
    assert.equal(choicesFor(kind, circumstances).join(' '), about)
    assert.equal(canBeAsked(kind, circumstances), about !== '')
  })

test('access can always be asked for, and an account holder objects on the report itself', () => {
  assert.ok(canBeAsked('access', nothing) && canBeAsked('access', { ...nothing, isAccount: true }))
  assert.ok(canBeAsked('automatedDecision', nothing))
  assert.ok(!canBeAsked('automatedDecision', { ...nothing, isAccount: true }))
})

test('a number is told from a report number by its letter', () => {
  assert.equal(makeRequestNumber([0, 1, 2, 3, 4, 5, 6, 7]), 'H-2345-6789')
})
