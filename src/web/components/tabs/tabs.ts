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

/** Links in a row: pages that stand beside this one, or this one in another order. */
export const linkRow = (
  label: string,
  links: readonly { readonly href: string; readonly label: string; readonly isHere?: boolean }[],
): Html =>
  html`<nav class="deret" aria-label="${label}"><ul>${links.map(
    ({ href, label: words, isHere = false }) =>
      html`<li><a class="ds-link"${attributes({ href, 'aria-current': isHere ? 'true' : null })}>${words}</a></li>`,
  )}</ul></nav>`

type Links = { readonly label: string; readonly links: Parameters<typeof linkRow>[1] }

/** So few are no use to fold. */
const fewLinks = 6

/** What is opened daily in a row; what is opened now and then waits folded behind its name. */
export const foldedRow = (daily: Links, rare: Links): Html =>
  html`<div class="deret-lipat">${linkRow(daily.label, daily.links)}${
    rare.links.length === 0
      ? null
      : html`<details${rare.links.length > fewLinks ? null : html` open`}><summary>${rare.label}</summary>${linkRow(rare.label, rare.links)}</details>`
  }</div>`
