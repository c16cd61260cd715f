import { html, type Html } from '../../html.ts'

/** Narrows a list: its fields side by side, its answers in the address. `unasked` is what the address keeps besides. */
export const filter = (content: {
  readonly action: string
  readonly unasked: Readonly<Record<string, string>>
  readonly fields: readonly Html[]
  readonly buttons: Html
}): Html => html`<form method="get" action="${content.action}" class="saring" role="search">
${Object.entries(content.unasked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${content.fields}
${content.buttons}</form>`
