import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, selectField, textArea, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import type { Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { reportKinds } from '../../../../kernel/law/words.ts'
import { steps, textOf, type Choices, type Step, type Typed } from './filing-form.ts'

export type StepView = {
  readonly step: Step
  readonly typed: Typed
  readonly mistakes: Mistakes
  readonly choices: Choices
  readonly csrf: string
  readonly language: Language
  /** Came from the check page, and goes back there. */
  readonly isChange: boolean
}

/** Where each step stands. */
export const pathOf: Readonly<Record<Step, `/${string}`>> = {
  kejadian: '/lapor',
  tempat: '/lapor/tempat',
  pribadi: '/lapor/pribadi',
}
export const checkPath = '/lapor/periksa'

export const stepTitle = (step: Step, { filing }: Messages): string =>
  ({ kejadian: filing.whatTitle, tempat: filing.whereTitle, pribadi: filing.youTitle })[step]

/** One step of the form; with mistakes it comes back as it was typed. */
export function stepPage(view: StepView, text: Messages): PageContent {
  const { step, mistakes } = view
  const { filing } = text
  const before = steps[steps.indexOf(step) - 1]
  const fields = { kejadian: eventFields, tempat: placeFields, pribadi: personFields }[step]
  return {
    title: stepTitle(step, text),
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(filing.mistakes, mistakes)}
<p>${filing.step(steps.indexOf(step) + 1, steps.length)} · ${filing.kept}</p>
${step === 'kejadian' ? notice({ tone: 'warning', title: filing.emergency }) : null}
<form method="post"${attributes({ action: pathOf[step] })} novalidate>${csrfField(view.csrf)}
${view.isChange ? html`<input type="hidden" name="ubah" value="ya">` : null}${fields(view, text)}
${button({ label: filing.next })}
</form>
${before === undefined ? null : html`<p><a class="ds-link" href="${pathOf[before]}">${filing.back}</a></p>`}`,
  }
}

function eventFields({ typed, mistakes }: StepView, { filing, report }: Messages): Html {
  const agency = textOf(typed, 'instansi')
  return html`${agency === '' ? null : html`<input type="hidden"${attributes({ name: 'instansi', value: agency })}>`}${textArea(
    {
      name: 'isi',
      label: filing.body,
      hint: filing.bodyHint,
      value: textOf(typed, 'isi'),
      rows: 9,
      required: true,
      mistake: mistakes['isi'],
    },
  )}
${textField({
  name: 'judul',
  label: filing.subject,
  hint: filing.subjectHint,
  value: textOf(typed, 'judul'),
  required: true,
  mistake: mistakes['judul'],
})}
${radios({
  name: 'jenis',
  label: filing.kind,
  value: typed['jenis'] ?? 'complaint',
  choices: reportKinds.map((kind) => ({ value: kind, label: report.kinds[kind], hint: filing.kindHints[kind] })),
  mistake: mistakes['jenis'],
})}
${textField({ name: 'tanggal', label: filing.day, type: 'date', value: textOf(typed, 'tanggal'), mistake: mistakes['tanggal'] })}`
}

function placeFields({ typed, mistakes, choices, language }: StepView, { filing }: Messages): Html {
  return html`${textField({
    name: 'wilayah',
    label: filing.area,
    hint: filing.areaHint,
    value: textOf(typed, 'wilayah'),
    suggestions: choices.areas.map(({ name }) => name),
    autocomplete: 'off',
    mistake: mistakes['wilayah'],
  })}
${textArea({ name: 'alamat', label: filing.address, hint: filing.addressHint, value: textOf(typed, 'alamat'), rows: 2 })}
${selectField({
  name: 'instansi',
  label: filing.agency,
  value: textOf(typed, 'instansi'),
  none: filing.agencyNone,
  choices: choices.agencies.map(({ id, name }) => ({ value: id, label: name })),
  mistake: mistakes['instansi'],
})}
${selectField({
  name: 'kategori',
  label: filing.category,
  value: textOf(typed, 'kategori'),
  none: filing.categoryNone,
  choices: choices.categories.map(({ slug, name, isSensitive }) => ({
    value: slug,
    label: isSensitive ? filing.categorySensitive(name[language]) : name[language],
  })),
  mistake: mistakes['kategori'],
})}`
}

function personFields({ typed, mistakes }: StepView, { filing }: Messages): Html {
  const yesOrNo = (
    name: string,
    label: string,
    options: readonly [value: 'ya' | 'tidak', label: string, hint: string][],
  ) =>
    radios({
      name,
      label,
      value: typed[name] ?? 'tidak',
      choices: options.map(([value, choice, hint]) => ({ value, label: choice, hint })),
      mistake: mistakes[name],
    })
  return html`${yesOrNo('anonim', filing.anonymous, [
    ['tidak', filing.anonymousNo, filing.anonymousNoHint],
    ['ya', filing.anonymousYes, filing.anonymousYesHint],
  ])}
${yesOrNo('rahasia', filing.confidential, [
  ['tidak', filing.confidentialNo, filing.confidentialNoHint],
  ['ya', filing.confidentialYes, filing.confidentialYesHint],
])}
${yesOrNo('rujukan', filing.consent, [
  ['ya', filing.consentYes, filing.consentYesHint],
  ['tidak', filing.consentNo, filing.consentNoHint],
])}
<p>${filing.contactLead}</p>
${textField({ name: 'nama', label: filing.name, value: textOf(typed, 'nama'), autocomplete: 'name', maxLength: 200, mistake: mistakes['nama'] })}
${textField({ name: 'telepon', label: filing.phone, type: 'tel', hint: filing.contactHint, value: textOf(typed, 'telepon'), autocomplete: 'tel', mistake: mistakes['telepon'] })}
${textField({ name: 'surel', label: filing.email, type: 'email', value: textOf(typed, 'surel'), autocomplete: 'email', mistake: mistakes['surel'] })}`
}
