import { html, type Html } from '../../html.ts'

/** What one works on, beside it what to do about it, below what came before; one under the other on a phone. */
export const split = (content: {
  readonly label: string
  readonly main: Html
  readonly aside: Html
  readonly below: Html
}): Html =>
  html`<div class="belah"><div>${content.main}</div><aside aria-label="${content.label}">${content.aside}</aside><div>${content.below}</div></div>`

/** Two texts to compare, side by side where there is room. */
export const beside = (left: Html, right: Html): Html =>
  html`<div class="banding"><section>${left}</section><section>${right}</section></div>`
