import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textField } from '../../../../web/components/field/field.ts'
import type { Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

type Sent = { readonly mistakes: Mistakes; readonly csrf: string }

const statusOf = (mistakes: Mistakes) => (Object.keys(mistakes).length > 0 ? { status: 422 } : {})

/** Asks for number and contact, and says what is left to whoever gave none. */
export const lostPage = (
  {
    number,
    contact,
    mistakes,
    csrf,
    reachesPhones,
  }: Sent & { readonly number: string; readonly contact: string; readonly reachesPhones: boolean },
  { following, wayBack: words }: Messages,
): PageContent => ({
  title: words.lostTitle,
  ...statusOf(mistakes),
  main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.lostLead}${reachesPhones ? null : html` ${words.onlyMail}`}</p>
<form method="post" action="/lacak/hilang" novalidate>${csrfField(csrf)}
${textField({ name: 'nomor', label: following.trackNumber, hint: following.trackNumberHint, value: number, autocomplete: 'off', required: true, mistake: mistakes['nomor'] })}
${textField({ name: 'kontak', label: words.contact, hint: words.contactHint, value: contact, autocomplete: 'email', required: true, mistake: mistakes['kontak'] })}
${button({ label: words.ask })}
</form>
<section><h2 class="ds-heading" data-size="sm">${words.noContactTitle}</h2>
${words.noContact.map((line) => html`<p>${line}</p>`)}</section>`,
})

/** The same for everybody who asked, whatever became of it. */
export const askedPage = (reachesPhones: boolean, { wayBack: words }: Messages): PageContent => ({
  title: words.askedTitle,
  main: html`${words.asked.map((line) => html`<p>${line}</p>`)}
${reachesPhones ? null : html`<p>${words.onlyMail}</p>`}
${buttons(
  buttonLink({ label: words.enterCode, href: '/lacak/pulihkan' }),
  buttonLink({ label: words.askAgain, href: '/lacak/hilang', variant: 'tertiary' }),
)}`,
})

/**
 * Takes the code and makes a new secret. `data-from-fragment` fills it in from the link's `#`; the button is pressed by
 * a person (`data-by-hand`), so that a program that looks into mails uses nothing up.
 */
export const recoverPage = (
  { number, code, mistakes, csrf }: Sent & { readonly number: string; readonly code: string },
  { following, wayBack: words }: Messages,
): PageContent => ({
  title: words.recoverTitle,
  isSecret: true,
  ...statusOf(mistakes),
  main: html`${errorSummary(words.mistakes, mistakes)}
<p>${words.recoverLead}</p>
<form method="post" action="/lacak/pulihkan" data-from-fragment="kode" data-by-hand novalidate>${csrfField(csrf)}
${textField({ name: 'nomor', label: following.trackNumber, value: number, autocomplete: 'off', required: true, mistake: mistakes['nomor'] })}
${textField({ name: 'kode', label: words.code, hint: words.codeHint, value: code, autocomplete: 'one-time-code', required: true, mistake: mistakes['kode'] })}
${button({ label: words.recover })}
</form>
<p><a class="ds-link" href="/lacak/hilang">${words.askAgain}</a></p>`,
})
