import { html, type Html } from '../../html.ts'

/** Says one thing apart from the flow: what was done, what is waiting, what went wrong; colour never alone. */
export const notice = (content: {
  readonly tone: 'info' | 'success' | 'warning' | 'danger'
  readonly title: string
  readonly body?: Html | string
}): Html => html`<section class="ds-alert" data-color="${content.tone}">
<h2 class="ds-heading" data-size="2xs">${content.title}</h2>
${content.body === undefined ? null : html`<div class="isi">${content.body}</div>`}</section>`
