import type { AttachmentId } from '../../../../kernel/brand.ts'
import { html } from '../../../../web/html.ts'
import { decisionsIn } from '../marks/marks-form.ts'
import { suggestedCopy } from '../marks/marks-section.ts'
import { documentPath } from '../report/report-path.ts'
import type { At, CommandForms } from './command-form.ts'

const writtenIn = ({ document }: At) => ({ title: '', text: document?.visible ?? '' })

/** Making public, as text, what stands in a document. */
export const releasing = {
  releaseDocument: {
    settles: writtenIn,
    above: ({ document, view, text: { documents } }) =>
      document === undefined
        ? html`<p>${documents.choose}</p>`
        : html`<p><a class="ds-link" href="${documentPath(view.state.number, document.id)}">${documents.title}</a></p>`,
    fields: (at) => [
      {
        kind: 'select',
        name: 'dokumen',
        label: at.text.documents.which,
        choices: at.document === undefined ? [] : [{ value: at.document.id, label: at.document.name }],
        initial: at.document?.id ?? '',
        isRequired: true,
      },
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
} satisfies CommandForms<'releaseDocument'>
