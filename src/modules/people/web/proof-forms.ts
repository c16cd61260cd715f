import { button } from '../../../web/components/button/button.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { Factors } from '../domain/second-factor.ts'

export type ProofForms = {
  readonly factors: Factors
  /** Can a passkey be asked for at this address? Else the address where it can, or null. */
  readonly mayPasskey: boolean
  readonly elsewhere: string | null
  /** Where the proof goes, and where a passkey's question comes from. */
  readonly action: string
  readonly start: string
  /** Comes along with the proof. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly mistakes: Mistakes
  readonly csrf: string
  /** Is a password enough where the account has nothing else? */
  readonly byPassword: boolean
  /** Where a provider of single sign-on proves it, with its name; null where none does. */
  readonly signOn: { readonly name: string; readonly href: string } | null
}

/** Asks for what the account has: a passkey, a code, or the password alone. */
export function proofForms(view: ProofForms, text: Messages): Html {
  const { factors, mayPasskey, elsewhere } = view
  const isAlone = factors.passkeys === 0 && !factors.hasCodes
  const isAway = factors.passkeys > 0 && !mayPasskey && elsewhere !== null
  return html`${factors.passkeys > 0 && mayPasskey ? byPasskey(view, text) : null}
${isAway ? notice({ tone: 'info', title: `${text.security.notAtThisAddress} ${elsewhere}` }) : null}
${factors.hasCodes || (factors.passkeys > 0 && factors.recoveryLeft > 0) ? byCode(view, text) : null}
${isAlone && view.byPassword && factors.hasPassword ? byPassword(view, text) : null}
${isAlone && view.signOn !== null ? bySignOn(view, view.signOn, text) : null}`
}

/** The provider opens in another tab, so that what waits here stays. */
const bySignOn = (view: ProofForms, { name, href }: { name: string; href: string }, { security }: Messages): Html =>
  html`<p><a class="ds-link" target="_blank"${attributes({ href })}>${security.proveBySignOn(name)}</a></p>
<form method="post"${attributes({ action: view.action })}>${hiddenFields(view)}${button({ label: security.provedBySignOn, variant: 'secondary' })}</form>`

const hiddenFields = ({ hidden, csrf }: ProofForms): Html =>
  html`${csrfField(csrf)}${hidden.map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)}`

const byPasskey = ({ action, start, hidden, csrf }: ProofForms, text: Messages): Html =>
  passkeyForm({ use: 'get', action, start, hidden, label: text.security.proveByPasskey, csrf }, text)

function byCode(view: ProofForms, { security }: Messages): Html {
  const { factors, mistakes, action } = view
  return html`<form method="post"${attributes({ action })} novalidate>${hiddenFields(view)}
${textField({
  name: '_kode',
  label: factors.hasCodes ? security.code : security.recoveryCode,
  hint: factors.hasCodes ? security.codeHint : security.recoveryHint,
  value: '',
  autocomplete: 'one-time-code',
  required: true,
  mistake: mistakes['_kode'],
})}
${button({ label: security.proveByCode })}</form>`
}

function byPassword(view: ProofForms, { security, people }: Messages): Html {
  return html`<form method="post"${attributes({ action: view.action })} novalidate>${hiddenFields(view)}
${textField({
  name: '_sandi',
  label: people.password,
  type: 'password',
  value: '',
  autocomplete: 'current-password',
  required: true,
  mistake: view.mistakes['_sandi'],
})}
${button({ label: security.proveByPassword })}</form>`
}
