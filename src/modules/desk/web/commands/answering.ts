import { isWithin, zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AttachmentId } from '../../../../kernel/brand.ts'
import { attachmentList, attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import { mentionList } from '../../../../web/components/mention-list/mention-list.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay, shortDay } from '../../../../web/messages/dates.ts'
import { cardsIn, draftsFor, mentionsIn, openTasks, standingsOf, words as reportWords } from '../../../reports/index.ts'
import {
  agencyChoices,
  asAgency,
  asMaybeAgency,
  chosen,
  isReached,
  nothingAsked,
  wordChoices,
  words,
  type At,
  type CommandForms,
} from './command-form.ts'
import { unconcludedAbove } from './examining.ts'
import type { FieldSpec, Values } from '../field-spec.ts'
import { agencyName } from '../report/facts.ts'

/** Does this officer answer a task rather than the report itself? Then only the words count. */
function answersTask({ officer, view: { state, law } }: At): boolean {
  const holder = state.unit ?? state.lead
  const isLead =
    holder !== null &&
    officer.posts.some(
      ({ role, agency }) =>
        (['liaison', 'official', 'superior'].includes(role) && isWithin(law.tree, holder, agency)) ||
        (state.handledHere && agency === state.lead),
    )
  return !isLead
}

function answerFields(at: At): FieldSpec[] {
  const { fields } = at.text.deskCommands
  if (answersTask(at)) return [words('text', fields.answer)]
  return [
    {
      kind: 'radios',
      name: 'kind',
      label: fields.answerKind,
      choices: [
        { value: 'interim', label: fields.interim, hint: fields.interimHint },
        { value: 'substantive', label: fields.substantive, hint: fields.substantiveHint },
      ],
    },
    words('text', fields.answer),
    { kind: 'day', name: 'promisedOn', label: fields.promisedOn, hint: fields.promisedOnHint },
    {
      kind: 'select',
      name: 'unable',
      label: fields.unable,
      hint: fields.unableHint,
      choices: wordChoices(reportWords.unableGrounds, { law: fields.unableLaw, budget: fields.unableBudget }),
      none: fields.able,
      isRequired: false,
      isRare: true,
    },
  ]
}

const answerOf = (values: Values, attachments: readonly AttachmentId[]) => ({
  kind: values.text('kind') === 'interim' ? ('interim' as const) : ('substantive' as const),
  unable: reportWords.unableGrounds.find((ground) => ground === values.text('unable')) ?? null,
  promisedOn: values.maybe('promisedOn'),
  attachments,
  text: values.text('text'),
})

const proof = ({ text }: At): string => text.attachments.proof

const waitingDrafts = ({ view: { state, law }, officer }: At) => {
  const isOfficial = standingsOf(officer, state, law.tree, law.law).has('leadOfficial')
  return draftsFor(state, isOfficial ? 'leadOfficial' : 'coordinator')
}

/** Which draft; with a single one nobody is asked. */
function draftField(at: At): FieldSpec[] {
  const drafts = waitingDrafts(at)
  if (drafts.length < 2) return []
  const choices = drafts.map(({ seq }) => ({ value: String(seq), label: excerptOf(at, seq) }))
  return [{ kind: 'radios', name: 'draft', label: at.text.deskCommands.fields.draft, choices }]
}
const draftOf = (values: Values, at: At): number => Number(values.text('draft')) || (waitingDrafts(at)[0]?.seq ?? 0)

const entryOf = ({ view }: At, seq: number) => view.timeline.find(({ event }) => event.seq === seq)
const textOf = (at: At, seq: number): string => entryOf(at, seq)?.text ?? ''
function filesOf(at: At, seq: number): Html | null {
  const entry = entryOf(at, seq)
  if (entry === undefined) return null
  return attachmentList(cardsIn(at.view, entry), attachmentsOf(at.view.state.number), at.text.attachments)
}
const excerptOf = (at: At, seq: number): string => textOf(at, seq).slice(0, 80)

/** Nobody approves what they have not read: the drafts stand above the button. */
const draftsAbove = (at: At): Html =>
  html`${waitingDrafts(at).map(
    ({ seq, kind }) =>
      html`<section class="rancangan"><h2 class="ds-heading" data-size="2xs">${
        at.text.deskCommands.fields.draft
      }: ${at.text.deskCommands.fields[kind]}</h2><div class="surat">${textOf(at, seq)}</div>${promiseOf(at, seq)}${filesOf(at, seq)}</section>`,
  )}`

/** The day that a draft promises in the agency's name. */
function promiseOf(at: At, seq: number): Html | null {
  const event = entryOf(at, seq)?.event
  if (event?.type !== 'draftHandedIn' || event.promisedOn === null) return null
  const day = longDay(Temporal.PlainDate.from(event.promisedOn), at.language)
  return html`<p>${at.text.deskCommands.fields.promisedOn}: <strong>${day}</strong></p>`
}

const agencyField = (at: At, name: string, label: string, isMeant: (agency: string) => boolean): FieldSpec => ({
  kind: 'select',
  name,
  label,
  choices: agencyChoices(at, isMeant),
  none: at.text.deskCommands.fields.chooseAgency,
  isRequired: true,
})

/** How an officer brings a notice to the reporter in person. */
const ways = ['call', 'letter', 'inPerson'] as const

export const answering = {
  refuse: {
    picksAmong: 'semua',
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const choices = wordChoices(reportWords.refusalReasons, at.text.report.refusalReasons)
      const owners = agencyChoices(at, (agency) => agency !== at.view.state.lead)
      return [
        { kind: 'radios', name: 'why', label: fields.refusalReason, choices },
        {
          kind: 'select',
          name: 'proposedOwner',
          label: fields.proposedOwner,
          choices: owners,
          none: fields.unknownOwner,
          isRequired: false,
        },
        words('reason', fields.reason),
      ]
    },
    speak: (values) => ({
      command: 'refuse',
      reason: chosen(reportWords.refusalReasons, values.text('why')),
      proposedOwner: asMaybeAgency(values.maybe('proposedOwner')),
      text: values.text('reason'),
    }),
  },
  acknowledge: { fields: nothingAsked, speak: () => ({ command: 'acknowledge' }) },
  note: {
    fields: ({ text }) => [{ ...words('text', text.deskCommands.fields.note), hint: text.deskReport.mentionHint }],
    above: ({ text, view, colleagues = [] }) =>
      mentionList(
        text.deskReport.mention,
        colleagues.map(({ name, post }) => {
          return { name, post: text.people.dutyAt(text.people.roles[post.role], agencyName(view, post.agency)) }
        }),
      ),
    // Where one note goes to many reports nobody is called: who may read them differs.
    check: (values, { text: { deskReport }, colleagues }) => {
      if (colleagues === undefined) return {}
      const { unknown } = mentionsIn(values.text('text'), colleagues)
      const known = colleagues.map(({ name }) => name).join(', ')
      return unknown.length === 0 ? {} : { text: deskReport.mentionUnknown(unknown.join(', '), known) }
    },
    speak: (values, { colleagues = [] }) => {
      const text = values.text('text')
      return { command: 'note', text, mentions: mentionsIn(text, colleagues).called }
    },
  },
  message: {
    fields: ({ text }) => [words('text', text.deskCommands.fields.message)],
    speak: (values) => ({ command: 'message', text: values.text('text') }),
  },
  draftFollowUp: {
    fields: answerFields,
    above: unconcludedAbove,
    files: proof,
    speak: (values, _at, files) => ({ command: 'draftFollowUp', ...answerOf(values, files) }),
  },
  followUp: {
    fields: answerFields,
    above: (at) => (answersTask(at) ? null : unconcludedAbove(at)),
    files: proof,
    speak: (values, _at, files) => ({ command: 'followUp', ...answerOf(values, files) }),
  },
  approve: {
    fields: draftField,
    above: (at) => html`${unconcludedAbove(at)}${draftsAbove(at)}`,
    speak: (values, at) => ({ command: 'approve', draft: draftOf(values, at) }),
  },
  returnDraft: {
    fields: (at) => [...draftField(at), words('text', at.text.deskCommands.fields.remarks)],
    above: draftsAbove,
    speak: (values, at) => ({ command: 'returnDraft', draft: draftOf(values, at), text: values.text('text') }),
  },
  retract: {
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const zone = zoneOf(at.view.law.tree, at.view.state.receivedBy)
      const answers = at.view.state.answers.filter(({ retracted }) => !retracted)
      const choices = answers.map(({ seq, at: when }) => {
        const day = shortDay(when.toZonedDateTimeISO(zone).toPlainDate(), at.language)
        return { value: String(seq), label: `${day}: ${excerptOf(at, seq)}` }
      })
      const initial = choices.at(-1)?.value ?? ''
      return [
        { kind: 'radios', name: 'answer', label: fields.whichAnswer, choices, initial },
        words('reason', fields.reason),
      ]
    },
    speak: (values) => ({ command: 'retract', answer: Number(values.text('answer')), text: values.text('reason') }),
  },
  setLead: {
    picksAmong: 'sendiri',
    fields: (at) => [
      agencyField(
        at,
        'lead',
        at.text.deskCommands.fields.lead,
        (agency) => isReached(at, asAgency(agency)) && agency !== at.view.state.lead,
      ),
      words('reason', at.text.deskCommands.fields.reason),
    ],
    speak: (values) => ({ command: 'setLead', lead: asAgency(values.text('lead')), text: values.text('reason') }),
  },
  addTask: {
    picksAmong: 'semua',
    fields: (at) => [
      agencyField(at, 'agency', at.text.deskCommands.fields.helper, (agency) => agency !== at.view.state.lead),
      words('text', at.text.deskCommands.fields.taskRequest),
    ],
    speak: (values) => ({ command: 'addTask', agency: asAgency(values.text('agency')), text: values.text('text') }),
  },
  dropTask: {
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const choices = openTasks(at.view.state).map(({ seq, agency }) => {
        return { value: String(seq), label: at.view.law.agencies.get(agency)?.name ?? agency }
      })
      return [
        { kind: 'radios', name: 'task', label: fields.task, choices, initial: choices[0]?.value ?? '' },
        words('reason', fields.reason),
      ]
    },
    speak: (values) => ({ command: 'dropTask', task: Number(values.text('task')), text: values.text('reason') }),
  },
  closeAgreed: {
    fields: ({ text }) => [words('text', text.deskCommands.fields.minutes)],
    files: ({ text }) => text.attachments.minutes,
    speak: (values, _at, attachments) => ({ command: 'closeAgreed', text: values.text('text'), attachments }),
  },
  markDelivered: {
    fields: ({ text: { deskCommands } }) => [
      {
        kind: 'radios',
        name: 'how',
        label: deskCommands.fields.how,
        choices: wordChoices(ways, deskCommands.fields.ways),
      },
    ],
    speak: (values) => ({ command: 'markDelivered', how: chosen(ways, values.text('how')) }),
  },
} satisfies CommandForms<
  | 'refuse'
  | 'acknowledge'
  | 'note'
  | 'message'
  | 'draftFollowUp'
  | 'followUp'
  | 'approve'
  | 'returnDraft'
  | 'retract'
  | 'setLead'
  | 'addTask'
  | 'dropTask'
  | 'closeAgreed'
  | 'markDelivered'
>
