import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposeTo, draft, Life, photo, setClass, text } from '../../../../test/harness/report-life.ts'
import { agency, law, officer, reporter, tree } from '../../../../test/harness/report-world.ts'
import type { Command } from './command.ts'
import { stageOf } from './examination.ts'
import { desksOf } from './queue.ts'
import { timelineOf, type Reader } from './view.ts'

const coordinator = officer('coordinator', 'kampar')
const inspector = officer('inspectorate', 'kampar')
const colleague = officer('inspectorate', 'kampar', 'a colleague')

const join: Command = { command: 'joinExamination' }
const record: Command = { command: 'recordExamination', text, attachments: [photo] }
const concludes: Command = { command: 'concludeExamination', result: 'partlyProven', text }

const supervisory = (about: string | null = 'kampar-dpupr') =>
  new Life().does(coordinator, setClass('supervisory', about))
const examined = () => supervisory().does(inspector, join).does(inspector, record)
const seenBy = ({ events }: Life, reader: Reader) =>
  timelineOf(events, new Map([[text.id, 'words']]), reader).filter(({ event }) => event.type.startsWith('examination'))
const desks = ({ state }: Life) =>
  desksOf(law, tree, state).flatMap((desk) => (desk.queue === 'supervisory' ? [desk.agency] : []))

test('an inspectorate joins, records what it found, and a colleague says what came of it', () => {
  const life = supervisory()
  assert.equal(stageOf(life.state), 'toJoin')
  life.isRefused(inspector, record, 'joinFirst').does(inspector, join).isRefused(colleague, join, 'alreadyJoined')
  assert.equal(stageOf(life.state), 'examining')
  life.isRefused(colleague, concludes, 'nothingExamined').does(inspector, record)
  life.isRefused(inspector, concludes, 'ownExamination').does(colleague, concludes)
  assert.equal(stageOf(life.state), 'concluded')
  assert.equal(life.state.examination?.result, 'partlyProven')
  life.isRefused(inspector, record, 'examinationOver').isRefused(colleague, concludes, 'examinationOver')
})

test('nobody who wrote any of the examination reports concludes', () => {
  examined().does(colleague, record).isRefused(colleague, concludes, 'ownExamination')
})

test('an examination stops no clock and changes no state', () => {
  const [plain, life] = [supervisory(), examined().does(colleague, concludes)]
  assert.deepEqual(life.state.clocks, plain.state.clocks)
  assert.equal(life.state.phase, plain.state.phase)
})

test('what was found is for those who handle the report, what came of it for everybody', () => {
  const life = examined().does(colleague, concludes)
  for (const reader of ['public', 'reporter'] as const) {
    const seen = seenBy(life, reader)
    assert.deepEqual(
      seen.map(({ event, text: words, files }) => [event.type, words, files.length]),
      [['examinationConcluded', 'words', 0]],
    )
  }
  assert.deepEqual(
    seenBy(life, 'handler').map(({ event, text: words, files }) => [event.type, words, files.length]),
    [
      ['examinationJoined', null, 0],
      ['examinationRecorded', 'words', 1],
      ['examinationConcluded', 'words', 0],
    ],
  )
})

test('only a supervisory complaint is examined, and never by the unit complained about', () => {
  new Life().isRefused(inspector, join, 'notYours')
  const own = officer('inspectorate', 'kampar-inspektorat')
  supervisory().isRefused(own, join, 'notYours').does(coordinator, disposeTo('kampar-inspektorat')).does(own, join)
  const aboutIt = supervisory('kampar-inspektorat').isRefused(own, join, 'notYours')
  aboutIt.does(inspector, join)
  supervisory('kampar').isRefused(inspector, join, 'notYours').does(officer('inspectorate', 'nasional'), join)
})

test('a confidential one is examined by the inspectorate that was given a copy, or had joined before', () => {
  const hidden = supervisory().does(coordinator, { command: 'setConfidential' })
  hidden.isRefused(inspector, join, 'notYours')
  assert.deepEqual(desks(hidden), [])
  const own = officer('inspectorate', 'kampar-inspektorat')
  const copies = [agency('kampar-inspektorat')]
  hidden.does(coordinator, { command: 'dispose', lead: agency('kampar-dinkes'), copies, tasks: [], text: null })
  assert.deepEqual(desks(hidden), ['kampar-inspektorat'])
  hidden.does(own, join)
  const joined = supervisory().does(inspector, join).does(coordinator, { command: 'setConfidential' })
  assert.deepEqual(desks(joined), ['kampar'])
  joined.does(inspector, record).does(colleague, concludes)
})

test('an answer may come before the result, and an examination go on after it', () => {
  const life = supervisory('kampar-dpupr').does(coordinator, disposeTo('kampar-dinkes')).does(inspector, join)
  life.does(officer('liaison', 'kampar-dinkes'), draft())
  life.does(officer('official', 'kampar-dinkes'), { command: 'approve', draft: life.last('draftHandedIn').seq })
  life.delivers().does(reporter, { command: 'confirm' })
  assert.equal(life.state.phase, 'closed')
  life.does(inspector, record).does(colleague, concludes)
  assert.equal(life.state.phase, 'closed')
})
