import { attachmentList, attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import { cardsIn, stageOf, words as reportWords } from '../../../reports/index.ts'
import { chosen, nothingAsked, wordChoices, words, type At, type CommandForms } from './command-form.ts'

/** Nobody concludes what they have not read: the examination reports stand above the button. */
const reportsAbove = ({ view, text }: At): Html =>
  html`${view.timeline
    .filter(({ event }) => event.type === 'examinationRecorded')
    .map(
      (entry) =>
        html`<section class="rancangan"><h2 class="ds-heading" data-size="2xs">${text.deskCommands.fields.examinationReport}</h2>
<div class="surat">${entry.text ?? text.report.erased}</div>${attachmentList(cardsIn(view, entry), attachmentsOf(view.state.number), text.attachments)}</section>`,
    )}`

/** A supervisory report may be answered before its examination is concluded, but nobody should by oversight. */
export const unconcludedAbove = ({ view: { state }, text }: At): Html | null => {
  const stage = stageOf(state)
  return stage === null || stage === 'concluded'
    ? null
    : notice({
        tone: 'warning',
        title: text.deskCommands.unconcluded[stage],
        body: text.deskCommands.unconcluded.advice,
      })
}

/** The inspectorate's side of a supervisory report. */
export const examining = {
  joinExamination: { fields: nothingAsked, speak: () => ({ command: 'joinExamination' }) },
  recordExamination: {
    fields: ({ text }) => [words('text', text.deskCommands.fields.examinationReport)],
    files: ({ text }) => text.attachments.examination,
    speak: (values, _at, attachments) => ({ command: 'recordExamination', text: values.text('text'), attachments }),
  },
  concludeExamination: {
    fields: ({ text: { deskCommands, report } }) => [
      {
        kind: 'radios',
        name: 'result',
        label: deskCommands.fields.result,
        choices: wordChoices(reportWords.examinationResults, report.examinationResults),
      },
      { ...words('text', deskCommands.fields.explanation), hint: deskCommands.fields.explanationHint },
    ],
    above: reportsAbove,
    speak: (values) => ({
      command: 'concludeExamination',
      result: chosen(reportWords.examinationResults, values.text('result')),
      text: values.text('text'),
    }),
  },
} satisfies CommandForms<'joinExamination' | 'recordExamination' | 'concludeExamination'>
