import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Life, text } from '../../../../test/harness/report-life.ts'
import {
  agency,
  clock,
  nationalAdmin as national,
  officer,
  reporter,
  tree,
} from '../../../../test/harness/report-world.ts'
import type { Agencies, AgencyKind } from '../../agencies/index.ts'
import type { Change, Command } from '../../reports/index.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { noticesFor } from './notices-for.ts'

const kindOf = (id: string): AgencyKind => {
  if (id === 'nasional') return 'nation'
  if (id === 'ombudsman') return 'ombudsman'
  return id.includes('-') && id !== 'empat-lawang' ? 'opd' : 'region'
}
const agencies = new Map([...tree].map(([id, node]) => [id, { ...node, kind: kindOf(id) }])) as unknown as Agencies

/** Who is told what of the events that `when` adds: `role@agency template`. */
function told(life: Life, when: (life: Life) => unknown): string[] {
  const [before, known] = [life.state, life.events.length]
  when(life)
  const context = life.context(reporter)
  const change: Change = {
    before,
    after: life.state,
    events: life.events.slice(known),
    words: new Map(),
    reporter: 'reporter' as Change['reporter'],
    law: { ...context, agencies, nation: agency('nasional'), categories: new Map() },
    now: life.now,
  }
  return noticesFor(change).map(({ to, template, deliverable }) => {
    const who = to.kind === 'office' ? `${to.roles.join('/')}@${to.agency}` : to.kind
    return `${who} ${template}${deliverable === null ? '' : ` (${deliverable})`}`
  })
}

const coordinator = officer('coordinator', 'kampar')
const liaison = officer('liaison', 'empat-lawang-dpupr')
const dpupr = agency('empat-lawang-dpupr')

const dispose = { command: 'dispose', lead: dpupr, copies: [agency('empat-lawang-dinkes')], tasks: [], text } as const
const followUp = {
  command: 'followUp',
  kind: 'substantive',
  unable: null,
  promisedOn: null,
  attachments: [],
  text,
} as const

const filed = () => new Life({ receivedBy: agency('empat-lawang') })
const disposed = () => filed().does(national, dispose)
const answered = () => disposed().does(liaison, followUp).delivers()
const closed = () => answered().does(reporter, { command: 'confirm' })

const table: readonly [what: string, life: () => Life, when: (life: Life) => unknown, told: readonly string[]][] = [
  [
    'a question',
    filed,
    (life) => life.does(national, { command: 'requestClarification', text }),
    ['reporter question (clarification)'],
  ],
  [
    'its answer',
    () => filed().does(national, { command: 'requestClarification', text }),
    (life) => life.does(reporter, { command: 'clarify', text }),
    ['nationalAdmin@empat-lawang officerClarified'],
  ],
  [
    'a disposition',
    filed,
    (life) => life.does(national, dispose),
    ['reporter passedOn', 'liaison@empat-lawang-dpupr officerAssigned', 'liaison@empat-lawang-dinkes officerCopied'],
  ],
  [
    'a refusal',
    disposed,
    (life) => life.does(liaison, { command: 'refuse', reason: 'otherAgency', proposedOwner: null, text }),
    ['reporter movedOn', 'nationalAdmin@empat-lawang officerReturned'],
  ],
  ['a note', disposed, (life) => life.does(liaison, { command: 'note', text }), []],
  ['a message', disposed, (life) => life.does(liaison, { command: 'message', text }), ['reporter message']],
  [
    'an interim answer',
    disposed,
    (life) => life.does(liaison, { ...followUp, kind: 'interim' }),
    ['reporter answerInterim (followUp)'],
  ],
  ['an answer', disposed, (life) => life.does(liaison, followUp), ['reporter answer (followUp)']],
  [
    'an objection',
    answered,
    (life) => life.does(reporter, { command: 'object', text }),
    [
      'reporter reopened',
      'liaison@empat-lawang-dpupr officerObjection',
      'official/superior@empat-lawang-dpupr officerObjection',
      'coordinator/nationalAdmin@empat-lawang-dpupr officerObjection',
    ],
  ],
  ['a confirmation', answered, (life) => life.does(reporter, { command: 'confirm' }), ['reporter closed (closing)']],
  ['a rating', closed, (life) => life.does(reporter, { command: 'rate', stars: 4, text: null }), []],
  [
    'a retraction',
    answered,
    (life) => life.does(liaison, { command: 'retract', answer: life.last('followedUp').seq, text }),
    ['reporter answerRetracted'],
  ],
  [
    'an archiving',
    filed,
    (life) => life.does(national, { command: 'archive', reason: 'abuse', destination: null, text }),
    ['reporter archived'],
  ],
  [
    'an appeal',
    () => filed().does(national, { command: 'archive', reason: 'abuse', destination: null, text }),
    (life) => life.does(reporter, { command: 'appeal', text }),
    ['nationalAdmin@empat-lawang officerAppeal'],
  ],
  [
    'a failed delivery',
    () => disposed().does(liaison, followUp),
    (life) => life.does(clock, { command: 'recordDeliveryFailure', what: 'followUp', of: life.last('followedUp').seq }),
    ['liaison@empat-lawang-dpupr officerUndeliverable'],
  ],
  [
    'silence: first a warning, then the closing',
    () => answered().does(national, { command: 'publish', title: text, text }),
    (life) => life.until(life.now.add({ hours: 24 * 20 })),
    ['reporter warnedClose', 'reporter closed (closing)'],
  ],
  [
    'a verification that nobody does: the ladder up to the coordinator’s superior',
    filed,
    (life) => life.until(life.now.add({ hours: 24 * 14 })),
    [
      'nationalAdmin@empat-lawang officerReminded',
      'nationalAdmin@empat-lawang officerOverdue',
      'superior@empat-lawang officerOverdue',
      'coordinator/nationalAdmin@empat-lawang officerOverdue',
      'superior@empat-lawang officerOverdue',
    ],
  ],
]

