import { attributes, html, type Html } from '../../html.ts'

export type Tab = {
  readonly href: string
  readonly label: string
  /** How much lies there, in words; absent where nobody counts. */
  readonly count?: string
  readonly isHere: boolean
}

/** Several views of one thing, each an address of its own. */
export const tabs = (label: string, list: readonly Tab[]): Html =>
  html`<nav class="tab" aria-label="${label}"><ul>${list.map(
    (tab) =>
      html`<li><a${attributes({ href: tab.href, 'aria-current': tab.isHere ? 'page' : null })}>${tab.label}${
        tab.count === undefined ? null : html` <span class="jumlah">${tab.count}</span>`
      }</a></li>`,
  )}</ul></nav>`

/** Links in a row: pages that stand beside this one. */
export const linkRow = (label: string, links: readonly { readonly href: string; readonly label: string }[]): Html =>
  html`<nav class="deret" aria-label="${label}"><ul>${links.map(
    (link) => html`<li><a class="ds-link" href="${link.href}">${link.label}</a></li>`,
  )}</ul></nav>`
