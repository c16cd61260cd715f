import type { Post } from '../../../../kernel/actor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { roles, type Role } from '../../../../kernel/law/words.ts'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { button } from '../../../../web/components/button/button.ts'
import { radios, selectField } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Ask } from '../../../../web/route.ts'
import { isHome, loadAgencies, treeOf, type Agencies } from '../../../agencies/index.ts'

export const peoplePath = '/petugas/orang'

/** Who keeps people; the use cases write the audit log. */
export const manage = { permission: 'people.manage', audit: 'none' } as const
/** Duties and accounts are changed only by who proved lately that it is them. */
export const changePeople = { ...manage, stepUp: true } as const

/** What every page of duties knows: the agencies, and those that this officer gives duties at. */
export type Staffing = {
  readonly agencies: Agencies
  readonly reached: ReadonlySet<AgencyId>
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

export async function staffing(
  db: Db,
  ask: Pick<Ask, 'actor' | 'csrf'>,
  typed: Fields = {},
  mistakes: Mistakes = {},
): Promise<Staffing> {
  const agencies = await loadAgencies(db)
  const reached = new Set(agenciesWhere(ask.actor, 'people.manage', treeOf(agencies)))
  return { agencies, reached, typed, mistakes, csrf: ask.csrf() }
}

/** The roles that can be held at this agency and given by this officer; none where it is out of reach or closed. */
export function rolesToGive({ agencies, reached }: Staffing, agency: AgencyId): Role[] {
  const office = agencies.get(agency)
  if (office === undefined || !office.isActive || !reached.has(agency)) return []
  return roles.filter((role) => isHome(office.kind, role))
}

/** The duty that was chosen; null where there is no such role. */
export function postIn(fields: Fields): Post | null {
  const role = roles.find((one) => one === fieldText(fields, 'tugas'))
  return role === undefined ? null : { role, agency: fieldText(fields, 'instansi') as AgencyId }
}

/** The first step to a duty: at which agency. It reloads the page, so that only duties of that agency are offered. */
export function agencyForm(view: Staffing, action: string, here: AgencyId | null, { staff }: Messages): Html {
  const choices = [...view.agencies.values()]
    .filter(({ id, isActive }) => isActive && view.reached.has(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return html`<form method="get" action="${action}">
${selectField({ name: 'instansi', label: staff.chooseAgency, hint: staff.chooseAgencyHint, value: here ?? '', choices, none: '–' })}
${button({ label: staff.showRoles, variant: 'secondary' })}</form>`
}

/** The second: which of its duties. */
export function roleField(view: Staffing, agency: AgencyId, { staff, people }: Messages): Html {
  const choices = rolesToGive(view, agency).map((value) => ({ value, label: people.roles[value] }))
  const label = staff.roleAt(view.agencies.get(agency)?.name ?? agency)
  const value = fieldText(view.typed, 'tugas')
  return html`<input type="hidden" name="instansi" value="${agency}">
${radios({ name: 'tugas', label, value, choices, mistake: view.mistakes['tugas'] ?? view.mistakes['instansi'] })}`
}
