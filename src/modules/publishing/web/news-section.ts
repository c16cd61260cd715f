import { button } from '../../../web/components/button/button.ts'
import { placeField } from '../../../web/components/place-field/place-field.ts'
import { reportList } from '../../../web/components/report-list/report-list.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { fullName, type Agencies, type AskedPlace } from '../../agencies/index.ts'
import type { PublicItem } from '../domain/public-list.ts'
import { cardOf } from './cards.ts'
import { listAddress } from './list-query.ts'

export type NewsView = {
  readonly items: readonly PublicItem[]
  /** Where the visitor wants to see them from, and the words they typed for it. */
  readonly place: AskedPlace
  readonly typed: string
  readonly agencies: Agencies
  readonly language: Language
}

/** The newest public reports, near the place that the visitor chose. */
export function newsSection(view: NewsView, text: Messages): Html {
  const { items, place, agencies, language } = view
  const { publicPages } = text
  const { area } = place
  const all = listAddress({ area: area?.code ?? '' })
  return html`<section class="lapang" id="terbaru"><h2 class="ds-heading" data-size="md">${area === null ? publicPages.newest : publicPages.newestIn(area.name)}</h2>
${chooser(view, text)}
${
  items.length === 0
    ? html`<p>${area === null ? publicPages.noReports : publicPages.noneThere(fullName(area))}</p>`
    : html`${reportList(items.map((item) => cardOf(item, agencies, language)))}
<p><a class="ds-link" href="${all}">${area === null ? publicPages.allReports : publicPages.allThere}</a></p>`
}</section>`
}

/** Folded away until asked for, or until the words for a place need a choice. */
function chooser({ place: { area, candidates }, typed }: NewsView, text: Messages): Html {
  const { publicPages } = text
  const which = candidates !== null && candidates.length > 0
  return html`<details class="ds-details"${candidates === null ? null : html` open`}><summary>${area === null ? publicPages.choosePlace : publicPages.changePlace}</summary><div>
${candidates === null ? null : html`<p>${which ? publicPages.whichArea(typed) : publicPages.areaUnknown(typed)}</p>`}
${
  which
    ? html`<ul>${candidates.map((one) => html`<li><a class="ds-link" href="/?area=${one.code}#terbaru">${fullName(one)}</a></li>`)}</ul>`
    : null
}
<form method="get" action="/#terbaru">${placeField({ name: 'area', label: publicPages.area, hint: publicPages.areaHint, value: area === null ? typed : fullName(area), code: area?.code ?? '' }, text)}
${button({ label: publicPages.showPlace, variant: 'secondary' })}</form>
${area === null ? null : html`<p><a class="ds-link" href="/?semua#terbaru">${publicPages.everywhere}</a></p>`}
<p class="ringkas">${publicPages.placeKept}</p></div></details>`
}
