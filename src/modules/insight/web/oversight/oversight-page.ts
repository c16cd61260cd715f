import type { PageContent } from '../../../../web/answer.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { noticesSection } from './notices-section.ts'
import { unstaffedSection, wanderingSection } from './coordination-sections.ts'
import { officersSection, totals, unitsSection } from './load-sections.ts'
import { nameOf, oversightPath, type OversightView } from './oversight-view.ts'
import { returnedSection, urgentSection } from './report-sections.ts'

/** What is late and what comes due, on one page that can be printed: numbers first, then what they are made of. */
export function oversightPage(view: OversightView): PageContent {
  const { oversight, law, language } = view
  const { oversight: words, desk } = messages[language]
  return {
    title: words.titleOf(nameOf(law, oversight.root)),
    density: 'dense',
    main: html`<p>${oversight.isBranch ? words.branchLead : words.lead} <strong>${words.pageOf(longDay(view.today, language))}</strong></p>
${chooser(view)}
${totals(view)}
${unitsSection(view)}
${urgentSection(view)}
${officersSection(view)}
${returnedSection(view)}
${noticesSection(view)}
${wanderingSection(view)}
${unstaffedSection(view)}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}

/** The offices one may look at apart, and the way onto paper. */
function chooser({ oversight, law, language }: OversightView): Html {
  const { oversight: words } = messages[language]
  const print = html`<button class="ds-button" data-variant="tertiary" type="button" data-print>${words.print}</button>`
  if (oversight.reached.length < 2) return html`<p>${print}</p>`
  return filter({
    action: oversightPath,
    unasked: {},
    fields: [
      selectField({
        name: 'instansi',
        label: words.agency,
        value: oversight.root,
        choices: oversight.reached.map((id) => ({ value: id, label: nameOf(law, id) })),
      }),
    ],
    buttons: buttons(button({ label: words.show, variant: 'secondary' }), print),
  })
}
