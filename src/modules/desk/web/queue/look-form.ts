import { button } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { checkboxes, radios } from '../../../../web/components/field/field.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { columnLabel, columns, type Column } from './columns.ts'

export const pageSizes = [50, 100] as const
export type PageSize = (typeof pageSizes)[number]

/** Which columns and how many rows this officer wants to see in every list; `list` is where they come back to. */
export const lookForm = (
  look: {
    readonly list: string
    readonly columns: readonly Column[]
    readonly pageSize: number
    readonly csrf: string
  },
  text: Messages,
): Html => html`<details class="ds-details"><summary>${text.queue.look}</summary><div>
<form method="post" action="/petugas/tampilan">${csrfField(look.csrf)}<input type="hidden" name="dari" value="${look.list}">
${checkboxes({
  name: 'kolom',
  label: text.queue.lookColumns,
  values: look.columns,
  choices: columns.map((value) => ({ value, label: columnLabel(value, text) })),
})}
${radios({
  name: 'baris',
  label: text.queue.rows,
  value: String(look.pageSize),
  choices: pageSizes.map((size) => ({ value: String(size), label: String(size) })),
  isCompact: true,
})}
${button({ label: text.queue.saveLook, variant: 'secondary' })}</form></div></details>`
