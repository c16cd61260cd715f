import { html, type Html } from '../../html.ts'

/** The answer of an office that stands, before everything else: what was done, by whom, when, and its proof. */
export const officeAnswer = (answer: {
  readonly title: string
  readonly who: string
  readonly when: string
  readonly datetime: string
  readonly words: string
  /** Photos and documents that prove it. */
  readonly proof: Html | null
}): Html => html`<section class="jawaban" id="jawaban">
<h2 class="ds-heading" data-size="sm">${answer.title}</h2>
<p class="dari">${answer.who}, <time datetime="${answer.datetime}">${answer.when}</time></p>
<div class="surat">${answer.words}</div>
${answer.proof}</section>`
