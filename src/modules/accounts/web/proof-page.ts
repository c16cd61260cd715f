import type { PageContent } from '../../../web/answer.ts'
import { button, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { fieldId } from '../../../web/components/field/frame.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { freshMinutes } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'
import { codeLasts } from '../domain/code.ts'

export const proofPath = '/akun/bukti'
/** Where it is proved once more, and which page follows. */
export const proofFor = (next: string): `/${string}` => `${proofPath}?lanjut=${encodeURIComponent(next)}`

export type ProofView = {
  /** Why it is asked, where it is not for an account. */
  readonly lead?: string
  /** Where the proof goes, with what waits for it. */
  readonly action: string
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly mistakes: Mistakes
  /** Those of the account that something reaches now. */
  readonly contacts: readonly Contact[]
  /** One that was sent and not used yet: where to, and from when it may be sent again, as the clock on the wall shows. */
  readonly code: { readonly contact: string; readonly digits: number; readonly againAt: string | null } | null
  readonly withPasskey: boolean
  /** Where a passkey's question comes from, and where a code is asked for. */
  readonly start: string
  readonly sendTo: string
  readonly csrf: string
}

/** Asks once more who sits there: by a passkey of the account, or a code to one of its contacts. */
export function proofPage(view: ProofView, text: Messages): PageContent {
  const { accounts: words, security } = text
  const { action, hidden, mistakes, contacts, code, withPasskey, start, csrf } = view
  const isStuck = contacts.length === 0 && !withPasskey
  return {
    title: security.proofTitle,
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    scripts: ['passkey'],
    main: html`${errorSummary(words.mistakes, mistakes)}
<p>${view.lead ?? words.proofLeadAgain(freshMinutes)}</p>
${isStuck ? notice({ tone: 'warning', title: words.proofNoRoute, body: words.proofNoRouteBody }) : null}
${withPasskey ? passkeyForm({ use: 'get', action, start, hidden, label: security.proveByPasskey, csrf }, text) : null}
${code === null ? null : codeForm(view, code, text)}
${contacts.length === 0 ? null : sendForm(view, text)}`,
  }
}

const waiting = ({ hidden, csrf }: ProofView): Html =>
  html`${csrfField(csrf)}${hidden.map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)}`

const codeForm = (
  view: ProofView,
  { contact, digits }: NonNullable<ProofView['code']>,
  { accounts: words }: Messages,
): Html =>
  html`<p>${words.proofCodeSent(contact, codeLasts.minutes)}</p>
<form method="post"${attributes({ action: view.action })} novalidate>${waiting(view)}
${textField({
  name: '_kode',
  label: words.code(digits),
  hint: words.codeHint,
  value: '',
  autocomplete: 'one-time-code',
  inputMode: 'numeric',
  required: true,
  mistake: view.mistakes['_kode'],
})}
${buttons(button({ label: words.enter }))}</form>`

/** One button for each contact; the one that a code just went to waits a while. */
function sendForm(view: ProofView, { accounts: words }: Messages): Html {
  const { contacts, code, sendTo, action } = view
  const soon = code?.againAt ?? null
  const offered = contacts.filter(({ address }) => soon === null || address !== code?.contact)
  return html`<form method="post" tabindex="-1"${attributes({ action: sendTo, id: fieldId('_ke') })}>${waiting(view)}<input type="hidden"${attributes({ name: '_aksi', value: action })}>
${soon === null ? null : html`<p>${words.againAt(soon)}</p>`}
${buttons(
  ...offered.map(({ route, address }) =>
    button({
      label: address === code?.contact ? words.proofCodeAgain(address) : words.proofCodeTo(address),
      name: '_ke',
      value: route,
      variant: code === null ? 'primary' : 'secondary',
    }),
  ),
)}</form>`
}
