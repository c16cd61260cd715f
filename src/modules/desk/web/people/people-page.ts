import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { roles, type Role } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { Agencies } from '../../../agencies/index.ts'
import { ownPosts, type FoundOfficer } from '../../../people/index.ts'
import { peoplePath } from './staffing.ts'

export type PeopleView = {
  readonly agencies: Agencies
  readonly found: readonly FoundOfficer[]
  /** What was searched for; empty where everybody is shown. */
  readonly words: string
  /** The duty that those shown hold; null is any. */
  readonly role: Role | null
  readonly isLater: boolean
  /** The address of the next page; null on the last. */
  readonly next: string | null
  /** How many agencies lack an officer they need. */
  readonly empty: number
  readonly isClosed: boolean
  readonly now: Temporal.Instant
  readonly language: Language
}

/** Who holds which duty, a page at a time, and what needs somebody's attention. */
export function peoplePage(view: PeopleView): PageContent {
  const text = messages[view.language]
  const { operate, staff } = text
  const { words, role, found } = view
  const isNarrowed = words !== '' || role !== null
  const first = isNarrowed ? `${peoplePath}?${new URLSearchParams(askedFor(words, role)).toString()}` : peoplePath
  return {
    title: operate.peopleTitle,
    density: 'dense',
    main: html`${view.isClosed ? notice({ tone: 'success', title: staff.closed }) : null}
${
  view.empty === 0
    ? null
    : notice({
        tone: 'warning',
        title: staff.emptyCount(view.empty),
        body: html`<a class="ds-link" href="${peoplePath}/kosong">${staff.emptyOpen}</a>`,
      })
}
${buttons(
  buttonLink({ href: `${peoplePath}/undang`, label: staff.invite }),
  buttonLink({ href: '/petugas/cuti', label: staff.leaveTitle, variant: 'secondary' }),
)}
${filter({
  action: peoplePath,
  unasked: {},
  fields: [
    textField({ name: 'cari', label: staff.search, type: 'search', value: words, maxLength: 100 }),
    selectField({
      name: 'tugas',
      label: staff.duty,
      value: role ?? '',
      none: staff.anyDuty,
      choices: roles.map((value) => ({ value, label: text.people.roles[value] })),
    }),
  ],
  buttons: buttons(
    button({ label: staff.find, variant: 'secondary' }),
    !isNarrowed ? null : html`<a class="ds-link" href="${peoplePath}">${staff.clear}</a>`,
  ),
})}
${found.length === 0 ? html`<p><strong>${staff.nobodyFound}</strong> ${staff.nobodyFoundHint}</p>` : peopleTable(view, text)}
${pager({
  label: staff.pages,
  newer: view.isLater ? { label: staff.first, href: first } : null,
  older: view.next === null ? null : { label: staff.next, href: view.next },
})}`,
  }
}

/** What the list was asked for, as its address says it. */
export const askedFor = (words: string, role: Role | null): Record<string, string> => ({
  ...(words === '' ? {} : { cari: words }),
  ...(role === null ? {} : { tugas: role }),
})

function peopleTable(view: PeopleView, { operate, people, staff, keeping }: Messages): Html {
  const { agencies, found, words } = view
  const placeOf = (agency: AgencyId): string => agencies.get(agency)?.shortName ?? agency
  const rows = found.map((one) => [
    html`<a class="ds-link" href="${peoplePath}/${one.officer.id}" aria-label="${keeping.changeDuties(one.name)}">${one.name}</a><div class="ringkas">${one.email}</div>`,
    html`${ownPosts(one.officer).map(({ role, agency }) => html`<div>${people.dutyAt(people.roles[role], placeOf(agency))}</div>`)}`,
    one.isInvited ? badge(staff.isInvited, 'waiting') : seen(one, view),
  ])
  const columns = [operate.officer, operate.duties, staff.lastSeen].map((label) => ({ label }))
  return table({ caption: words === '' ? operate.peopleTitle : staff.found(words), columns, rows })
}

/** The day they last came, with its year where that is another one. */
export function seen({ lastSeenOn }: Pick<FoundOfficer, 'lastSeenOn'>, { now, language }: Seeing): string {
  if (lastSeenOn === null) return messages[language].staff.neverSeen
  const day = shortDay(lastSeenOn, language)
  return lastSeenOn.year === localDay(now, nationalZone).year ? day : `${day} ${lastSeenOn.year}`
}
type Seeing = Pick<PeopleView, 'now' | 'language'>
