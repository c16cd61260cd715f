import type { PageContent } from '../../../web/answer.ts'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import { button, buttons } from '../../../web/components/button/button.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import type { DeliveryFailure } from '../domain/delivery.ts'
import { shortestSecret, type ApplicationRefusal, type OfficeApplication } from '../usecases/office-applications.ts'
import { applicationsPath, troublePath } from './trouble-page.ts'

export const officePath = (office: string): `/${string}` => `${applicationsPath}/${office}`

/** What came of what was asked of one office; null where nothing was. */
export type ApplicationOutcome =
  | { readonly what: 'saved' | 'removed' | 'nowhere' }
  | { readonly what: 'tried'; readonly receipt: string }
  | { readonly what: 'failed'; readonly failure: DeliveryFailure }

/** The Ombudsman's offices, and which of them have an application of their own. */
export function applicationsPage(offices: readonly OfficeApplication[], language: Language): PageContent {
  const { applications, trouble } = messages[language].referrals
  return {
    title: applications.title,
    density: 'dense',
    main: html`<p><a class="ds-link" href="${troublePath}">← ${trouble.title}</a></p>
<p>${applications.lead}</p>
<ul>${offices.map(
      ({ office, name, application }) =>
        html`<li><a class="ds-link" href="${officePath(office)}">${name}</a>: ${application === null ? applications.none : application.url}</li>`,
    )}</ul>`,
  }
}

export type ApplicationView = {
  readonly shown: OfficeApplication
  /** What was typed into the form before; null where it is opened. */
  readonly typedUrl: string | null
  readonly refusal: ApplicationRefusal['refusal'] | null
  readonly outcome: ApplicationOutcome | null
  readonly csrf: string
  readonly language: Language
}

/** One office: where its dossiers go by themselves, what both know, and a trial. The secret is never shown again. */
export function applicationPage(view: ApplicationView): PageContent {
  const { shown, refusal, outcome, csrf, language } = view
  const text = messages[language]
  const { applications } = text.referrals
  const { office, name, application } = shown
  const post = (to: string, label: string, tone: 'secondary' | 'danger'): Html =>
    html`<form method="post" action="${officePath(office)}/${to}">${csrfField(csrf)}${button({ label, ...(tone === 'danger' ? { tone, variant: 'tertiary' } : { variant: tone }) })}</form>`
  return {
    title: applications.of(name),
    density: 'dense',
    main: html`<p><a class="ds-link" href="${applicationsPath}">← ${applications.title}</a></p>
${outcome === null ? null : told(outcome, text)}
<p>${application === null ? applications.fallsBack : applications.since(moment(application.changedAt, nationalZone, language))}</p>
<form method="post" action="${officePath(office)}">${csrfField(csrf)}
${textField({
  name: 'alamat',
  label: applications.url,
  hint: applications.urlHint,
  value: view.typedUrl ?? application?.url ?? '',
  maxLength: 500,
  required: true,
  ...(isOfAddress(refusal) ? { mistake: applications.refusals[refusal] } : {}),
})}
${textField({
  name: 'rahasia',
  label: applications.secret,
  hint: application === null ? applications.secretHint(shortestSecret) : applications.secretKept(shortestSecret),
  type: 'password',
  value: '',
  autocomplete: 'off',
  maxLength: 500,
  ...(refusal !== null && !isOfAddress(refusal) ? { mistake: applications.refusals[refusal] } : {}),
})}
${buttons(button({ label: applications.save }))}</form>
<h2 class="ds-heading" data-size="sm">${applications.trialTitle}</h2>
<p>${applications.trialLead}</p>
${post('coba', applications.trial, 'secondary')}
${application === null ? null : post('hapus', applications.remove, 'danger')}`,
  }
}

const isOfAddress = (refusal: ApplicationView['refusal']): refusal is NonNullable<ApplicationView['refusal']> =>
  refusal !== null && refusal !== 'secretMissing' && refusal !== 'secretTooShort'

function told(outcome: ApplicationOutcome, { referrals: { applications, trouble } }: Messages): Html {
  switch (outcome.what) {
    case 'tried':
      return notice({ tone: 'success', title: applications.tried(outcome.receipt) })
    case 'failed':
      return notice({ tone: 'warning', title: applications.failed(trouble.failures[outcome.failure]) })
    case 'nowhere':
      return notice({ tone: 'warning', title: applications.nowhere })
    case 'saved':
    case 'removed':
      return notice({ tone: 'success', title: applications[outcome.what] })
  }
}
