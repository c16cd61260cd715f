import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { reportPath, type OversightView } from './oversight-view.ts'

/** What the program reminded this officer of, or raised to them. */
export function noticesSection({ reminders, language }: OversightView): Html {
  const { oversight: words, wordings, desk } = messages[language]
  const list = reminders.map(
    ({ number, template, at }) =>
      // Officers of all zones read this; the offices' own dates stand on the report.
      html`<li>${wordings[template].subject}: <a class="ds-link" href="${reportPath(number)}">${desk.reportTitle(number)}</a><div class="ringkas">${moment(at, 'Asia/Jakarta', language)}</div></li>
`,
  )
  return html`<h2 class="ds-heading" data-size="sm">${words.reminders}</h2>
${list.length === 0 ? html`<p>${words.noReminders}</p>` : html`<ul>${list}</ul>`}
<p><a class="ds-link" href="/petugas/pemberitahuan">${words.allNotices}</a></p>`
}
