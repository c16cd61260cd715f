import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { selectField, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { reportList } from '../../../web/components/report-list/report-list.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { Agencies, NamedArea } from '../../agencies/index.ts'
import { phases } from '../../reports/index.ts'
import { cursorText, type PublicCursor, type PublicItem } from '../domain/public-list.ts'
import { cardOf } from './cards.ts'
import type { ListQuery } from './list-query.ts'

export type ListView = {
  readonly query: ListQuery
  readonly items: readonly PublicItem[]
  readonly next: PublicCursor | null
  readonly count: { readonly count: number; readonly isMore: boolean }
  readonly agencies: Agencies
  readonly areas: readonly NamedArea[]
  readonly isAreaUnknown: boolean
  readonly language: Language
}

export function listPage(view: ListView, text: Messages): PageContent {
  const { query, items, next, count, agencies, language } = view
  const { publicPages } = text
  const older = next === null ? null : { label: publicPages.older, href: addressOf(query, cursorText(next)) }
  const newer = query.after === '' ? null : { label: publicPages.newer, href: addressOf(query, null) }
  return {
    title: publicPages.listTitle,
    main: html`${searchForm(view, text)}
${view.isAreaUnknown ? notice({ tone: 'warning', title: publicPages.areaUnknown }) : null}
<h2 class="ds-heading" data-size="sm">${publicPages.found(count.count, count.isMore)}</h2>
${
  items.length === 0
    ? html`<p>${publicPages.nothing} ${publicPages.nothingAdvice}</p>
<p><a class="ds-link" href="/laporan">${publicPages.clear}</a></p>`
    : reportList(items.map((item) => cardOf(item, agencies, language)))
}
${pager({ label: publicPages.pages, newer, older })}`,
  }
}

/** The filters fold away while none is used, so that the reports begin on a phone's first screen. */
function searchForm({ query, agencies, areas }: ListView, { publicPages, report }: Messages): Html {
  const isFiltered = [query.agency, query.state, query.area, query.from, query.to].some((value) => value !== '')
  return html`<form method="get" action="/laporan" role="search">
${textField({ name: 'q', label: publicPages.searchLabel, type: 'search', value: query.q })}
<details class="ds-details"${attributes({ open: isFiltered })}><summary>${publicPages.filters}</summary><div>
${selectField({
  name: 'agency',
  label: publicPages.agency,
  value: query.agency,
  none: publicPages.anyAgency,
  choices: [...agencies.values()].map(({ id, name }) => ({ value: id, label: name })),
})}
${selectField({
  name: 'state',
  label: publicPages.state,
  value: query.state,
  none: publicPages.anyState,
  choices: phases.map((phase) => ({ value: phase, label: report.phases[phase] })),
})}
${textField({ name: 'area', label: publicPages.area, value: query.area, suggestions: areas.map(({ name }) => name), autocomplete: 'off' })}
${textField({ name: 'from', label: publicPages.from, type: 'date', value: query.from })}
${textField({ name: 'to', label: publicPages.to, type: 'date', value: query.to })}
</div></details>
${button({ label: publicPages.search })}</form>`
}

function addressOf(query: ListQuery, after: string | null): string {
  const kept = Object.entries({ ...query, after: after ?? '' }).filter(([, value]) => value !== '')
  const parameters = new URLSearchParams(kept).toString()
  return parameters === '' ? '/laporan' : `/laporan?${parameters}`
}
