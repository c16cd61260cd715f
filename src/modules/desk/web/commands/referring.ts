import { longDay } from '../../../../web/messages/dates.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { ruleFor } from '../../../../kernel/law/terms.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { html, type Html } from '../../../../web/html.ts'
import { openQuestions, twoYearRule, words as reportWords } from '../../../reports/index.ts'
import { chosen, nothingAsked, wordChoices, words, type At, type CommandForms } from './command-form.ts'
import { verdict } from './verifying.ts'

/** What the standard gives an agency to answer, unless the question says otherwise. */
function usualWorkingDays({ view: { state, law } }: At): number {
  const terms = law.law.terms(state.terms ?? state.receivingTerms)
  return ruleFor(terms, 'agencyAnswer', state.reportClass)?.amount ?? 0
}

/** What was asked and waits: whoever answers has it before their eyes. */
function waitingQuestions({ view, language, text: { deskCommands } }: At) {
  const open = new Set(openQuestions(view.state).map(({ seq }) => seq))
  const zone = zoneOf(view.law.tree, view.state.lead ?? view.state.receivedBy)
  return view.timeline
    .filter(({ event }) => open.has(event.seq))
    .map(({ event, text }) => ({
      seq: event.seq,
      label: deskCommands.fields.questionOf(longDay(localDay(event.at, zone), language)),
      text: text ?? '',
    }))
}

const questionsAbove = (at: At): Html =>
  html`${waitingQuestions(at).map(({ label, text }) => html`<section class="rancangan"><h2 class="ds-heading" data-size="2xs">${label}</h2><div class="surat">${text}</div></section>`)}`

/** The two years are counted and explained; whether they end it is for a person to decide. */
function twoYearsAbove({ view, language, text: { deskCommands } }: At): Html {
  const { fields } = deskCommands
  const zone = zoneOf(view.law.tree, view.state.lead ?? view.state.receivedBy)
  const rule = twoYearRule(view.place?.occurredOn ?? null, localDay(view.state.filedAt, zone))
  if (rule === null) return notice({ tone: 'info', title: fields.unknownEvent })
  const [happened, until] = [longDay(rule.happenedOn, language), longDay(rule.until, language)]
  return rule.isOlder
    ? notice({ tone: 'warning', title: fields.twoYears(happened, until), body: fields.twoYearsAdvice })
    : notice({ tone: 'info', title: fields.withinTwoYears(happened, until) })
}

/** The Ombudsman's side, and the agency's answer to it. */
export const referring = {
  acknowledgeReferral: {
    fields: nothingAsked,
    above: twoYearsAbove,
    speak: () => ({ command: 'acknowledgeReferral' }),
  },
  askAgency: {
    fields: (at) => {
      const { fields } = at.text.deskCommands
      return [
        words('text', fields.ombudsmanQuestion),
        {
          kind: 'count',
          name: 'workingDays',
          label: fields.answerWorkingDays,
          hint: fields.answerWorkingDaysHint(usualWorkingDays(at)),
        },
      ]
    },
    speak: (values) => ({
      command: 'askAgency',
      text: values.text('text'),
      workingDays: Number(values.text('workingDays')) || null,
    }),
  },
  answerOmbudsman: {
    fields: (at) => {
      const { fields } = at.text.deskCommands
      const waiting = waitingQuestions(at)
      return [
        {
          kind: 'radios',
          name: 'question',
          label: fields.whichQuestion,
          initial: String(waiting[0]?.seq ?? ''),
          choices: waiting.map(({ seq, label }) => ({ value: String(seq), label })),
        },
        words('text', fields.answerToOmbudsman),
      ]
    },
    above: questionsAbove,
    files: ({ text }) => text.attachments.toOmbudsman,
    speak: (values, _at, attachments) => ({
      command: 'answerOmbudsman',
      question: Number(values.text('question')),
      text: values.text('text'),
      attachments,
    }),
  },
  facilitate: {
    fields: ({ text: { deskCommands, report } }) => [
      {
        kind: 'radios',
        name: 'step',
        label: deskCommands.fields.step,
        initial: 'meeting',
        choices: wordChoices(reportWords.facilitationSteps, report.facilitationSteps),
      },
      { kind: 'day', name: 'on', label: deskCommands.fields.stepOn },
      { ...words('text', deskCommands.fields.facilitation), hint: deskCommands.fields.facilitationHint },
    ],
    speak: (values) => ({
      command: 'facilitate',
      step: chosen(reportWords.facilitationSteps, values.text('step')),
      on: values.maybe('on'),
      text: values.text('text'),
    }),
  },
  declineReferral: {
    fields: ({ text: { deskCommands, report } }) => [
      {
        kind: 'radios',
        name: 'reason',
        label: deskCommands.fields.declineReason,
        choices: wordChoices(reportWords.declineReasons, report.declineReasons),
      },
      words('explanation', deskCommands.fields.declineExplanation),
    ],
    above: twoYearsAbove,
    speak: (values) => ({
      command: 'declineReferral',
      reason: chosen(reportWords.declineReasons, values.text('reason')),
      text: values.text('explanation'),
    }),
  },
  decideWithdrawal: {
    fields: ({ text }) => [verdict(text.deskCommands.fields), words('reason', text.deskCommands.fields.reason)],
    speak: (values) => ({
      command: 'decideWithdrawal',
      granted: values.text('verdict') === 'granted',
      text: values.text('reason'),
    }),
  },
  conclude: {
    fields: ({ text: { deskCommands } }) => [
      {
        kind: 'radios',
        name: 'outcome',
        label: deskCommands.fields.outcome,
        choices: reportWords.referralOutcomes.map((value) => ({ value, label: deskCommands.fields[value] })),
      },
      { kind: 'count', name: 'workingDays', label: deskCommands.fields.workingDays },
      words('text', deskCommands.fields.reason),
    ],
    speak: (values) => ({
      command: 'conclude',
      outcome: chosen(reportWords.referralOutcomes, values.text('outcome')),
      workingDays: Number(values.text('workingDays')) || null,
      text: values.text('text'),
    }),
  },
} satisfies CommandForms<
  | 'acknowledgeReferral'
  | 'askAgency'
  | 'answerOmbudsman'
  | 'facilitate'
  | 'declineReferral'
  | 'decideWithdrawal'
  | 'conclude'
>
