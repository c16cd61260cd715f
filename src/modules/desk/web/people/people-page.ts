import type { AgencyId } from '../../../../kernel/brand.ts'
import { roles } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Agencies } from '../../../agencies/index.ts'
import type { OfficerCard } from '../../../people/index.ts'

export const peoplePath = '/petugas/orang'

/** What both pages of duties know: the agencies, and those that this officer gives duties at. */
export type Staffing = {
  readonly agencies: Agencies
  readonly reached: ReadonlySet<AgencyId>
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** Who holds which duty, the way to change it, and an account for a new colleague. */
export function peoplePage(
  view: Staffing & { readonly cards: readonly OfficerCard[]; readonly isDone: boolean },
  text: Messages,
): PageContent {
  const { operate, people, keeping } = text
  const { agencies, mistakes, csrf, typed } = view
  const rows = view.cards.map(({ officer, name, email }) => [
    name,
    email,
    html`${officer.posts.map(({ role, agency }) => html`<div>${people.dutyAt(people.roles[role], agencies.get(agency)?.name ?? agency)}</div>`)}`,
    html`<a class="ds-link" href="${peoplePath}/${officer.id}" aria-label="${keeping.changeDuties(name)}">${keeping.change}</a>`,
  ])
  const columns = [operate.officer, operate.email, operate.duties, keeping.change].map((label) => ({ label }))
  return {
    title: operate.peopleTitle,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
${view.isDone ? notice({ tone: 'success', title: operate.saved }) : null}
${table({ caption: operate.peopleTitle, columns, rows })}
<h2 class="ds-heading" data-size="sm">${keeping.knownOfficer}</h2>
<p>${keeping.knownOfficerLead}</p>
<form method="get" action="${peoplePath}">
${textField({ name: 'cari', label: operate.email, type: 'email', value: fieldText(typed, 'cari'), autocomplete: 'off', mistake: mistakes['cari'] })}
${button({ label: keeping.findOfficer, variant: 'secondary' })}</form>
<h2 class="ds-heading" data-size="sm">${operate.newOfficer}</h2>
<form method="post" action="${peoplePath}">${csrfField(csrf)}
${textField({ ...frameOf(view, 'nama', operate.officerName), autocomplete: 'off' })}
${textField({ ...frameOf(view, 'surel', operate.email), type: 'email', autocomplete: 'off' })}
${textField({ ...frameOf(view, 'sandi', operate.password), type: 'password', hint: operate.passwordHint, autocomplete: 'new-password' })}
${dutyFields(view, text)}
${button({ label: operate.createIt })}</form>`,
  }
}

/** Which duty, and where: only agencies at which this officer gives duties. */
export function dutyFields(view: Staffing, { operate, people }: Messages): Html {
  const places = [...view.agencies.values()]
    .filter(({ id, isActive }) => isActive && view.reached.has(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  const duties = roles.map((value) => ({ value, label: people.roles[value] }))
  return html`${selectField({ ...frameOf(view, 'tugas', operate.role), none: '–', choices: duties })}
${selectField({ ...frameOf(view, 'instansi', operate.agency), none: '–', choices: places })}`
}

const frameOf = ({ typed, mistakes }: Staffing, name: string, label: string) => {
  return { name, label, value: fieldText(typed, name), mistake: mistakes[name] }
}
