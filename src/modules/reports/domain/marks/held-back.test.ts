import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposeTo, Life, text } from '../../../../../test/harness/report-life.ts'
import { law, nationalAdmin, officer, tree } from '../../../../../test/harness/report-world.ts'
import type { TextId } from '../../../../kernel/brand.ts'
import type { Command, Settlement } from '../command.ts'
import type { TextRef } from '../event.ts'
import { desksOf } from '../queue.ts'
import { timelineOf } from '../view.ts'
import { unlookedIn } from './unlooked.ts'

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

const hide = { command: 'setConfidential' } as const
const takeBack: Command = { command: 'unpublish', text }
const publish: Command = { command: 'publish', title: text, text }
const publicationsRunning = ({ state }: Life) =>
  state.clocks.filter(({ limit, ended }) => limit === 'publication' && ended === null).map(({ id }) => id)

for (const [how, away, back] of [
  ['taken back', [takeBack], [publish]],
  ['hidden', [hide], [{ command: 'liftConfidential' }, { command: 'liftConfidential' }, publish]],
] as const)
  test(`an answer that was held back when its report was ${how} has its limit again once that is public again`, () => {
    const life = published().does(liaison, withTelephone)
    const held = `publication:${life.last('followedUp').seq}`
    assert.deepEqual(publicationsRunning(life), [held])
    for (const command of away) life.does(nationalAdmin, command)
    assert.deepEqual(publicationsRunning(life), [])
    for (const [n, command] of back.entries())
      life.does(n === 1 ? officer('nationalAdmin', 'nasional', 'another') : nationalAdmin, command)
    assert.deepEqual(publicationsRunning(life), [held])
    life.does(nationalAdmin, settled(life.last('followedUp').seq))
    assert.deepEqual(publicationsRunning(life), [])
  })

const telephone = new Map(texts).set('text' as TextId, 'Hubungi 0812-5550-1234.')

test('words that were posted before anybody looked are found, once, and are not the public’s', () => {
  const life = published().does(liaison, answer({ kind: 'interim' }))
  const { seq } = life.last('followedUp')
  assert.deepEqual(unlookedIn(life.events, texts), [], 'nothing in them is somebody’s')
  assert.deepEqual(unlookedIn(life.events, telephone), [seq])
  const shown = () => timelineOf(life.events, telephone, 'public').find(({ event }) => event.seq === seq)
  assert.deepEqual([shown()?.text, shown()?.isHeldBack], [null, true])
  life.happens({ type: 'heldBack', answers: [seq] })
  assert.deepEqual(unlookedIn(life.events, telephone), [])
  assert.deepEqual(
    [shown()?.text, life.state.heldBack, publicationsRunning(life)],
    [null, [seq], [`publication:${seq}`]],
  )
  life.does(nationalAdmin, settled(seq))
  assert.deepEqual([shown()?.text, life.state.heldBack], ['without it', undefined])
})

test('an answer whose words the law had erased waits for nobody, and says that they were erased', () => {
  const life = published().does(liaison, withTelephone)
  const { seq } = life.last('followedUp')
  life.happens({ type: 'textsErased', ground: 'requested', texts: [ref('with a telephone')], answers: [seq] })
  assert.deepEqual([life.state.heldBack, publicationsRunning(life)], [undefined, []])
  const erased = new Map<TextId, string | null>(texts).set('with a telephone' as TextId, null)
  const shown = timelineOf(life.events, erased, 'public').find(({ event }) => event.seq === seq)
  assert.deepEqual([shown?.isErased, shown?.isHeldBack], [true, false])
})
