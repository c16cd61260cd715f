import { excerptOf } from '../../../web/components/report-list/report-list.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { OpenLaw, Phase } from '../../reports/index.ts'
import { cursorText, type PublicCursor, type PublicItem } from '../domain/public-list.ts'
import { atom, type FeedEntry } from '../../../web/atom.ts'
import { listAddress, type ListQuery } from './list-query.ts'
import type { Search } from './read-search.ts'

export type FeedView = {
  readonly query: ListQuery
  readonly search: Search
  readonly items: readonly PublicItem[]
  readonly next: PublicCursor | null
  readonly law: OpenLaw
  readonly origin: string
  readonly language: Language
}

/** A search as an Atom feed: what anybody finds on the page, told to who would rather be told. */
export function listFeed({ query, search, items, next, law, origin, language }: FeedView, text: Messages): string {
  const { publicPages, report, shell } = text
  const whole = (address: string): string => `${origin}${address}`
  const entryOf = (item: PublicItem): FeedEntry => ({
    href: whole(`/laporan/${item.number}`),
    title: item.title,
    summary: `${report.phases[item.phase as Phase]}. ${excerptOf(item.body)}`,
    publishedOn: item.filedOn,
    updatedOn: item.changedOn,
    author: law.agencies.get(item.agency)?.name ?? item.agency,
    categories: [report.kinds[item.kind], law.categories.get(item.category ?? '')?.name[language] ?? []].flat(),
  })
  return atom({
    language,
    title: [shell.siteName, publicPages.listTitle, ...search.said.map(({ label }) => label)].join(' · '),
    subtitle: publicPages.listAbout,
    id: whole(listAddress(search.address, '/laporan.atom')),
    self: whole(listAddress({ ...search.address, after: query.after }, '/laporan.atom')),
    page: whole(listAddress(search.address)),
    next: next === null ? null : whole(listAddress({ ...search.address, after: cursorText(next) }, '/laporan.atom')),
    author: shell.siteName,
    entries: items.map(entryOf),
  })
}
