import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { fieldText } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { Invited } from '../../../people/index.ts'
import { agencyForm, peoplePath, roleField, rolesToGive, type Staffing } from './staffing.ts'

export const invitePath = `${peoplePath}/undang` as const

/** An account for a new colleague: the agency first, then one of its duties, name and address. */
export function invitePage(view: Staffing & { readonly agency: AgencyId | null }, text: Messages): PageContent {
  const { operate, staff } = text
  const { agency, mistakes } = view
  return {
    title: staff.invite,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
<p>${staff.inviteLead}</p>
${agencyForm(view, invitePath, agency, text)}
${agency === null ? null : personForm(view, agency, text)}
<p><a class="ds-link" href="${peoplePath}">← ${staff.toPeople}</a></p>`,
  }
}

function personForm(view: Staffing, agency: AgencyId, text: Messages): Html {
  const { operate, staff } = text
  if (rolesToGive(view, agency).length === 0) return html`<p>${staff.noRoles}</p>`
  const frame = (name: string, label: string) => ({
    name,
    label,
    value: fieldText(view.typed, name),
    mistake: view.mistakes[name],
    required: true,
    autocomplete: 'off',
  })
  return html`<form method="post" action="${invitePath}" novalidate>${csrfField(view.csrf)}
${roleField(view, agency, text)}
${textField(frame('nama', operate.officerName))}
${textField({ ...frame('surel', operate.email), type: 'email' })}
${button({ label: staff.sendInvitation })}</form>`
}

export type InvitedView = {
  readonly invited: Invited
  /** The way in, with the code behind the `#`. */
  readonly link: string
  /** Did a mail server take it? Else the link is shown, this once. */
  readonly isMailed: boolean
  readonly language: Language
}

/** What became of an invitation. */
export function invitedPage({ invited, link, isMailed, language }: InvitedView): PageContent {
  const { staff } = messages[language]
  const until = moment(invited.expiresAt, nationalZone, language)
  return {
    title: staff.invitationFor(invited.name),
    density: 'dense',
    isSecret: true,
    main: html`${
      isMailed
        ? notice({ tone: 'success', title: staff.mailed(invited.email) })
        : notice({ tone: 'warning', title: staff.notMailedTitle, body: staff.notMailed })
    }
${definitionList([
  ...(isMailed
    ? []
    : [
        { term: staff.link, description: html`<code>${link}</code>` },
        { term: staff.code, description: html`<code>${invited.token}</code>` },
      ]),
  { term: staff.validUntil, description: until },
])}
<p>${buttonLink({ href: `${peoplePath}/${invited.officer}`, label: staff.toOfficer, variant: 'secondary' })}</p>
<p><a class="ds-link" href="${peoplePath}">← ${staff.toPeople}</a></p>`,
  }
}
