import { inTreeOrder } from '../../../kernel/agency-tree.ts'
import { reportKinds } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { chips } from '../../../web/components/chips/chips.ts'
import { selectField, textField } from '../../../web/components/field/field.ts'
import { finder } from '../../../web/components/finder/finder.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { placeField } from '../../../web/components/place-field/place-field.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { reportList } from '../../../web/components/report-list/report-list.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { findArea, fullName } from '../../agencies/index.ts'
import { phases } from '../../reports/index.ts'
import { cursorText } from '../domain/public-list.ts'
import { cardOf } from './cards.ts'
import type { FeedView } from './list-feed.ts'
import { listAddress } from './list-query.ts'

export type ListView = FeedView & { readonly count: { readonly count: number; readonly isMore: boolean } }

export function listPage(view: ListView, text: Messages): PageContent {
  const { query, search, items, next, count, law, origin, language } = view
  const { publicPages } = text
  const feed = listAddress(search.address, '/laporan.atom')
  const older =
    next === null
      ? null
      : { label: publicPages.older, href: listAddress({ ...search.address, after: cursorText(next) }) }
  const newer = query.after === '' ? null : { label: publicPages.newer, href: listAddress(search.address) }
  const found =
    items.length === 0
      ? nothing(view, text)
      : html`${reportList(items.map((item) => cardOf(item, law.agencies, language)))}
${pager({ label: publicPages.pages, newer, older })}
<p class="ringkas"><a class="ds-link" href="${feed}">${publicPages.feed}</a></p>`
  return {
    title: publicPages.listTitle,
    about: {
      description: publicPages.listAbout,
      canonical: `${origin}${listAddress({ ...search.address, after: query.after })}`,
      feed: { title: publicPages.listTitle, href: `${origin}${feed}` },
    },
    scripts: ['place'],
    main: finder({
      action: '/laporan',
      ask: html`${textField({ name: 'q', label: publicPages.searchLabel, type: 'search', value: query.q })}
${button({ label: publicPages.search })}`,
      finer: {
        label: publicPages.filters,
        fields: html`${filters(view, text)}
${button({ label: publicPages.filter, variant: 'secondary' })}`,
      },
      found: html`${whichPlace(view, text)}
<h2 class="ds-heading" data-size="sm">${publicPages.found(count.count, count.isMore)}</h2>
${search.said.length === 0 ? null : said(view, text)}
${found}`,
    }),
  }
}

function filters({ query, search, law, language }: ListView, text: Messages): Html {
  const { publicPages, report } = text
  const { area } = search.filter
  const place = area === null ? null : findArea(area)
  const categories = [...law.categories.values()].filter(({ isClosed, slug }) => !isClosed || slug === query.category)
  return html`${selectField({
    name: 'agency',
    label: publicPages.agency,
    value: query.agency,
    none: publicPages.anyAgency,
    choices: inTreeOrder(law.agencies.values()).map(({ node: { id, name }, depth }) => ({
      value: id,
      label: `${'\u2003'.repeat(depth)}${name}`,
    })),
  })}
${placeField(
  {
    name: 'area',
    label: publicPages.area,
    hint: publicPages.areaHint,
    value: place === null ? query.area : fullName(place),
    code: area ?? '',
  },
  text,
)}
${selectField({
  name: 'category',
  label: publicPages.category,
  value: query.category,
  none: publicPages.anyCategory,
  choices: categories.map(({ slug, name }) => ({ value: slug, label: name[language] })),
})}
${selectField({
  name: 'kind',
  label: publicPages.kind,
  value: query.kind,
  none: publicPages.anyKind,
  choices: reportKinds.map((kind) => ({ value: kind, label: report.kinds[kind] })),
})}
${selectField({
  name: 'state',
  label: publicPages.state,
  value: query.state,
  none: publicPages.anyState,
  choices: phases.map((phase) => ({ value: phase, label: report.phases[phase] })),
})}
${textField({ name: 'from', label: publicPages.from, type: 'date', value: query.from })}
${textField({ name: 'to', label: publicPages.to, type: 'date', value: query.to })}`
}

const said = ({ search }: ListView, { publicPages }: Messages): Html =>
  chips({
    label: publicPages.said,
    remove: publicPages.removeFilter,
    chips: search.said.map(({ name, label }) => ({
      label,
      href: listAddress({ ...search.address, [name]: '' }),
    })),
    clear: { label: publicPages.clear, href: '/laporan' },
  })

/** Words for a place that name none or several: the list is not narrowed by them until one is chosen. */
function whichPlace({ query, search }: ListView, { publicPages }: Messages): Html | null {
  const { candidates } = search
  if (candidates === null) return null
  if (candidates.length === 0) return notice({ tone: 'warning', title: publicPages.areaUnknown(query.area) })
  return notice({
    tone: 'info',
    title: publicPages.whichArea(query.area),
    body: html`<ul>${candidates.map(
      (area) =>
        html`<li><a class="ds-link" href="${listAddress({ ...search.address, area: area.code })}">${fullName(area)}</a></li>`,
    )}</ul>`,
  })
}

/** Nothing there: why that may be, and what to do instead. */
function nothing({ search }: ListView, { publicPages }: Messages): Html {
  const words = search.said.length === 0 ? publicPages.noReports : publicPages.nothingAdvice
  return html`<p>${words}</p>
<p>${publicPages.notPublic}</p>
${buttonLink({ label: publicPages.writeOne, href: '/lapor', variant: 'secondary' })}`
}
