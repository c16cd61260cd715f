import { html, type Html } from '../../html.ts'

/** The components of one service, each under its name, as a public register lists them; what says nothing is left out. */
export const register = (parts: readonly { readonly title: string; readonly body: Html | null }[]): Html =>
  html`<div class="daftar-layanan">${parts.map(({ title, body }) =>
    body === null
      ? null
      : html`<section><h3 class="ds-heading" data-size="xs">${title}</h3>
<div>${body}</div></section>
`,
  )}</div>`
