import type { PageContent } from '../../../web/answer.ts'
import { button, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'

type Sent = { readonly mistakes: Mistakes; readonly csrf: string }

const statusOf = (mistakes: Mistakes) => (Object.keys(mistakes).length > 0 ? { status: 422 } : {})

/** Asks for the new contact, and says who needs none of this. */
export const recoverPage = (
  { contact, mistakes, csrf }: Sent & { readonly contact: string },
  { accounts: words }: Messages,
): PageContent => ({
  title: words.recoverTitle,
  isSecret: true,
  ...statusOf(mistakes),
  main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.recoverLead}</p>
<form method="post" action="/akun/pulihkan" novalidate>${csrfField(csrf)}
${textField({ name: 'kontak', label: words.recoverContact, value: contact, autocomplete: 'email', required: true, mistake: mistakes['kontak'] })}
${buttons(button({ label: words.askCode }))}</form>
${words.recoverOther.map((line) => html`<p>${line}</p>`)}
<p><a class="ds-link" href="/akun/masuk">${words.enterTitle}</a></p>`,
})

/** Asks for what only the holder has: a report's secret, and what the account holds of them. */
export function proofPage(
  { contact, typed, mistakes, csrf }: Sent & { readonly contact: string; readonly typed: Fields },
  { accounts: words }: Messages,
): PageContent {
  const field = (name: string, label: string, hint?: string) =>
    textField({
      name,
      label,
      hint,
      value: fieldText(typed, name),
      autocomplete: 'off',
      required: true,
      mistake: mistakes[name],
    })
  return {
    title: words.proofTitle,
    isSecret: true,
    ...statusOf(mistakes),
    main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.proofLead(contact)}</p>
<form method="post" action="/akun/pulihkan/bukti" novalidate>${csrfField(csrf)}
${field('nomor', words.reportNumber)}
${field('rahasia', words.reportSecret)}
${field('nik', words.nik)}
${field('lahir', words.bornOn, words.bornOnHint)}
${buttons(button({ label: words.askBack }))}</form>`,
  }
}

/** The account comes, and when. */
export const waitingPage = (sentence: string, { accounts: words, shell }: Messages): PageContent => ({
  title: words.waitingTitle,
  isSecret: true,
  main: html`<p>${sentence}</p><p><a class="ds-link" href="/">${shell.backToFront}</a></p>`,
})

/**
 * Stops a recovery with the token of a letter, which is filled in from the link's `#`; a person presses the button, so
 * that a program that looks into mails does nothing.
 */
export const stopPage = (
  { code, mistakes, csrf }: Sent & { readonly code: string },
  { accounts: words }: Messages,
): PageContent => ({
  title: words.stopTitle,
  isSecret: true,
  ...statusOf(mistakes),
  main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.stopLead}</p>
<form method="post" action="/akun/hentikan" data-from-fragment="kode" data-by-hand novalidate>${csrfField(csrf)}
${textField({ name: 'kode', label: words.stopCode, value: code, autocomplete: 'off', required: true, mistake: mistakes['kode'] })}
${buttons(button({ label: words.stop }))}</form>`,
})

export const stoppedPage = ({ accounts: words }: Messages): PageContent => ({
  title: words.stopped,
  isSecret: true,
  main: html`${notice({ tone: 'success', title: words.stopped, body: words.stoppedBody })}
<p><a class="ds-link" href="/akun/masuk">${words.enterTitle}</a></p>`,
})
