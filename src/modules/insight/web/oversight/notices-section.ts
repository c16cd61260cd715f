import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { reportPath, type OversightView } from './oversight-view.ts'

/** What the program reminded this officer of, or raised to them: a day's reminders of one kind in one line. */
export function noticesSection({ reminders, language }: OversightView): Html {
  const { oversight: words, wordings } = messages[language]
  // Officers of all zones read this; the offices' own dates stand on the report.
  const days = Map.groupBy(reminders, ({ template, at }) => `${template} ${localDay(at, nationalZone).toString()}`)
  const list = [...days.values()].flatMap((told) => {
    const [first] = told
    if (first === undefined) return []
    const links = told.map(
      ({ number }, i) =>
        html`${i === 0 ? null : ', '}<a class="ds-link utuh" href="${reportPath(number)}"><span class="ds-sr-only">${words.report} </span>${number}</a>`,
    )
    return html`<li>${wordings[first.template].subject}, ${longDay(localDay(first.at, nationalZone), language)}: ${links}</li>
`
  })
  return html`<h2 class="ds-heading">${words.reminders}</h2>
${list.length === 0 ? html`<p>${words.noReminders}</p>` : html`<ul>${list}</ul>`}
<p><a class="ds-link" href="/petugas/pemberitahuan">${words.allNotices}</a></p>`
}
