import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, textArea } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ReporterCommand } from '../../usecases/reporter-offers.ts'

export type BoxView = {
  readonly number: string
  readonly offers: ReadonlySet<ReporterCommand>
  readonly isRated: boolean
  /** Would a referral still do something? A consent may be given at any time, but is asked for while it matters. */
  readonly asksConsent: boolean
  readonly csrf: string
  /** Of the form that came back: which one it was, what was typed, what is wrong. */
  readonly sent: { readonly action: ReporterCommand; readonly typed: Fields; readonly mistakes: Mistakes } | null
}

/** The forms that carry the reporter's words, most telling first: where one is offered, those after it are not needed. */
const talking = ['clarify', 'object', 'appeal', 'reply'] as const
const starLabels = [1, 2, 3, 4, 5] as const

/** What the reporter may do now, at the end of the page: nothing that the law would refuse. */
export function reporterBox(view: BoxView, text: Messages): Html {
  const { number, offers } = view
  const { following } = text
  const talk = talking.find((action) => offers.has(action))
  return html`<section id="tindakan"><h2 class="ds-heading" data-size="md">${following.actions}</h2>
${offers.has('confirm') ? confirmForm(view, text) : null}
${talk === undefined ? null : talkForm(view, talk, text)}
${offers.has('regret') ? reporterForm({ ...view, path: 'regret', fields: html`<p>${following.regretLead}</p>`, send: following.regret }) : null}
${offers.has('rate') && !view.isRated ? rateForm(view, text) : null}
<ul>${[
    offers.has('requestReferral')
      ? link(`/laporan/${number}/rujukan`, following.referral)
      : offers.has('consent') && view.asksConsent
        ? link(`/laporan/${number}/rujukan`, following.consent)
        : null,
    offers.has('withdraw') ? link(`/laporan/${number}/cabut`, following.withdraw) : null,
  ]}</ul></section>`
}

const link = (href: string, label: string): Html => html`<li><a class="ds-link" href="${href}">${label}</a></li>`

/** A form of the reporter's: goes to that path below the report's own. */
export const reporterForm = (form: {
  readonly number: string
  readonly csrf: string
  readonly path: string
  readonly fields: Html | null
  readonly send: string
  readonly variant?: 'primary' | 'secondary'
}): Html => html`<form method="post"${attributes({ action: `/laporan/${form.number}/${form.path}` })} novalidate>${csrfField(form.csrf)}
${form.fields}
${button({ label: form.send, variant: form.variant ?? 'primary' })}</form>`

const confirmForm = (view: BoxView, { following }: Messages): Html =>
  html`<h3 class="ds-heading" data-size="xs">${following.confirmTitle}</h3>
${reporterForm({ ...view, path: 'confirm', fields: null, send: following.confirm })}`

function talkForm(view: BoxView, action: (typeof talking)[number], { following }: Messages): Html {
  const { title, label, send } = following.boxes[action]
  const sent = view.sent?.action === action ? view.sent : null
  const field = textArea({
    name: 'isi',
    label,
    hint: action === 'object' ? following.objectHint : undefined,
    value: sent === null ? '' : fieldText(sent.typed, 'isi'),
    required: true,
    mistake: sent?.mistakes['isi'],
  })
  return html`<h3 class="ds-heading" data-size="xs">${title}</h3>
${reporterForm({ ...view, path: action, fields: field, send, variant: action === 'object' ? 'secondary' : 'primary' })}`
}

function rateForm(view: BoxView, { following }: Messages): Html {
  const sent = view.sent?.action === 'rate' ? view.sent : null
  const fields = html`${radios({
    name: 'bintang',
    label: following.rate,
    value: sent === null ? '' : fieldText(sent.typed, 'bintang'),
    choices: starLabels.map((stars) => ({ value: String(stars), label: following.stars[stars] })),
    mistake: sent?.mistakes['bintang'],
  })}
${textArea({ name: 'isi', label: following.rateText, value: sent === null ? '' : fieldText(sent.typed, 'isi'), rows: 3, mistake: sent?.mistakes['isi'] })}`
  return html`<h3 class="ds-heading" data-size="xs">${following.rateTitle}</h3>
${reporterForm({ ...view, path: 'rate', fields, send: following.sendRating })}`
}

/** Asks once more before a report is withdrawn, and says that nobody may force it. */
export const withdrawForm = (view: Pick<BoxView, 'number' | 'csrf'>, { following }: Messages): Html =>
  html`<p>${following.withdrawLead}</p>
<p>${following.withdrawSafety}</p>
${reporterForm({ ...view, path: 'withdraw', fields: textArea({ name: 'isi', label: following.withdrawReason, value: '', rows: 3 }), send: following.withdraw })}
<p>${buttonLink({ label: following.keepOpen, href: `/laporan/${view.number}`, variant: 'secondary' })}</p>`
