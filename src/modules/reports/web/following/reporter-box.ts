import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { LimitName } from '../../../../kernel/law/words.ts'
import { actionBox, type Action } from '../../../../web/components/action-box/action-box.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { fileField, fileFieldNames } from '../../../../web/components/file-field/file-field.ts'
import { radios, textArea } from '../../../../web/components/field/field.ts'
import { keptForm, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ReporterCommand } from '../../usecases/reporter-offers.ts'

/** A limit that runs against the reporter, with its last day in words. */
export type Deadline = {
  readonly limit: Extract<LimitName, 'completion' | 'autoClose' | 'objection' | 'regret'>
  readonly until: string
}

export type BoxView = {
  readonly number: string
  readonly offers: ReadonlySet<ReporterCommand>
  /** What the reporter is waited for; null where the report waits for somebody else. */
  readonly waits: 'clarification' | 'followedUp' | 'referral' | null
  readonly deadline: Deadline | null
  readonly isRated: boolean
  readonly isClosed: boolean
  /** Would a referral still do something? A consent may be given at any time, but is asked for while it matters. */
  readonly asksConsent: boolean
  readonly csrf: string
  /** Of the form that came back: which one it was, what was typed, what is wrong. */
  readonly sent: {
    readonly action: ReporterCommand
    readonly typed: Fields
    readonly mistakes: Mistakes
    /** The files that came with it and are kept. */
    readonly files?: readonly AttachmentCard[]
  } | null
}

/** The forms that carry the reporter's words, most telling first: where one is offered, those after it are not needed. */
export const talking = ['clarify', 'object', 'appeal', 'reply'] as const
const starLabels = [1, 2, 3, 4, 5] as const

/** What the reporter may do now, at the end of the page, each by its consequence: nothing that the law would refuse. */
export function reporterBox(view: BoxView, text: Messages): Html {
  const { offers, waits, deadline } = view
  const { following } = text
  const talk = talking.find((action) => offers.has(action))
  const actions: readonly (Action | null)[] = [
    offers.has('confirm') ? confirming(view, following) : null,
    offers.has('regret') ? regretting(view, following) : null,
    talk === undefined ? null : talkingBy(view, talk, text),
    offers.has('rate') && !view.isRated ? rating(view, following) : null,
  ]
  return actionBox({
    id: 'tindakan',
    title: waits === null ? following.actions : following.waitsForYou[waits],
    isYours: waits !== null,
    silence: deadline === null ? null : following.silence[deadline.limit](deadline.until),
    actions: actions.filter((action) => action !== null),
    more: seldom(view, following),
  })
}

/** What is asked for on a page of its own, with its consequence beside the link. */
function seldom({ number, offers, asksConsent }: BoxView, words: Messages['following']): Html | null {
  const referral = offers.has('requestReferral') ? 'referral' : offers.has('consent') && asksConsent ? 'consent' : null
  const links = [
    ...(referral === null ? [] : [{ path: 'rujukan', label: words[referral], means: words.means[referral] }]),
    ...(offers.has('withdraw') ? [{ path: 'cabut', label: words.withdraw, means: words.means.withdraw }] : []),
  ]
  if (links.length === 0) return null
  return html`<ul class="lain">${links.map(
    ({ path, label, means }) =>
      html`<li><a class="ds-link"${attributes({ href: `/laporan/${number}/${path}` })}>${label}</a> <small>${means}</small></li>`,
  )}</ul>`
}

/** Under this name a browser keeps what is typed for a command, until the tab is closed: the phone may be shared. */
export const keptNameOf = (number: string, action: string): string => `${number} ${action}`

/** A form of the reporter's: goes to that path below the report's own. `keeps`: words are typed into it. */
export const reporterForm = (form: {
  readonly number: string
  readonly csrf: string
  readonly path: string
  readonly fields: Html | null
  readonly send: string
  readonly variant?: 'primary' | 'secondary'
  readonly keeps?: ReporterCommand
  readonly takesFiles?: true
}): Html => html`<form method="post"${attributes({ action: `/laporan/${form.number}/${form.path}`, enctype: form.takesFiles ? 'multipart/form-data' : null })}${
  form.keeps === undefined ? null : keptForm({ name: keptNameOf(form.number, form.keeps), isTabOnly: true })
} novalidate>${csrfField(form.csrf)}
${form.fields}
${button({ label: form.send, variant: form.variant ?? 'primary' })}</form>`

const confirming = (view: BoxView, words: Messages['following']): Action => ({
  title: words.confirmTitle,
  consequence: view.isClosed ? words.means.confirmClosed : words.means.confirm,
  form: reporterForm({ ...view, path: 'confirm', fields: null, send: words.confirm }),
})

const regretting = (view: BoxView, words: Messages['following']): Action => ({
  title: words.regretTitle,
  consequence: words.means.regret,
  form: reporterForm({ ...view, path: 'regret', fields: null, send: words.regret }),
})

function talkingBy(view: BoxView, action: (typeof talking)[number], text: Messages): Action {
  const words = text.following
  const { title, label, send } = words.boxes[action]
  const sent = view.sent?.action === action ? view.sent : null
  const isSecond = view.offers.has('confirm') || view.offers.has('regret')
  const field = textArea({
    name: 'isi',
    label,
    value: sent === null ? '' : fieldText(sent.typed, 'isi'),
    required: true,
    mistake: sent?.mistakes['isi'],
  })
  return {
    title,
    consequence: action === 'reply' && view.isClosed ? words.means.replyClosed : words.means[action],
    form: reporterForm({
      ...view,
      path: action,
      keeps: action,
      takesFiles: true,
      fields: html`${field}
${fileField({ label: text.attachments.label, kept: sent?.files ?? [], mistake: sent?.mistakes[fileFieldNames.incoming] }, text)}${keptStatus('', text)}`,
      send,
      variant: isSecond ? 'secondary' : 'primary',
    }),
  }
}

function rating(view: BoxView, words: Messages['following']): Action {
  const sent = view.sent?.action === 'rate' ? view.sent : null
  const fields = html`${radios({
    name: 'bintang',
    label: words.rate,
    value: sent === null ? '' : fieldText(sent.typed, 'bintang'),
    choices: starLabels.map((stars) => ({ value: String(stars), label: words.stars[stars] })),
    mistake: sent?.mistakes['bintang'],
  })}
${textArea({ name: 'alasan', label: words.rateText, value: sent === null ? '' : fieldText(sent.typed, 'alasan'), rows: 3, mistake: sent?.mistakes['alasan'] })}`
  return {
    title: words.rateTitle,
    consequence: words.means.rate,
    form: reporterForm({ ...view, path: 'rate', keeps: 'rate', fields, send: words.sendRating }),
  }
}

/** Asks once more before a report is withdrawn, and says that nobody may force it. */
export const withdrawForm = (view: Pick<BoxView, 'number' | 'csrf'>, { following }: Messages): Html =>
  html`<p>${following.withdrawLead}</p>
<p>${following.withdrawSafety}</p>
${reporterForm({ ...view, path: 'withdraw', keeps: 'withdraw', fields: textArea({ name: 'isi', label: following.withdrawReason, value: '', rows: 3 }), send: following.withdraw })}
<p>${buttonLink({ label: following.keepOpen, href: `/laporan/${view.number}`, variant: 'secondary' })}</p>`
