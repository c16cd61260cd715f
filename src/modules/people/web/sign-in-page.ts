import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import { fieldText, type Form } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { SignInValues } from './sign-in-form.ts'

export type SignInView = {
  readonly form: Exclude<Form<SignInValues>, { state: 'completed' }>
  /** Where to go afterwards: a path of this site, or nothing. */
  readonly next: string
  /** A password was chosen just now. */
  readonly isReady?: boolean
  /** Can passkeys be asked for at this address? */
  readonly withPasskeys: boolean
  /** What the provider of single sign-on is called; null where there is none. */
  readonly signOn: string | null
  readonly csrf: string
  readonly status?: number
}

export function signInPage(
  { form, next, isReady, withPasskeys, signOn, csrf, status }: SignInView,
  text: Messages,
): PageContent {
  const { people, staff } = text
  const mistakes = form.state === 'invalid' ? form.mistakes : {}
  return {
    title: people.signInTitle,
    ...(status === undefined ? {} : { status }),
    ...(withPasskeys ? { scripts: ['passkey'] } : {}),
    main: html`${errorSummary(people.mistakes, mistakes)}${isReady === true ? notice({ tone: 'success', title: staff.ready }) : null}
<p>${people.signInLead} <a class="ds-link" href="/akun/masuk">${people.reporterInstead}</a></p>
${signOn === null ? null : html`<p>${buttonLink({ href: `/masuk/sso?lanjut=${encodeURIComponent(next)}`, label: text.security.signInBy(signOn), variant: 'secondary' })}</p>`}${withPasskeys ? byPasskey(next, csrf, text) : null}
<form method="post" action="/masuk">${csrfField(csrf)}
<input type="hidden"${attributes({ name: 'lanjut', value: next })}>
${textField({
  name: 'surel',
  label: people.email,
  type: 'email',
  value: fieldText(form.typed, 'surel'),
  autocomplete: 'username',
  required: true,
  mistake: mistakes['surel'],
})}
${textField({
  name: 'sandi',
  label: people.password,
  type: 'password',
  value: '',
  autocomplete: 'current-password',
  required: true,
  mistake: mistakes['sandi'],
})}
${button({ label: people.signIn })}
</form>`,
  }
}

const byPasskey = (next: string, csrf: string, text: Messages): Html =>
  passkeyForm(
    {
      use: 'get',
      action: '/masuk/kunci-sandi',
      start: '/masuk/kunci-sandi/mulai',
      hidden: [['lanjut', next]],
      label: text.security.signInWithPasskey,
      variant: 'secondary',
      csrf,
    },
    text,
  )
