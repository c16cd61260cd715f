import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { checkbox, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { ContactRoute } from '../domain/account.ts'
import { codeLasts } from '../domain/code.ts'

export type EnterView = {
  readonly contact: string
  readonly routes: readonly ContactRoute[]
  /** Where to go afterwards: a path of this site. */
  readonly next: string
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly isRegistering: boolean
  readonly isStale: boolean
  /** Said above the form; null where there is nothing to say. */
  readonly said: string | null
  /** Can a passkey be asked for at this address? */
  readonly withPasskeys: boolean
}

const statusOf = (mistakes: Mistakes, isStale = false) =>
  isStale ? { status: 403 } : Object.keys(mistakes).length > 0 ? { status: 422 } : {}

export const nextField = (next: string): Html =>
  html`<input type="hidden"${attributes({ name: 'lanjut', value: next })}>`

/** Asks for a contact: the same for whoever has an account and whoever has none. */
export function enterPage(view: EnterView, text: Messages): PageContent {
  const { accounts: words, kept } = text
  const { contact, routes, next, mistakes, csrf, isStale, said } = view
  return {
    title: view.isRegistering ? words.registerTitle : words.enterTitle,
    ...statusOf(mistakes, isStale),
    isSecret: true,
    ...(view.withPasskeys ? { scripts: ['passkey'] as const } : {}),
    main:
      routes.length === 0
        ? html`${notice({ tone: 'warning', title: words.noRoute, body: words.noRouteBody })}${without(words)}`
        : html`${errorSummary(words.mistakes, mistakes)}${isStale ? notice({ tone: 'warning', title: kept.stale, body: kept.staleBody }) : null}${said === null ? null : notice({ tone: 'info', title: said })}
<p>${view.isRegistering ? words.registerLead : words.enterLead}</p>
<form method="post" action="/akun/masuk" novalidate>${csrfField(csrf)}${nextField(next)}
${textField({
  name: 'kontak',
  label: words.contact,
  hint: routes.includes('phone') ? words.contactHint : words.contactHintMail,
  value: contact,
  autocomplete: 'username',
  required: true,
  mistake: mistakes['kontak'],
})}
${buttons(button({ label: words.askCode }))}
</form>
${view.withPasskeys ? byPasskey(next, csrf, text) : null}
<p><a class="ds-link" href="/akun/pulihkan">${words.lostContact}</a></p>
${without(words)}
<p><a class="ds-link" href="/masuk">${words.forOfficers}</a></p>`,
  }
}

const byPasskey = (next: string, csrf: string, text: Messages): Html =>
  passkeyForm(
    {
      use: 'get',
      action: '/akun/kunci-sandi',
      start: '/akun/kunci-sandi/mulai',
      hidden: [['lanjut', next]],
      label: text.security.signInWithPasskey,
      variant: 'secondary',
      csrf,
    },
    text,
  )

const without = (
  words: Messages['accounts'],
): Html => html`<section><h2 class="ds-heading" data-size="sm">${words.withoutTitle}</h2>
${words.without.map((line) => html`<p>${line}</p>`)}
${buttons(buttonLink({ href: '/lapor', label: words.reportWithout, variant: 'secondary' }), buttonLink({ href: '/lacak', label: words.trackWithout, variant: 'tertiary' }))}</section>`

export type CodeView = {
  readonly contact: string
  readonly isOther: boolean
  readonly digits: number
  readonly typed: string
  readonly isShared: boolean
  /** Is the way on a sign-in, so that it matters whose device this is? */
  readonly isEntering: boolean
  /** May it be sent by another way as well? */
  readonly hasOther: boolean
  /** From when it may be sent again, as the clock on the wall shows; null where it may be now. */
  readonly againAt: string | null
  readonly isSentAgain: boolean
  readonly startPath: string
  readonly next: string
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** Takes the code, and offers to send it once more. */
export function codePage(view: CodeView, { accounts: words }: Messages): PageContent {
  const { contact, isOther, digits, mistakes, csrf, next } = view
  return {
    title: words.codeTitle,
    isSecret: true,
    ...statusOf(mistakes),
    main: html`${errorSummary(words.mistakes, mistakes)}${view.isSentAgain ? notice({ tone: 'success', title: words.sentAgain }) : null}
<p>${isOther ? words.codeSentOther(contact) : words.codeSent(contact, codeLasts.minutes)}</p>
<form method="post" action="/akun/kode" novalidate>${csrfField(csrf)}${nextField(next)}
${textField({
  name: 'kode',
  label: words.code(digits),
  hint: words.codeHint,
  value: view.typed,
  autocomplete: 'one-time-code',
  inputMode: 'numeric',
  required: true,
  mistake: mistakes['kode'],
})}
${view.isEntering ? checkbox({ name: 'bersama', label: words.shared, hint: words.sharedHint, checked: view.isShared }) : null}
${buttons(button({ label: words.enter }))}
</form>
<section><h2 class="ds-heading" data-size="sm">${words.againTitle}</h2>
${
  view.againAt === null
    ? html`<form method="post" action="/akun/kode/ulang">${csrfField(csrf)}${nextField(next)}
${buttons(
  button({ label: words.sendAgain, variant: 'secondary', name: 'cara', value: 'sama' }),
  view.hasOther ? button({ label: words.sendOther, variant: 'secondary', name: 'cara', value: 'lain' }) : null,
)}</form>`
    : html`<p>${words.againAt(view.againAt)}</p>`
}
<p><a class="ds-link"${attributes({ href: view.startPath })}>${words.otherContact}</a></p></section>`,
  }
}
