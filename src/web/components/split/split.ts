import { html, type Html } from '../../html.ts'

/** What one works on, and beside it what belongs to it; one under the other on a phone, the aside first. */
export const split = (content: { readonly label: string; readonly main: Html; readonly aside: Html }): Html =>
  html`<div class="belah"><aside aria-label="${content.label}">${content.aside}</aside><div>${content.main}</div></div>`

/** Two texts to compare, side by side where there is room. */
export const beside = (left: Html, right: Html): Html =>
  html`<div class="banding"><section>${left}</section><section>${right}</section></div>`
