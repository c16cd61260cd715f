import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { button } from '../button/button.ts'
import { csrfField } from '../field/csrf-field.ts'

const formId = 'sekaligus'

/** The box of a row of a list; it belongs to the list's one bar, wherever it stands. */
export const markBox = (number: string, { bulk }: Pick<Messages, 'bulk'>): Html =>
  html`<label class="tanda"><input class="ds-input"${attributes({ type: 'checkbox', name: 'nomor', value: number, form: formId, 'data-mark': true, 'aria-label': bulk.mark(number) })}></label>`

/**
 * What is done with the rows that are marked, or with all that the list's address asks for (`list`), `most` of them.
 * Where scripts run it follows along, and says how many are marked (assets/desk-marks.ts).
 */
export const marksBar = (
  bar: { readonly action: string; readonly list: string; readonly most: number; readonly csrf: string },
  { bulk }: Pick<Messages, 'bulk'>,
): Html =>
  html`<form class="sekaligus" method="post"${attributes({ action: bar.action, id: formId, 'data-marks': true })}>${csrfField(bar.csrf)}
<input type="hidden" name="dari" value="${bar.list}">
<label class="tanda" data-mark-page hidden><input class="ds-input" type="checkbox"> ${bulk.markPage}</label>
<label class="tanda"><input class="ds-input" type="checkbox" name="semua" value="ya"> ${bulk.markAll(bar.most)}</label>
${button({ label: bulk.begin, variant: 'secondary' })}
<span role="status" data-mark-count data-words="${bulk.marked}"></span></form>`
