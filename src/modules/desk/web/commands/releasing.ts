import type { AttachmentId } from '../../../../kernel/brand.ts'
import type { Choice } from '../../../../web/components/field/field.ts'
import { html } from '../../../../web/html.ts'
import { releasedDocuments } from '../../../reports/index.ts'
import { decisionsIn } from '../marks/marks-form.ts'
import { suggestedCopy } from '../marks/marks-section.ts'
import { documentPath } from '../report/report-path.ts'
import { words, type At, type CommandForms } from './command-form.ts'

const writtenIn = ({ document }: At) => ({ title: '', text: document?.visible ?? '' })

/** The documents of which the public reads something, by their names; nobody names one that its reporter closed. */
const choicesIn = ({ view, text }: At): Choice[] =>
  releasedDocuments(view.timeline.map(({ event }) => event)).map((id) => ({
    value: id,
    label: view.cards.get(id)?.name ?? text.documents.which,
  }))

/** Which document; chosen already where there is only one. */
const whichDocument = ({ text }: At, choices: readonly Choice[]) =>
  ({
    kind: 'select',
    name: 'dokumen',
    label: text.documents.which,
    choices,
    initial: choices.length === 1 ? (choices[0]?.value ?? '') : '',
    isRequired: true,
  }) as const

/** Making public, as text, what stands in a document, and taking that back. */
export const releasing = {
  releaseDocument: {
    settles: writtenIn,
    above: ({ document, view, text: { documents } }) =>
      document === undefined
        ? html`<p>${documents.choose}</p>`
        : html`<p><a class="ds-link" href="${documentPath(view.state.number, document.id)}">${documents.title}</a></p>`,
    fields: (at) => [
      whichDocument(at, at.document === undefined ? [] : [{ value: at.document.id, label: at.document.name }]),
      {
        kind: 'words',
        name: 'text',
        label: at.text.documents.publicText,
        initial: suggestedCopy(writtenIn(at)).text,
        isRequired: true,
      },
    ],
    speak: (values) => ({
      command: 'releaseDocument',
      document: values.text('dokumen') as AttachmentId,
      text: values.text('text'),
      marks: decisionsIn(values.text),
    }),
  },
  retractDocument: {
    above: (at) => (choicesIn(at).length === 0 ? html`<p>${at.text.documents.noneReleased}</p>` : null),
    fields: (at) => [whichDocument(at, choicesIn(at)), words('reason', at.text.deskCommands.fields.reason)],
    speak: (values) => ({
      command: 'retractDocument',
      document: values.text('dokumen') as AttachmentId,
      text: values.text('reason'),
    }),
  },
} satisfies CommandForms<'releaseDocument' | 'retractDocument'>
