import type { Post } from '../../../../kernel/actor.ts'
import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { Agencies } from '../../../agencies/index.ts'
import type { OfficerCard } from '../../../people/index.ts'
import type { assignmentsOf } from '../../../reports/index.ts'
import { peoplePath } from './staffing.ts'

export type LeavingView = {
  readonly card: OfficerCard
  /** The duty that ends; null where the whole account is closed. */
  readonly post: Post | null
  readonly isInvited: boolean
  /** Does the officer work nowhere afterwards? Then what they hold changes hands. */
  readonly isLast: boolean
  readonly held: Awaited<ReturnType<typeof assignmentsOf>>
  /** Who could take it over. */
  readonly heirs: readonly OfficerCard[]
  readonly agencies: Agencies
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

/** Before somebody leaves: what would be left behind, and who takes it. */
export function leavingPage(view: LeavingView): PageContent {
  const text = messages[view.language]
  const { staff, operate, people, keeping, desk } = text
  const { card, post, isLast, agencies } = view
  const path = `${peoplePath}/${card.officer.id}`
  const duty = post && people.dutyAt(people.roles[post.role], agencies.get(post.agency)?.name ?? post.agency)
  const closing = view.isInvited ? staff.closeInvited : staff.closeIt
  return {
    title: duty === null ? staff.closeTitle(card.name) : staff.endDutyTitle(duty),
    density: 'dense',
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, view.mistakes)}
<p><a class="ds-link" href="${path}">${card.name}</a>, ${card.email}</p>
<p>${post === null ? staff.closeLead : staff.endDutyLead}${post !== null && isLast ? html` ${staff.lastDuty}` : null}</p>
${isLast ? heldSection(view, text) : null}
<form method="post" action="${path}/${post === null ? 'tutup' : 'akhiri'}">${csrfField(view.csrf)}
${post === null ? null : html`<input type="hidden" name="tugas" value="${post.role}"><input type="hidden" name="instansi" value="${post.agency}">`}
${isLast && view.held.length > 0 ? heirField(view, text) : null}
${buttons(
  button({ label: post === null ? closing : keeping.endDuty, tone: 'danger' }),
  buttonLink({ href: path, label: desk.cancel, variant: 'tertiary' }),
)}</form>`,
  }
}

function heldSection({ held, agencies, language }: LeavingView, { staff }: Messages): Html {
  if (held.length === 0) return html`<p>${staff.heldNone}</p>`
  return html`<h2 class="ds-heading" data-size="sm">${staff.heldTitle} (${held.length})</h2>
<ul>${held.map(({ number, agency, at }) => {
    const office = agencies.get(agency)
    const since = shortDay(localDay(at, office?.zone ?? nationalZone), language)
    return html`<li><a class="ds-link" href="/petugas/laporan/${number}">${number}</a>, ${office?.name ?? agency}, ${staff.heldSince(since)}</li>`
  })}</ul>`
}

const heirField = ({ heirs, typed }: LeavingView, { staff }: Messages): Html =>
  selectField({
    name: 'ahli',
    label: staff.heir,
    hint: staff.heirHint,
    value: fieldText(typed, 'ahli'),
    none: staff.heirNobody,
    choices: heirs.map(({ officer, name }) => ({ value: officer.id, label: name })),
  })
