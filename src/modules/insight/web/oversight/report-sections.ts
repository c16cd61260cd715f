import { badge } from '../../../../web/components/badge/badge.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { dutyOf, totalOf } from '../../domain/work.ts'
import type { UrgentReport } from '../../usecases/oversee.ts'
import { reportPath, shortOf, type OversightView } from './oversight-view.ts'

/** What is due first, with the way to give it to somebody else. */
export function urgentSection(view: OversightView): Html {
  const { oversight: words } = messages[view.language]
  const { urgent, total } = view.oversight
  if (urgent.length === 0) return html`<h2 class="ds-heading">${words.urgent}</h2><p>${words.nobodyLate}</p>`
  return html`${listOf(urgent, words.urgent, view)}${totalOf(total) <= urgent.length ? null : html`<p class="ringkas">${words.urgentLead(urgent.length)} <a class="ds-link" href="/petugas">${words.toQueue}</a></p>`}`
}

/** Drafts that came back and were not mended yet. */
export function returnedSection(view: OversightView): Html | null {
  const { oversight: words } = messages[view.language]
  const { returned, isBranch } = view.oversight
  if (isBranch) return null
  if (returned.length === 0) return html`<h2 class="ds-heading">${words.returnedTitle}</h2><p>${words.noneReturned}</p>`
  return html`${listOf(returned, words.returnedTitle, view)}<p class="ringkas">${words.returnedLead}</p>`
}

function listOf(reports: readonly UrgentReport[], caption: string, view: OversightView): Html {
  const { language, law } = view
  const { oversight: words, report: reportWords, desk } = messages[language]
  const dutyWords = ({ queue, state }: UrgentReport): string => {
    const duty = dutyOf(queue, state)
    return duty === null ? reportWords.phases[state.phase] : words.duties[duty]
  }
  return table({
    caption,
    columns: [words.due, words.report, words.holder, words.actions].map((label) => ({ label })),
    rows: reports.map((report) => {
      const { state, title, agency, dueOn, isLate, holders } = report
      return [
        dueOn === null ? desk.noDue : html`${shortDay(dueOn, language)} ${isLate ? badge(words.late, 'late') : null}`,
        html`<a class="ds-link" href="${reportPath(state.number)}">${title ?? desk.untitled}</a><div class="ringkas">${state.number} · ${dutyWords(report)}</div>`,
        html`${shortOf(law, agency)}${holders.length === 0 ? null : html`<div class="ringkas">${holders.join(', ')}</div>`}`,
        html`<a class="ds-link" href="${reportPath(state.number)}#pegang">${words.reassign}<span class="ds-sr-only"> ${state.number}</span></a>`,
      ]
    }),
  })
}
