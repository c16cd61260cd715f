import { html, type Html } from '../../html.ts'

export type Column = { readonly label: string; readonly numeric?: boolean }

/** Rows of cells under named columns. It scrolls sideways by itself on a phone; the page never does. */
export const table = (content: {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Html | string | number)[])[]
}): Html => html`<div class="tabel" role="region" aria-label="${content.caption}" tabindex="0">
<table class="ds-table">
<caption>${content.caption}</caption>
<thead><tr>${content.columns.map((column) => html`<th scope="col"${align(column)}>${column.label}</th>`)}</tr></thead>
<tbody>${content.rows.map(
  (row) => html`<tr>${row.map((cell, i) => html`<td${align(content.columns[i])}>${cell}</td>`)}</tr>
`,
)}</tbody>
</table></div>`

const align = (column: Column | undefined): Html | null => (column?.numeric === true ? html` class="angka"` : null)
