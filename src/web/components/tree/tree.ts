import { html, type Html } from '../../html.ts'

export type Branch = {
  readonly label: Html | string
  /** What stands behind the label in a quieter tone. */
  readonly note?: string
  readonly branches: readonly Branch[]
}

/** Things within things, drawn with the lines that join them; to those who listen, lists within lists. */
export const tree = (label: string, branches: readonly Branch[]): Html =>
  html`<ul class="pohon" aria-label="${label}">${branches.map(branchOf)}</ul>`

const branchOf = ({ label, note, branches }: Branch): Html =>
  html`<li><span>${label}${note === undefined ? null : html` <small>${note}</small>`}</span>${
    branches.length === 0 ? null : html`<ul>${branches.map(branchOf)}</ul>`
  }</li>
`
