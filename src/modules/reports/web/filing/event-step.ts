import { reportKinds, type ReportKind } from '../../../../kernel/law/words.ts'
import { emergency } from '../../../../web/components/emergency/emergency.ts'
import { fileField, fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { radios, textArea, textField } from '../../../../web/components/field/field.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { bodyLength, titleLength } from '../../domain/text-lengths.ts'
import { dayFields, mistakesInDay } from './occurred-on.ts'
import type { Found, StepFields, Words } from './step-fields.ts'
import { textOf, type Typed } from './steps.ts'

/** The first step: what happened, and when. All but the story itself may be left as it is. */
export function eventFields(view: StepFields, text: Messages): Html {
  const { typed, mistakes } = view
  const { filing, report } = text
  const agency = textOf(typed, 'instansi')
  return html`${agency === '' ? null : html`<input type="hidden"${attributes({ name: 'instansi', value: agency })}>`}
${textArea({
  name: 'isi',
  label: filing.body,
  hint: filing.bodyHint,
  value: textOf(typed, 'isi'),
  rows: 7,
  required: true,
  mistake: mistakes['isi'],
})}
${emergency({ lead: filing.emergency, calls: [filing.call112] })}
${fileField({ label: text.attachments.label, kept: view.files, mistake: mistakes[fileFieldNames.incoming] }, text)}
${dayFields(view, filing)}
${radios({
  name: 'jenis',
  label: filing.kind,
  value: typed['jenis'] ?? 'complaint',
  choices: reportKinds.map((kind) => ({ value: kind, label: report.kinds[kind], hint: filing.kindHints[kind] })),
  mistake: mistakes['jenis'],
})}
${textField({
  name: 'judul',
  label: filing.subject,
  hint: filing.subjectHint,
  value: textOf(typed, 'judul'),
  autocomplete: 'off',
  mistake: mistakes['judul'],
})}`
}

export const mistakesInEvent = (typed: Typed, today: Temporal.PlainDate, words: Words): Found => ({
  isi: bodyMistake(textOf(typed, 'isi'), words),
  ...mistakesInDay(typed, today, words),
  jenis: kindIn(typed) === undefined ? words.kindMissing : null,
  judul: titleMistake(textOf(typed, 'judul'), words),
})

export const kindIn = (typed: Typed): ReportKind | undefined =>
  reportKinds.find((kind) => kind === (typed['jenis'] ?? 'complaint'))

function bodyMistake({ length }: string, words: Words): string | null {
  if (length === 0) return words.bodyMissing
  if (length < bodyLength.min) return words.bodyShort(bodyLength.min)
  return length > bodyLength.max ? words.bodyLong(bodyLength.max, length) : null
}

/** Without a title the first sentence becomes one. */
function titleMistake({ length }: string, words: Words): string | null {
  if (length === 0) return null
  if (length < titleLength.min) return words.subjectShort(titleLength.min)
  return length > titleLength.max ? words.subjectLong(titleLength.max) : null
}
