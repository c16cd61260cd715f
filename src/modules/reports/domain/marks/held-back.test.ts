import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, Life, text } from '../../../../../test/harness/report-life.ts'
import { law, nationalAdmin, officer, tree } from '../../../../../test/harness/report-world.ts'
import type { TextId } from '../../../../kernel/brand.ts'
import type { Command, Settlement } from '../command.ts'
import type { TextRef } from '../event.ts'
import { desksOf } from '../queue.ts'
import { timelineOf } from '../view.ts'

const liaison = officer('liaison', 'empat-lawang-dpupr')
const ref = (id: string): TextRef => ({ id: id as TextId, commitment: 'sealed' })
const withTelephone = {
  ...answer({ kind: 'interim' }),
  text: { ...ref('with a telephone'), personal: ['phone'] },
} as Command
const marks: Settlement = { redacted: 1, generalised: 0, kept: 0, unsettled: 0, commitment: 'sealed' }
const settled = (of: number, unsettled = 0): Command => ({
  command: 'settleMarks',
  of,
  text: ref('without it'),
  marks: { ...marks, unsettled },
})

const published = (): Life =>
  new Life({ receivedBy: tree.get('empat-lawang' as never)?.id ?? ('' as never) })
    .does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
    .does(nationalAdmin, { command: 'publish', title: text, text })

const texts = new Map(['text', 'with a telephone', 'without it'].map((id) => [id as TextId, id]))
const publicAnswers = ({ events }: Life) =>
  timelineOf(events, texts, 'public')
    .filter(({ event }) => event.type === 'followedUp')
    .map((entry) => [entry.text, entry.isHeldBack])

test('an answer with somebody’s telephone is read by its reporter, and by the public only as a verifier settled it', () => {
  const life = published().does(liaison, withTelephone)
  const { seq } = life.last('followedUp')
  assert.deepEqual(publicAnswers(life), [[null, true]])
  assert.equal(
    timelineOf(life.events, texts, 'reporter').findLast(({ event }) => event.seq === seq)?.text,
    'with a telephone',
  )
  life.isRefused(liaison, settled(seq), 'notYours')
  life.isRefused(nationalAdmin, settled(seq, 1), 'marksUnsettled')
  life.does(nationalAdmin, settled(seq))
  assert.deepEqual(publicAnswers(life), [['without it', false]])
  life.isRefused(nationalAdmin, settled(seq), 'nothingToSettle')
})

test('an answer that waits for the verifier lies on their desk and has the limit of a publication', () => {
  const life = published()
  const onDesk = () =>
    desksOf(law, tree, life.state).some(({ queue }) => queue === 'verifyNationally' || queue === 'verify')
  assert.equal(onDesk(), false)
  life.does(liaison, withTelephone)
  assert.equal(life.due('publication'), '2025-09-09')
  assert.equal(onDesk(), true)
  life.does(nationalAdmin, settled(life.last('followedUp').seq))
  assert.deepEqual([life.due('publication'), onDesk()], [null, false])
})

test('an answer without personal data is public at once', () => {
  const life = published().does(liaison, answer({ kind: 'interim' }))
  assert.deepEqual(publicAnswers(life), [['text', false]])
  life.isRefused(nationalAdmin, settled(life.last('followedUp').seq), 'nothingToSettle')
})

test('a copy is not published while a mark in it is undecided', () => {
  const life = new Life().does(officer('coordinator', 'kampar'), disposeTo('kampar-dpupr'))
  const publish = { command: 'publish', title: text, text } as const
  const coordinator = officer('coordinator', 'kampar')
  life.does(officer('liaison', 'kampar-dpupr'), { command: 'acknowledge' })
  life.does(officer('liaison', 'kampar-dpupr'), {
    command: 'draftFollowUp',
    kind: 'interim',
    unable: null,
    promisedOn: null,
    attachments: [],
    text,
  })
  life.does(officer('official', 'kampar-dpupr'), { command: 'approve', draft: life.last('draftHandedIn').seq })
  life.isRefused(coordinator, { ...publish, marks: { ...marks, unsettled: 2 } }, 'marksUnsettled')
  life.does(coordinator, { ...publish, marks })
  assert.deepEqual(
    life.events.slice(-2).map(({ type }) => type),
    ['marksSettled', 'published'],
  )
  assert.equal(life.last('marksSettled').of, 1)
})
