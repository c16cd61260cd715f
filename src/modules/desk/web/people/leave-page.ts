import type { Officer } from '../../../../kernel/actor.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { treeOf, type Agencies } from '../../../agencies/index.ts'
import { mayRecordLeave, type Leave, type OfficerCard } from '../../../people/index.ts'

export const leavePath = '/petugas/cuti'

export type LeaveView = {
  readonly reader: Officer
  /** Whose leave the form records, and the agencies where they hold a duty. */
  readonly card: OfficerCard
  readonly agency: AgencyId | null
  readonly places: readonly AgencyId[]
  readonly deputies: readonly OfficerCard[]
  readonly leaves: readonly Leave[]
  readonly names: ReadonlyMap<OfficerId, string>
  /** Colleagues whose leave the reader may record. */
  readonly colleagues: readonly OfficerCard[]
  readonly agencies: Agencies
  readonly done: string | null
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly now: Temporal.Instant
  readonly csrf: string
  readonly language: Language
}

/** Who is away and who stands in, and one leave more: one's own, or that of somebody one is responsible for. */
export function leavePage(view: LeaveView): PageContent {
  const text = messages[view.language]
  const { staff, operate } = text
  const { card, reader, colleagues } = view
  return {
    title: staff.leaveTitle,
    density: 'dense',
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, view.mistakes)}
${view.done === null ? null : notice({ tone: 'success', title: view.done })}
<p>${staff.leaveLead}</p>
${view.leaves.length === 0 ? html`<p>${staff.leaveNone}</p>` : leavesTable(view, text)}
<h2 class="ds-heading" data-size="sm">${card.officer.id === reader.id ? staff.leaveOwn : staff.leaveOf(card.name)}</h2>
${leaveForm(view, text)}
${
  colleagues.length === 0
    ? null
    : html`<h2 class="ds-heading" data-size="sm">${staff.leaveOthers}</h2>
<ul>${colleagues.map(({ officer, name }) => html`<li><a class="ds-link" href="${leavePath}?petugas=${officer.id}">${name}</a></li>`)}</ul>`
}`,
  }
}

function leavesTable(view: LeaveView, text: Messages): Html {
  const { leaves, names, agencies, reader, now, csrf } = view
  const { staff } = text
  const nameOf = (officer: OfficerId): string => names.get(officer) ?? ''
  const rows = leaves.map((leave) => {
    const isNow = Temporal.Instant.compare(leave.startsAt, now) <= 0
    const mayEnd = mayRecordLeave(reader, leave.officer, leave.agency, treeOf(agencies))
    return [
      nameOf(leave.officer),
      agencies.get(leave.agency)?.name ?? leave.agency,
      nameOf(leave.deputy),
      html`${daysOf(leave, view)} ${isNow ? badge(staff.leaveNow, 'running') : null}`,
      mayEnd
        ? html`<form method="post" action="${leavePath}/akhiri">${csrfField(csrf)}<input type="hidden" name="id" value="${leave.id}"><button class="ds-button" data-variant="secondary" data-size="sm" type="submit" aria-label="${staff.leaveEndThis(nameOf(leave.officer))}">${staff.leaveEnd}</button></form>`
        : '',
    ]
  })
  const columns = [staff.leaveWho, staff.leaveAgency, staff.leaveDeputy, staff.leaveWhen, staff.leaveEnd]
  return table({ caption: staff.leaveList, columns: columns.map((label) => ({ label })), rows })
}

/** The first and the last day, as the agency counts them. */
export function daysOf(leave: Leave, { agencies, language }: Pick<LeaveView, 'agencies' | 'language'>): string {
  const zone = zoneOf(agencies, leave.agency)
  const last = localDay(leave.endsAt, zone).subtract({ days: 1 })
  return messages[language].staff.leaveDays(longDay(localDay(leave.startsAt, zone), language), longDay(last, language))
}

function leaveForm(view: LeaveView, text: Messages): Html {
  const { agency, places, agencies, deputies, card, typed, mistakes, csrf } = view
  const { staff } = text
  if (agency === null) return html`<p>${staff.leaveNoDuty}</p>`
  const name = (one: AgencyId): string => agencies.get(one)?.name ?? one
  const elsewhere =
    places.length < 2
      ? null
      : html`<form method="get" action="${leavePath}"><input type="hidden" name="petugas" value="${card.officer.id}">
${selectField({ name: 'instansi', label: staff.leaveAgency, value: agency, choices: places.map((value) => ({ value, label: name(value) })) })}
${button({ label: staff.showRoles, variant: 'secondary' })}</form>`
  if (deputies.length === 0) return html`${elsewhere}<p>${staff.leaveNoDeputy}</p>`
  const day = (field: string, label: string): Html =>
    textField({
      name: field,
      label,
      type: 'date',
      value: fieldText(typed, field),
      required: true,
      mistake: mistakes[field],
    })
  return html`${elsewhere}<form method="post" action="${leavePath}" novalidate>${csrfField(csrf)}
<input type="hidden" name="petugas" value="${card.officer.id}"><input type="hidden" name="instansi" value="${agency}">
<p>${staff.leaveAgency}: ${name(agency)}</p>
${selectField({
  name: 'pengganti',
  label: staff.leaveDeputy,
  hint: staff.leaveDeputyHint,
  value: fieldText(typed, 'pengganti'),
  none: staff.leaveChoose,
  choices: deputies.map(({ officer, name: label }) => ({ value: officer.id, label })),
  mistake: mistakes['pengganti'],
})}
${day('dari', staff.leaveFrom)}
${day('sampai', staff.leaveUntil)}
${button({ label: staff.leaveRecord })}</form>`
}
