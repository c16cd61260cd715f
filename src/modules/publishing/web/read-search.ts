import type { AgencyId } from '../../../kernel/brand.ts'
import { reportKinds } from '../../../kernel/law/words.ts'
import { readDay } from '../../../web/fields.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { askedPlace, fullName, type Area } from '../../agencies/index.ts'
import { phases, type OpenLaw } from '../../reports/index.ts'
import type { PublicFilter } from '../domain/public-list.ts'
import type { ListQuery } from './list-query.ts'

/** A search as it was understood. */
export type Search = {
  readonly filter: PublicFilter
  /** The same search as addresses that we write say it: nothing that was not understood, the place by its code. */
  readonly address: Partial<ListQuery>
  /** What narrows the list, in the reader's words, by the parameter of the address that says so. */
  readonly said: readonly { readonly name: keyof ListQuery; readonly label: string }[]
  /** The places that may be meant, where the words for a place name several; null where that is no question. */
  readonly candidates: readonly Area[] | null
}

/** Reads a search from its address. What is unknown in it filters nothing and is not among what was said. */
export function readSearch(law: OpenLaw, query: ListQuery, language: Language): Search {
  const { publicPages, report } = messages[language]
  const agency = law.agencies.get(query.agency as AgencyId)
  const phase = phases.find((one) => one === query.state)
  const kind = reportKinds.find((one) => one === query.kind)
  const category = law.categories.get(query.category)
  const { area, candidates } = askedPlace(law.agencies, query.area, query.area_kode)
  const [from, to] = [readDay(query.from), readDay(query.to)]
  const labels: Partial<Record<keyof ListQuery, string | undefined>> = {
    q: query.q === '' ? undefined : `“${query.q}”`,
    agency: agency?.name,
    state: phase && report.phases[phase],
    kind: kind && report.kinds[kind],
    category: category?.name[language],
    area: area === null ? undefined : fullName(area),
    from: from === null ? undefined : publicPages.sentFrom(longDay(from, language)),
    to: to === null ? undefined : publicPages.sentUntil(longDay(to, language)),
  }
  const address = {
    q: query.q,
    agency: agency?.id ?? '',
    state: phase ?? '',
    kind: kind ?? '',
    category: category?.slug ?? '',
    area: area?.code ?? '',
    from: from?.toString() ?? '',
    to: to?.toString() ?? '',
  }
  return {
    address,
    filter: {
      q: query.q || null,
      agency: agency?.id ?? null,
      phase: phase ?? null,
      kind: kind ?? null,
      area: area?.code ?? null,
      category: category?.slug ?? null,
      from,
      to,
    },
    said: (Object.keys(labels) as (keyof ListQuery)[]).flatMap((name) => {
      const label = labels[name]
      return label === undefined ? [] : [{ name, label }]
    }),
    candidates,
  }
}
