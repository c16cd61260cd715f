import { fingerprint } from '../../../../web/components/fingerprint/fingerprint.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

/** Where else a reporter may go from the own report, what proves it, and the page on paper. `head` is its newest hash. */
export function reportTools(number: string, head: string, { following, record, rights }: Messages): Html {
  const { tools: words } = following
  const links = [
    ['tanda-terima', words.receipt],
    ['tanggal.ics', words.calendar],
    ['kabar', words.notices],
    ['kontak', words.contact],
    ['bukti', record.proveOwn],
    ['rujukan', words.referral],
    ['identitas', words.looks],
    ['hak', rights.link],
  ]
  return html`<nav class="alat" aria-label="${words.label}"><ul>${links.map(([path, label]) => html`<li><a class="ds-link" href="${`/laporan/${number}/${path}`}">${label}</a></li>`)}</ul></nav>
${printTool({ tools: words })}
<details class="ds-details"><summary>${record.head}</summary><div><p>${fingerprint(head)}</p><p>${record.headLead}</p></div></details>`
}

/** The page on paper; there where a browser can be told to print. */
export const printTool = ({ tools }: Pick<Messages['following'], 'tools'>): Html =>
  html`<p><button class="ds-button" data-variant="secondary" type="button" data-print>${tools.print}</button></p>`
