import { html, type Html } from '../../html.ts'

export type TemplateItem = {
  readonly title: string
  /** What it is for, in words; and for the browser module that puts it into the form. */
  readonly kind: string
  readonly value: string
  readonly text: string
  /** Where the form stands with these words in it. */
  readonly href: string
}

/** Words that a form may begin with, folded; each is read before it is used (assets/report.ts puts it in without leaving). */
export const templateList = (
  words: { readonly pick: string; readonly use: string },
  list: readonly TemplateItem[],
): Html =>
  html`<details class="ds-details templat"><summary>${words.pick}</summary><ul>${list.map(
    ({
      title,
      kind,
      value,
      text,
      href,
    }) => html`<li data-template="${value}"><strong>${title}</strong> <small>${kind}</small>
<div class="surat">${text}</div>
<a class="ds-link" href="${href}" aria-label="${`${words.use}: ${title}`}">${words.use}</a></li>`,
  )}</ul></details>`
