import type { AgencyId } from '../../../../kernel/brand.ts'
import { button } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { viewsPath } from './views-page.ts'

/** An agency with which the officer may share. */
export type ShareChoice = { readonly id: AgencyId; readonly name: string }

/** Saves the list at this address under a name; open where it came back with a mistake. */
export const saveViewForm = (
  form: {
    readonly list: string
    readonly shares: readonly ShareChoice[]
    readonly csrf: string
    readonly typed: Fields
    readonly mistakes: Mistakes
  },
  { queue }: Messages,
): Html => html`<details class="ds-details"${attributes({ open: Object.keys(form.mistakes).length > 0 })}><summary>${queue.saveView}</summary><div>
<form method="post" action="${viewsPath}">${csrfField(form.csrf)}<input type="hidden" name="dari" value="${form.list}">
${textField({
  name: 'nama',
  label: queue.viewName,
  hint: queue.viewNameHint,
  value: fieldText(form.typed, 'nama'),
  maxLength: 60,
  required: true,
  mistake: form.mistakes['nama'],
})}
${selectField({
  name: 'untuk',
  label: queue.share,
  value: fieldText(form.typed, 'untuk'),
  none: queue.onlyMe,
  choices: form.shares.map(({ id, name }) => ({ value: id, label: queue.sharedWith(name) })),
})}
${button({ label: queue.save, variant: 'secondary' })}</form></div></details>`
