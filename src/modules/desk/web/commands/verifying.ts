import type { ReportNumber } from '../../../../kernel/brand.ts'
import { html } from '../../../../web/html.ts'
import {
  readAsOfficer,
  readNumber,
  words as reportWords,
  type ReportState,
  type Texts,
} from '../../../reports/index.ts'
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
import type { FieldSpec } from '../field-spec.ts'
import { decisionsIn } from '../marks/marks-form.ts'
import { markedWords, suggestedCopy } from '../marks/marks-section.ts'
import { releasedFields, releasedIn } from '../photos/released-photos.ts'
import { leadField } from './lead-field.ts'
import { stepPath } from '../report/report-path.ts'
import { classAbove, learnedAbove, topicsAbove } from './learned-above.ts'

const tasksAtOnce = [1, 2] as const

/** Who passes a report on: the lead, who reads along, and up to two tasks; onward to a unit only the unit. */
function disposeFields(at: At): FieldSpec[] {
  const { fields } = at.text.deskCommands
  const { state, law } = at.view
  const isOnward = state.phase !== 'submitted'
  const lead = agencyChoices(at, (agency) => (isOnward ? isBelowLead(at, agency) : isReached(at, agency)))
  const asked: FieldSpec[] = [
    leadField(isOnward ? { ...at, route: null } : at, lead),
    words('instruction', fields.instruction, false),
  ]
  if (isOnward) return asked
  const others = agencyChoices(at, (agency) => isReached(at, agency) && law.tree.get(agency)?.parent !== null)
  for (const n of tasksAtOnce) {
    asked.push({
      kind: 'select',
      name: `taskAgency${n}`,
      label: fields.taskAgency(n),
      choices: others,
      none: fields.noTask,
      isRequired: false,
      isRare: true,
    })
    asked.push({ ...words(`taskText${n}`, fields.taskText(n), false), isRare: true })
  }
  return [
    ...asked,
    { kind: 'ticks', name: 'copies', label: fields.copies, hint: fields.copiesHint, choices: others, isRare: true },
  ]
}

const isBelowLead = ({ view: { state, law } }: At, agency: string): boolean =>
  law.tree.get(asAgency(agency))?.parent === (state.unit ?? state.lead)

const writtenIn = ({ view }: At): Texts => ({ title: view.title ?? '', text: view.body ?? '' })

const copyIn = ({ view }: At): Texts | null => {
  const copy = view.timeline.findLast(({ event }) => event.type === 'published')
  return copy === undefined ? null : { title: copy.title ?? '', text: copy.text ?? '' }
}
/** The copy of now, if the marks of the report were ever settled; one of before that was only read by somebody. */
const settledCopyIn = (at: At): Texts | null =>
  at.view.timeline.some(({ event }) => event.type === 'marksSettled' && event.of === reportItself) ? copyIn(at) : null

/** The event that brought the report's own words. */
const reportItself = 1

/** The first answer that the public does not read before a verifier has looked. */
const heldBackIn = ({ view: { state, timeline } }: At) => {
  const [first] = state.heldBack ?? []
  return timeline.find(({ event }) => event.seq === first)
}

