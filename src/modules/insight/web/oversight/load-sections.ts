import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { loadBar } from '../../../../web/components/load-bar/load-bar.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { sumOf, totalOf, type Work } from '../../domain/work.ts'
import type { GroupWork } from '../../usecases/oversee.ts'
import { oversightOf, shortOf, type OversightView } from './oversight-view.ts'

/** The numbers in one line, before what they are made of. */
export function totals({ oversight, language }: OversightView): Html {
  const { oversight: words } = messages[language]
  const entry = (term: string, count: number, isCapped: boolean) => ({
    term,
    description: html`<strong>${words.count(count, isCapped)}</strong>`,
  })
  const { late, today, week, isCapped } = oversight.total
  const drafts = (['approvals', 'returned'] as const).map((name) => {
    const work = sumOf(oversight.groups.map((group) => group[name]))
    return entry(words[name], totalOf(work), work.isCapped)
  })
  return definitionList(
    [
      entry(words.late, late, isCapped),
      entry(words.today, today, isCapped),
      entry(words.week, week, isCapped),
      ...(oversight.isBranch ? [] : drafts),
    ],
    'across',
  )
}

/** Each office with its bar and its numbers; one of several below leads to its own page. */
export function unitsSection(view: OversightView): Html {
  const { oversight, law, language } = view
  const { oversight: words } = messages[language]
  const most = Math.max(0, ...oversight.groups.map(({ work }) => totalOf(work)))
  const isAnyCapped = oversight.groups.some(({ work }) => work.isCapped)
  const name = (group: GroupWork): Html | string => {
    if (!group.isOwn)
      return html`<a class="ds-link" href="${oversightOf(group.agency)}">${shortOf(law, group.agency)}</a>`
    return oversight.groups.length === 1 ? shortOf(law, group.agency) : words.ownDesk(shortOf(law, group.agency))
  }
  const numbers = ['late', 'today', 'week'] as const
  return html`${table({
    caption: law.tree.get(oversight.root)?.parent === null ? words.byRegion : words.byUnit,
    columns: [
      { label: words.unit },
      { label: words.picture },
      ...numbers.map((one) => ({ label: words[one], numeric: true })),
      ...(oversight.isBranch
        ? []
        : [
            { label: words.approvals, numeric: true },
            { label: words.returned, numeric: true },
          ]),
    ],
    rows: oversight.groups.map((group) => [
      name(group),
      loadBar(group.work, most),
      ...numbers.map((one) => cell(group.work, one, language)),
      ...(oversight.isBranch ? [] : [whole(group.approvals, language), whole(group.returned, language)]),
    ]),
  })}
<p class="ringkas">${isAnyCapped ? html`${words.capped} ` : null}${oversight.isBranch ? null : words.confidential}</p>`
}

/** Nothing is seen less than something. */
const number = (count: number, isCapped: boolean, language: Language): Html | string =>
  count === 0 ? html`<span class="kosong">0</span>` : messages[language].oversight.count(count, isCapped)

const cell = (work: Work, name: 'late' | 'today' | 'week', language: Language): Html | string =>
  number(work[name], work.isCapped, language)

const whole = (work: Work, language: Language): Html | string => number(totalOf(work), work.isCapped, language)

/** Who holds how much; nothing at the nation. */
export function officersSection({ oversight, language }: OversightView): Html | null {
  const { oversight: words } = messages[language]
  if (oversight.officers === null) return null
  if (oversight.officers.length === 0)
    return html`<h2 class="ds-heading">${words.byOfficer}</h2><p>${words.noneHeld}</p>`
  const most = Math.max(0, ...oversight.officers.map(({ work }) => totalOf(work)))
  const numbers = ['late', 'today', 'week'] as const
  return table({
    caption: words.byOfficer,
    columns: [
      { label: words.officer },
      { label: words.picture },
      ...numbers.map((one) => ({ label: words[one], numeric: true })),
      { label: words.held, numeric: true },
    ],
    rows: oversight.officers.map(({ name, held, work }) => [
      name,
      loadBar(work, most),
      ...numbers.map((one) => cell(work, one, language)),
      held,
    ]),
  })
}
