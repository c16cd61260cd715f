import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

/** Where else a reporter may go from the own report, and the page on paper. */
export function reportTools(number: string, { tools: words }: Messages['following']): Html {
  const links = [
    ['tanda-terima', words.receipt],
    ['tanggal.ics', words.calendar],
    ['kabar', words.notices],
    ['kontak', words.contact],
  ]
  return html`<nav class="alat" aria-label="${words.label}"><ul>${links.map(([path, label]) => html`<li><a class="ds-link" href="${`/laporan/${number}/${path}`}">${label}</a></li>`)}</ul></nav>
${printTool({ tools: words })}`
}

/** The page on paper; there where a browser can be told to print. */
export const printTool = ({ tools }: Pick<Messages['following'], 'tools'>): Html =>
  html`<p><button class="ds-button" data-variant="secondary" type="button" data-print>${tools.print}</button></p>`
