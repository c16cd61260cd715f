import { html, type Html } from '../../html.ts'

export type Column = { readonly label: string; readonly numeric?: boolean }

/** Tables of so many columns and more are stacked on a phone. */
const wideFromColumns = 3
/** And of so many are set closer, to stay on one screen. */
const closeFromColumns = 8

/**
 * Rows of cells under named columns. On a phone each row of a wide table stands as a card, its cells under their
 * columns' names; the roles keep it a table for screen readers there.
 */
export function table(content: {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Html | string | number)[])[]
}): Html {
  const { caption, columns, rows } = content
  const width =
    columns.length < wideFromColumns ? '' : columns.length < closeFromColumns ? ' bertumpuk' : ' bertumpuk rapat'
  return html`<div class="tabel${width}" role="region" aria-label="${caption}" tabindex="0">
<table class="ds-table" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader"${align(column)}>${column.label}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (row) => html`<tr role="row">${row.map((cell, i) => bodyCell(cell, columns[i]))}</tr>
`,
  )}</tbody>
</table></div>`
}

const bodyCell = (cell: Html | string | number, column: Column | undefined): Html =>
  html`<td role="cell" data-kolom="${column?.label ?? ''}"${align(column)}>${cell}</td>`

const align = (column: Column | undefined): Html | null => (column?.numeric === true ? html` class="angka"` : null)
