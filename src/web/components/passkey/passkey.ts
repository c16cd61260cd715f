import type { Messages } from '../../messages/messages.ts'
import { attributes, html, type Html } from '../../html.ts'
import { button, type ButtonLook } from '../button/button.ts'
import { csrfField } from '../field/csrf-field.ts'

/** The field in which an authenticator's answer comes back, as JSON. */
export const passkeyField = '_kunci_sandi'

/** The fields of a proof that is asked for before a route with `stepUp`; no other form has such names. */
export const proofFields: readonly string[] = [passkeyField, '_kode', '_sandi']

export type PasskeyForm = ButtonLook & {
  /** A new passkey is made, or one is asked for. */
  readonly use: 'create' | 'get'
  /** Where the answer goes. */
  readonly action: string
  /** In which field it comes; as a proof does, where nothing is said. */
  readonly field?: string
  /** Where the question comes from: options as JSON, for the fields of this form. */
  readonly start: string
  readonly csrf: string
  /** Goes along with the answer. */
  readonly hidden?: readonly (readonly [name: string, value: string])[]
  /** Asked before, such as a name. */
  readonly fields?: Html
}

/**
 * A form that a passkey answers. It is in sight only where the browser can do so; elsewhere a sentence says what to do,
 * where `elsewhere` has one. The page asks for the script `passkey`.
 */
export const passkeyForm = (form: PasskeyForm, { security }: Messages, elsewhere: Html | null = null): Html =>
  html`<form method="post" hidden${attributes({
    action: form.action,
    'data-passkey': form.use,
    'data-passkey-start': form.start,
    'data-passkey-stopped': security.passkeyStopped,
    'data-passkey-known': security.passkeyKnown,
    'data-passkey-broken': security.passkeyBroken,
  })}>${csrfField(form.csrf)}
${(form.hidden ?? []).map(([name, value]) => html`<input type="hidden"${attributes({ name, value })}>`)}
<input type="hidden"${attributes({ name: form.field ?? passkeyField, 'data-passkey-answer': true })}>
${form.fields ?? null}
<p class="ds-validation-message" role="alert" data-passkey-trouble hidden></p>
${button(form)}
</form>${elsewhere === null ? null : html`<div data-passkey-elsewhere>${elsewhere}</div>`}`
