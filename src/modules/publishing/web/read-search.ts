import type { AgencyId } from '../../../kernel/brand.ts'
import { reportKinds } from '../../../kernel/law/words.ts'
import { readDay } from '../../../web/fields.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { findArea, fullName, readPlace, type Area } from '../../agencies/index.ts'
import { phases, type OpenLaw } from '../../reports/index.ts'
import type { PublicFilter } from '../domain/public-list.ts'
import type { ListQuery } from './list-query.ts'

/** A search as it was understood. */
export type Search = {
  readonly filter: PublicFilter
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
  const place = readPlace(law.agencies.values(), query.area, '')
  const area = findArea(query.area) ?? (place.state === 'chosen' ? place.area : null)
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
  return {
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
    candidates: area === null && place.state === 'open' ? place.candidates : null,
  }
}
