import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { nameOf, reportPath, shortOf, type OversightView } from './oversight-view.ts'

/** Reports thrown between agencies, with the days at each holder; nothing for whoever does not coordinate. */
export function wanderingSection({ oversight, law, language }: OversightView): Html | null {
  const { oversight: words, desk } = messages[language]
  const { wandering } = oversight
  if (wandering === null) return null
  if (wandering.length === 0) return html`<h2 class="ds-heading">${words.wandering}</h2><p>${words.noneWandering}</p>`
  return html`${table({
    caption: words.wandering,
    columns: [{ label: words.report }, { label: words.refusals, numeric: true }, { label: words.stays }],
    rows: wandering.map(({ title, state, stays }) => [
      html`<a class="ds-link" href="${reportPath(state.number)}">${title ?? desk.untitled}</a><div class="ringkas">${state.number}</div>`,
      `${state.refusals} ×`,
      html`<ol class="ringkas">${stays.map(
        ({ agency, days, isNow }) =>
          html`<li>${isNow ? words.stayNow(shortOf(law, agency), days) : words.stay(shortOf(law, agency), days)}</li>`,
      )}</ol>`,
    ]),
  })}<p class="ringkas">${words.wanderingLead}</p>`
}

/** Offices with nobody to answer; nothing for whoever does not coordinate. */
export function unstaffedSection({ oversight, law, language }: OversightView): Html | null {
  const { oversight: words } = messages[language]
  const { unstaffed } = oversight
  if (unstaffed === null) return null
  return html`<h2 class="ds-heading">${words.unstaffed}</h2>
${
  unstaffed.length === 0
    ? html`<p>${words.noneUnstaffed}</p>`
    : html`<p>${words.unstaffedLead}</p><ul>${unstaffed.map((agency) => html`<li>${nameOf(law, agency)}</li>`)}</ul>
<p><a class="ds-link" href="/petugas/orang">${words.appoint}</a></p>`
}`
}
