import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { textField } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { reporterForm } from './reporter-box.ts'

export type ReferralView = {
  readonly number: string
  /** What can be agreed to or asked for now; null where neither can be. */
  readonly command: 'consent' | 'requestReferral' | null
  /** What is met of what a referral needs. */
  readonly conditions: Html
  readonly asksContact: boolean
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** What a referral means, before it is agreed to. */
export function referralPage(view: ReferralView, { following, filing }: Messages): PageContent {
  const { number, command, typed, mistakes } = view
  const field = (name: string, label: string, type: 'text' | 'tel' | 'email', autocomplete: string) =>
    textField({ name, label, type, value: fieldText(typed, name), autocomplete, mistake: mistakes[name] })
  const fields = view.asksContact
    ? html`<p>${following.contactNeeded}</p>
${field('nama', following.contactName, 'text', 'name')}
${field('telepon', filing.phone, 'tel', 'tel')}
${field('surel', filing.email, 'email', 'email')}`
    : html``
  return {
    title: following.referralTitle,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(following.mistakes, mistakes)}
<p>${following.referralLead}</p>
${command === 'consent' ? html`<p>${following.consentLead}</p>` : null}
${view.conditions}
${command === null ? null : reporterForm({ number, csrf: view.csrf, path: 'rujukan', fields, send: command === 'consent' ? following.consent : following.referral })}
<p>${buttonLink({ label: following.backToReport, href: `/laporan/${number}`, variant: 'tertiary' })}</p>`,
  }
}
