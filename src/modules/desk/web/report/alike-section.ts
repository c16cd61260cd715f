import { badge } from '../../../../web/components/badge/badge.ts'
import { button } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { campaignFrom, isOpen, type Alike, type AlikeReports, type ReportState } from '../../../reports/index.ts'
import { campaignPath } from '../campaigns/campaign-path.ts'
import { reportPath } from './report-path.ts'

/** The report among others: its group, what is likely about the same thing, and many that say nearly the same. */
export function alikeSection(
  state: ReportState,
  { likely, nearlySame, members }: AlikeReports,
  /** What a click to join needs; null where this officer may not. */
  joining: { readonly csrf: string } | null,
  language: Language,
): Html {
  const { screening } = messages[language]
  return html`<h2 class="ds-heading" data-size="sm">${screening.alike}</h2>
${members.length < 2 ? null : groupOf(state, members, language)}
${
  nearlySame < campaignFrom
    ? null
    : html`<p>${screening.manyAlike(nearlySame)}. <a class="ds-link" href="${campaignPath(state.number)}">${screening.handleTogether}</a></p>`
}
${
  likely.length === 0
    ? html`<p>${screening.noneAlike}</p>`
    : html`${joining === null ? null : html`<p class="ringkas">${screening.joinMeans}</p>`}
${likely.map((one) => likelyOne(state, one, joining, language))}`
}`
}

function groupOf(state: ReportState, members: AlikeReports['members'], language: Language): Html {
  const { screening, report } = messages[language]
  return html`<h3 class="ds-heading" data-size="2xs">${screening.members}</h3>
<ul>${members.map(
    ({ number, state: { phase } }) =>
      html`<li>${number === state.number ? html`<strong>${number}</strong> (${screening.thisOne})` : html`<a class="ds-link" href="${reportPath(number)}">${number}</a>`}: ${report.phases[phase]}</li>`,
  )}</ul>`
}

/** The other report unfolds beside the button that joins them: nobody joins what they have not seen. */
function likelyOne(
  own: ReportState,
  { number, title, body, state, alike, isSamePlace, daysApart }: Alike,
  joining: { readonly csrf: string } | null,
  language: Language,
): Html {
  const { screening, report } = messages[language]
  const why = screening.why({ percent: Math.round(100 * alike), isSamePlace, daysApart })
  return html`<details class="ds-details"><summary><span>${title} ${badge(report.phases[state.phase], isOpen(state) ? 'running' : 'neutral')}<br>
<span class="ringkas">${number} · ${why}</span></span></summary>
<div><div class="surat">${body}</div>
<p><a class="ds-link" href="${reportPath(number)}">${messages[language].desk.openReport}</a></p>
${
  joining === null
    ? null
    : html`<form method="post" action="${reportPath(own.number)}/link-duplicate">${csrfField(joining.csrf)}
<input type="hidden" name="seq" value="${own.seq}"><input type="hidden" name="group" value="${number}">
${button({ label: screening.join(number), variant: 'secondary' })}</form>`
}</div></details>`
}