for (const [what, life, when, expected] of table)
  test(`who is told of ${what}`, () => assert.deepEqual(told(life(), when), expected))

test('of a submission the reporter and the verifier are told', () => {
  const life = filed()
  const events = life.events.splice(0)
  assert.deepEqual(
    told(life, () => void life.events.push(...events)),
    ['reporter received', 'nationalAdmin@empat-lawang officerNew'],
  )
})

test('an examination is told to the coordinator and to whoever has the report, its result to the reporter too', () => {
  const life = new Life().does(coordinator, { command: 'setClass', reportClass: 'supervisory', about: null })
  life.does(coordinator, { ...dispose, lead: agency('kampar-dpupr'), copies: [] })
  const [inspector, another] = ['one', 'two'].map((name) => officer('inspectorate', 'kampar', name)) as [Actor, Actor]
  const [overseers, handler] = ['coordinator/nationalAdmin@kampar-dpupr', 'liaison@kampar-dpupr']
  const hears = (command: Command, by = inspector) => told(life, () => void life.does(by, command))
  assert.deepEqual(hears({ command: 'joinExamination' }), [
    `${overseers} officerExamination`,
    `${handler} officerExamination`,
  ])
  assert.deepEqual(hears({ command: 'recordExamination', text }), [`${handler} officerExamination`])
  assert.deepEqual(hears({ command: 'concludeExamination', result: 'proven', text }, another), [
    'reporter examinationResult',
    `${handler} officerExamination`,
    `${overseers} officerExamination`,
  ])
})

test('without consent the Ombudsman gets an unnamed notice, and silence lapses into reminders', () => {
  const life = new Life({ receivedBy: agency('kampar'), consent: false }).does(coordinator, {
    ...dispose,
    lead: agency('kampar-dpupr'),
    copies: [],
  })
  const heard = told(life, () => void life.until(life.now.add({ hours: 24 * 120 })))
  assert.ok(heard.includes('reporter consentAsked'))
  assert.ok(heard.includes('reporter referralAsked'))
  assert.ok(heard.includes('ombudsman@ombudsman ombudsmanUnnamed'))
  assert.ok(heard.includes('reporter referralLapsed'))
  assert.ok(heard.includes('superior@kampar-dpupr officerLapsed'))
  assert.ok(!heard.includes('ombudsman@ombudsman ombudsmanReferral'))
})
