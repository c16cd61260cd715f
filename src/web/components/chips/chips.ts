import { attributes, html, type Html } from '../../html.ts'

/** What narrows a list, each to be taken away again; `remove` says so to those who listen, as in “Hapus saringan”. */
export const chips = (content: {
  readonly label: string
  readonly remove: string
  readonly chips: readonly { readonly label: string; readonly href: string }[]
  /** Takes all of them away, where there are several. */
  readonly clear: { readonly label: string; readonly href: string }
}): Html =>
  html`<ul class="keping" aria-label="${content.label}">${content.chips.map(
    (chip) =>
      html`<li><a${attributes({ href: chip.href, 'aria-label': `${content.remove}: ${chip.label}` })}>${chip.label} <span aria-hidden="true">×</span></a></li>
`,
  )}${
    content.chips.length === 1
      ? null
      : html`<li><a class="ds-link" href="${content.clear.href}">${content.clear.label}</a></li>`
  }</ul>`
