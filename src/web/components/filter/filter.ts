import { attributes, html, type Html } from '../../html.ts'

/** Narrows a list: its fields side by side, its answers in the address. `unasked` is what the address keeps besides. */
export const filter = (content: {
  readonly action: string
  readonly unasked: Readonly<Record<string, string>>
  readonly fields: readonly Html[]
  readonly buttons: Html
  /** What is asked less often waits folded, open while it narrows the list. */
  readonly more?: { readonly label: string; readonly isOpen: boolean; readonly fields: readonly Html[] }
}): Html => html`<form method="get" action="${content.action}" class="saring" role="search">
${Object.entries(content.unasked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content.fields}
${content.buttons}
${
  content.more === undefined
    ? null
    : html`<details class="ds-details"${attributes({ open: content.more.isOpen })}><summary>${content.more.label}</summary><div class="saring">${content.more.fields}</div></details>`
}</form>`
