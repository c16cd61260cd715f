import type { PageContent } from '../../../../web/answer.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { checkbox, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { reporterForm } from './reporter-box.ts'

export type ContactView = {
  readonly number: string
  /** The present contact, so far covered that only its owner knows it again; null where there is none. */
  readonly email: string | null
  readonly phone: string | null
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** Another contact, or a first one: whom news reaches, and what becomes of the old one. */
export function contactPage(view: ContactView, { following, wayBack: words }: Messages): PageContent {
  const { number, typed, mistakes } = view
  const now = (contact: string | null): string => (contact === null ? words.contactNone : words.contactNow(contact))
  const hasOne = view.email !== null || view.phone !== null
  const fields = html`${textField({ name: 'surel', label: words.email, hint: now(view.email), type: 'email', value: fieldText(typed, 'surel'), autocomplete: 'email', mistake: mistakes['surel'] })}
${textField({ name: 'telepon', label: words.phone, hint: now(view.phone), type: 'tel', value: fieldText(typed, 'telepon'), autocomplete: 'tel', mistake: mistakes['telepon'] })}
${hasOne ? checkbox({ name: 'ganti', label: words.notMine, hint: words.notMineHint, checked: fieldText(typed, 'ganti') === 'ya' }) : null}`
  return {
    title: words.contactTitle,
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.contactLead}</p>
${notice({ tone: 'info', title: words.bothTold, body: words.bothToldLead })}
${reporterForm({ number, csrf: view.csrf, path: 'kontak', fields, send: words.saveContact })}
<p>${buttonLink({ label: following.backToReport, href: `/laporan/${number}`, variant: 'tertiary' })}</p>`,
  }
}
