import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

/**
 * One answer for a number that never was, one that is not public, and one that no longer is: nobody learns which. It says
 * what each reader can do.
 */
export const missingPage = (number: string, { following: { missing: words } }: Messages): PageContent => ({
  title: words.title,
  status: 404,
  main: html`<p>${words.lead(number)}</p>
<ul>${words.why.map((reason) => html`<li>${reason}</li>`)}</ul>
${buttons(
  buttonLink({ label: words.open, href: `/lacak?nomor=${encodeURIComponent(number)}` }),
  buttonLink({ label: words.search, href: '/laporan', variant: 'secondary' }),
  buttonLink({ label: words.lost, href: '/lacak/hilang', variant: 'tertiary' }),
)}`,
})
