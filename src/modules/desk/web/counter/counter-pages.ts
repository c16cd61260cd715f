import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fileField, fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { codeName, placeField, type PlaceChoice } from '../../../../web/components/place-field/place-field.ts'
import { receipt } from '../../../../web/components/receipt/receipt.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { fingerprint } from '../../../../web/components/fingerprint/fingerprint.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'
import { reportPath } from '../report/report-path.ts'

export type CounterPage = {
  readonly fields: readonly FieldSpec[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  /** The places that the typed words may mean, where they name several. */
  readonly candidates: readonly PlaceChoice[]
  /** Files that came with the form and are kept. */
  readonly files: readonly AttachmentCard[]
  /** Unique to one intended report, so that sending it twice makes one. */
  readonly key: string
  readonly csrf: string
}

/** An officer writes down what somebody tells at the counter, or what lay in the box. */
export function counterPage(view: CounterPage, text: Messages): PageContent {
  const { fields, typed, mistakes, files, key, csrf } = view
  const { desk, attachments } = text
  return {
    title: desk.counterTitle,
    density: 'dense',
    scripts: ['upload', 'place'],
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, mistakes)}
<p>${desk.counterLead}</p>
<form method="post" action="/petugas/loket" enctype="multipart/form-data">${csrfField(csrf)}
<input type="hidden" name="kunci" value="${key}">
${fields.map((spec) => html`${spec.name === 'tempat' ? counterPlace(view, text) : null}${fieldView(spec, typed, mistakes)}`)}
${fileField({ label: attachments.label, kept: files, mistake: mistakes[fileFieldNames.incoming] }, text)}
${buttons(button({ label: desk.submit }), buttonLink({ href: '/petugas', label: desk.cancel, variant: 'tertiary' }))}</form>`,
  }
}

/** Above the words for the spot itself: the village or district that it lies in. */
const counterPlace = ({ typed, mistakes, candidates }: CounterPage, text: Messages): Html =>
  placeField(
    {
      name: 'wilayah',
      label: text.desk.area,
      value: fieldText(typed, 'wilayah'),
      code: fieldText(typed, codeName('wilayah')),
      candidates,
      mistake: mistakes['wilayah'],
    },
    text,
  )

/** What the reporter is handed over the counter; it prints as it stands. */
export function counterReceiptPage(
  view: {
    readonly number: string
    readonly secret: string
    readonly qr: Html
    readonly clocks: Html
    /** The hash of the report as it was filed. */
    readonly filed: string
  },
  { desk, filing, record }: Messages,
): PageContent {
  const { number, secret, qr, clocks, filed } = view
  return {
    title: desk.receiptTitle,
    density: 'dense',
    main: html`${receipt({ numberLabel: desk.receiptNumber, number, secretLabel: desk.receiptSecret, secret, advice: desk.receiptAdvice, qr })}
${buttons(
  html`<button class="ds-button" type="button" data-print>${filing.print}</button>`,
  buttonLink({ href: '/petugas/loket', label: desk.another, variant: 'secondary' }),
  buttonLink({ href: reportPath(number), label: desk.openReport, variant: 'tertiary' }),
)}
<section>${clocks}</section>
<section><h2 class="ds-heading" data-size="2xs">${record.receiptPrint}</h2><p>${fingerprint(filed)}</p></section>`,
  }
}
