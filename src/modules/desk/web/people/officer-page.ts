import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { ownPosts, type FoundOfficer, type Invitation } from '../../../people/index.ts'
import { agencyForm, peoplePath, roleField, rolesToGive, type Staffing } from './staffing.ts'

export type OfficerView = Staffing & {
  readonly officer: FoundOfficer
  readonly invitation: Invitation | null
  /** Where a duty is to be added. */
  readonly agency: AgencyId | null
  /** What was done just now, in words; null where the page is only looked at. */
  readonly done: string | null
  /** One's own duties are ended by somebody else. */
  readonly isOwn: boolean
  readonly lastSeen: string
  readonly now: Temporal.Instant
  readonly language: Language
}

/** One officer: the duties held now, each with its end, one more, leave, and the way out. */
export function officerPage(view: OfficerView): PageContent {
  const text = messages[view.language]
  const { operate, keeping, staff } = text
  const { name, email, officer } = view.officer
  const path = `${peoplePath}/${officer.id}`
  return {
    title: name,
    density: 'dense',
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, view.mistakes)}
${view.done === null ? null : notice({ tone: 'success', title: view.done })}
${invitationNotice(view, path, text)}
${definitionList([
  { term: operate.email, description: email },
  { term: staff.lastSeen, description: view.lastSeen },
])}
${ownPosts(officer).length === 0 ? html`<p>${keeping.noDuties}</p>` : dutiesTable(view, path, text)}
${buttons(
  buttonLink({ href: `/petugas/cuti?petugas=${officer.id}`, label: staff.leaveTitle, variant: 'secondary' }),
  view.isOwn
    ? null
    : buttonLink({
        href: `${path}/tutup`,
        label: view.invitation === null ? staff.closeIt : staff.closeInvited,
        variant: 'secondary',
        tone: 'danger',
      }),
)}
${view.isOwn || view.invitation !== null ? null : helpForms(view, path, text)}
<h2 class="ds-heading" data-size="sm">${keeping.addDuty}</h2>
${agencyForm(view, path, view.agency, text)}
${view.agency === null ? null : dutyForm(view, view.agency, path, text)}
<p><a class="ds-link" href="${peoplePath}">← ${staff.toPeople}</a></p>`,
  }
}

/** For a colleague whose phone is stolen or lost. */
const helpForms = ({ csrf }: OfficerView, path: string, { staff }: Messages): Html => {
  const form = (rest: string, label: string) =>
    html`<form method="post" action="${path}/${rest}">${csrfField(csrf)}${button({ label, variant: 'secondary' })}</form>`
  return html`<details><summary>${staff.help}</summary>
<p>${staff.helpLead}</p>
${form('keluarkan', staff.signOutThem)}
<p>${staff.resetLead}</p>
${form('bukti', staff.resetFactors)}</details>`
}

function dutyForm(view: OfficerView, agency: AgencyId, path: string, text: Messages): Html {
  if (rolesToGive(view, agency).length === 0) return html`<p>${text.staff.noRoles}</p>`
  return html`<form method="post" action="${path}">${csrfField(view.csrf)}
${roleField(view, agency, text)}
${button({ label: text.keeping.addDuty })}</form>`
}

/** Whoever has not come yet can be invited once more. */
function invitationNotice({ invitation, csrf, now, language }: OfficerView, path: string, text: Messages): Html | null {
  const { staff } = text
  if (invitation === null) return null
  const until = moment(invitation.expiresAt, nationalZone, language)
  const isOver = Temporal.Instant.compare(invitation.expiresAt, now) <= 0
  return notice({
    tone: isOver ? 'warning' : 'info',
    title: `${staff.isInvited}. ${staff.isInvitedHint}`,
    body: html`<p>${isOver ? staff.waitedUntil(until) : staff.waitsUntil(until)}</p>
<form method="post" action="${path}/undang">${csrfField(csrf)}${button({ label: staff.inviteAgain, variant: 'secondary' })}</form>`,
  })
}

function dutiesTable({ officer, agencies, reached, isOwn }: OfficerView, path: string, text: Messages): Html {
  const { operate, people, keeping } = text
  const rows = ownPosts(officer.officer).map(({ role, agency }) => {
    const place = agencies.get(agency)?.name ?? agency
    const duty = people.dutyAt(people.roles[role], place)
    return [
      people.roles[role],
      place,
      isOwn || !reached.has(agency)
        ? html`<span class="ringkas">${isOwn ? keeping.ownDuty : keeping.dutyOutOfReach}</span>`
        : html`<a class="ds-link" href="${path}/akhiri?tugas=${role}&amp;instansi=${agency}" aria-label="${keeping.endThisDuty(duty)}">${keeping.endDuty}</a>`,
    ]
  })
  const columns = [operate.role, operate.agency, keeping.endDuty].map((label) => ({ label }))
  return table({ caption: operate.duties, columns, rows })
}