export const verifying = {
  requestClarification: {
    fields: ({ text }) => [words('question', text.deskCommands.fields.question)],
    speak: (values) => ({ command: 'requestClarification', text: values.text('question') }),
  },
  dispose: {
    above: learnedAbove('dispose'),
    picksAmong: 'sendiri',
    fields: disposeFields,
    check: (values, { text: { deskCommands } }) =>
      Object.fromEntries(
        tasksAtOnce
          .filter((n) => values.text(`taskAgency${n}`) !== '' && values.text(`taskText${n}`) === '')
          .map((n) => [`taskText${n}`, deskCommands.mistakes.missing(deskCommands.fields.taskText(n))]),
      ),
    speak: (values) => ({
      command: 'dispose',
      lead: asAgency(values.text('lead')),
      copies: values.texts('copies').map(asAgency),
      tasks: tasksAtOnce
        .filter((n) => values.text(`taskAgency${n}`) !== '')
        .map((n) => ({ agency: asAgency(values.text(`taskAgency${n}`)), text: values.text(`taskText${n}`) })),
      text: values.maybe('instruction'),
    }),
  },
  handleHere: {
    fields: ({ text }) => [words('reason', text.deskCommands.fields.reasonOptional, false)],
    speak: (values) => ({ command: 'handleHere', text: values.maybe('reason') }),
  },
  archive: {
    fields: ({ text }) => {
      const { fields } = text.deskCommands
      const choices = wordChoices(reportWords.archiveReasons, text.report.archiveReasons)
      return [
        { kind: 'radios', name: 'why', label: fields.archiveReason, choices },
        {
          kind: 'line',
          name: 'destination',
          label: fields.destination,
          hint: fields.destinationHint,
          isRequired: false,
        },
        words('reason', fields.reason),
      ]
    },
    speak: (values) => ({
      command: 'archive',
      reason: chosen(reportWords.archiveReasons, values.text('why')),
      destination: values.maybe('destination'),
      text: values.text('reason'),
    }),
  },
  rule: {
    picksAmong: 'sendiri',
    above: learnedAbove('rule'),
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const choices = agencyChoices(at, (agency) => isReached(at, agency))
      return [leadField(at, choices), words('reason', fields.reason)]
    },
    speak: (values) => ({ command: 'rule', lead: asAgency(values.text('lead')), text: values.text('reason') }),
  },
  decideAppeal: {
    fields: ({ text }) => [verdict(text.deskCommands.fields), words('reason', text.deskCommands.fields.reason)],
    speak: (values) => ({
      command: 'decideAppeal',
      granted: values.text('verdict') === 'granted',
      text: values.text('reason'),
    }),
  },
  setClass: {
    above: classAbove,
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const { state, law } = at.view
      const shown: Readonly<Record<string, string>> = at.text.report.classes
      const classes = law.law.terms(state.terms ?? state.receivingTerms).classes
      return [
        {
          kind: 'radios',
          name: 'class',
          label: fields.reportClass,
          choices: classes.map((value) => ({ value, label: shown[value] ?? value })),
          initial: state.reportClass,
        },
        {
          kind: 'select',
          name: 'about',
          label: fields.about,
          hint: fields.aboutHint,
          choices: agencyChoices(at, () => true),
          initial: state.about ?? '',
          none: fields.aboutNobody,
          isRequired: false,
        },
      ]
    },
    speak: (values) => ({
      command: 'setClass',
      reportClass: values.text('class'),
      about: asMaybeAgency(values.maybe('about')),
    }),
  },
  setCategory: {
    above: topicsAbove,
    fields: ({ text, view: { law, state }, language }) => [
      {
        kind: 'select',
        name: 'category',
        label: text.deskCommands.fields.category,
        choices: [...law.categories.values()]
          .filter(({ isClosed }) => !isClosed)
          .map(({ slug, name }) => ({ value: slug, label: name[language] })),
        initial: state.category ?? '',
        none: text.deskCommands.fields.chooseCategory,
        isRequired: true,
      },
    ],
    speak: (values) => ({ command: 'setCategory', category: values.text('category') }),
  },
  look: {
    // What is only doubtful is a report or gets archived: there is nothing to choose.
    fields: ({ text: { screening }, view: { state } }) =>
      isFlagged(state)
        ? [
            {
              kind: 'radios',
              name: 'outcome',
              label: screening.outcome,
              choices: wordChoices(lookOutcomes, screening.outcomes),
              initial: 'urgentConfidential',
            },
          ]
        : [],
    above: ({ text: { screening }, view: { state } }) =>
      isFlagged(state)
        ? null
        : html`<p><a class="ds-link" href="${stepPath(state.number, 'archive')}">${screening.isSpam}</a></p>`,
    does: ({ text: { screening }, view: { state } }) => (isFlagged(state) ? screening.decide : screening.notSpam),
    speak: (values) => ({ command: 'look', ...meaningOf[chosen(lookOutcomes, values.maybe('outcome') ?? 'ordinary')] }),
  },
  setConfidential: { fields: nothingAsked, speak: () => ({ command: 'setConfidential' }) },
  liftConfidential: { fields: nothingAsked, speak: () => ({ command: 'liftConfidential' }) },
  publish: {
    settles: writtenIn,
    settled: settledCopyIn,
    // The original stands in the boxes without what is marked, so that the verifier reads instead of typing it all again.
    // A copy that was approved before is mended, not begun again; what nobody settled in it is taken out.
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const { title, text } = settledCopyIn(at) ?? suggestedCopy(copyIn(at) ?? writtenIn(at))
      return [
        { kind: 'line', name: 'title', label: fields.publicTitle, initial: title, isRequired: true },
        { kind: 'words', name: 'text', label: fields.publicText, initial: text, isRequired: true },
        ...releasedFields(at),
      ]
    },
    speak: (values, at) => ({
      command: 'publish',
      title: values.text('title'),
      text: values.text('text'),
      released: releasedIn(values, at),
      marks: decisionsIn(values.text),
    }),
  },
  unpublish: {
    fields: ({ text }) => [words('reason', text.deskCommands.fields.reason)],
    speak: (values) => ({ command: 'unpublish', text: values.text('reason') }),
  },
  settleMarks: {
    settles: (at) => ({ title: '', text: heldBackIn(at)?.text ?? '' }),
    fields: (at) => {
      const held = heldBackIn(at)
      const initial = held?.isErased ? at.text.report.erased : suggestedCopy({ title: '', text: held?.text ?? '' }).text
      return [{ kind: 'words', name: 'text', label: at.text.marks.answer, initial, isRequired: true }]
    },
    above: (at) => html`<div class="surat">${markedWords(heldBackIn(at)?.text ?? '', at.text)}</div>`,
    speak: (values, at) => ({
      command: 'settleMarks',
      of: heldBackIn(at)?.event.seq ?? 0,
      text: values.text('text'),
      marks: decisionsIn(values.text),
    }),
  },
  linkDuplicate: {
    fields: ({ text, view: { state } }) => [
      {
        kind: 'line',
        name: 'group',
        label: text.deskCommands.fields.group,
        // What the reporter said is the first thing to be decided.
        initial: state.joins ?? '',
        isRequired: true,
      },
    ],
    check: async (values, { officer, text: { deskCommands } }, room) => {
      const number = readNumber(values.text('group'))
      const isThere = number !== null && (await readAsOfficer(room, number, officer)).ok
      return isThere ? {} : { group: deskCommands.mistakes.notAReport(deskCommands.fields.group) }
    },
    // `check` has read the number already.
    speak: (values) => ({ command: 'linkDuplicate', group: readNumber(values.text('group')) as ReportNumber }),
  },
  unlinkDuplicate: { fields: nothingAsked, speak: () => ({ command: 'unlinkDuplicate' }) },
} satisfies CommandForms<
  | 'requestClarification'
  | 'dispose'
  | 'handleHere'
  | 'archive'
  | 'rule'
  | 'decideAppeal'
  | 'setClass'
  | 'setCategory'
  | 'look'
  | 'setConfidential'
  | 'liftConfidential'
  | 'publish'
  | 'unpublish'
  | 'settleMarks'
  | 'linkDuplicate'
  | 'unlinkDuplicate'
>

/** What a verifier may conclude about a flag. */
const lookOutcomes = ['urgentConfidential', 'urgentOpen', 'ordinary'] as const
const meaningOf = {
  urgentConfidential: { urgent: true, confidential: true },
  urgentOpen: { urgent: true, confidential: false },
  ordinary: { urgent: false, confidential: false },
} as const satisfies Record<(typeof lookOutcomes)[number], { urgent: boolean; confidential: boolean }>
const isFlagged = ({ screening }: ReportState): boolean => (screening?.alarms ?? []).length > 0

/** Granted or not; nothing is chosen beforehand. */
export const verdict = (fields: At['text']['deskCommands']['fields']): FieldSpec => ({
  kind: 'radios',
  name: 'verdict',
  label: fields.verdict,
  choices: [
    { value: 'granted', label: fields.granted },
    { value: 'rejected', label: fields.rejected },
  ],
})
