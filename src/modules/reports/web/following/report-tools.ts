import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

/** Where else a reporter may go from the own report, and the page on paper. */
export const reportTools = (_number: string, words: Messages['following']): Html =>
  html`<p><button class="ds-button" data-variant="secondary" type="button" data-print>${words.print}</button></p>`
