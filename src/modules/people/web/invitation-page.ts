import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import type { Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { shortestPassword } from '../domain/password-rule.ts'

export type InvitationView = { readonly code: string; readonly mistakes: Mistakes; readonly csrf: string }

/** Takes the code of an invitation and a password; the code comes in from the link's `#` where a script may run. */
export const invitationPage = ({ code, mistakes, csrf }: InvitationView, { people, staff }: Messages): PageContent => ({
  title: staff.takeTitle,
  isSecret: true,
  ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
  main: html`${errorSummary(people.mistakes, mistakes)}
<p>${staff.takeLead}</p>
<form method="post" action="/undangan" data-from-fragment="kode" data-by-hand novalidate>${csrfField(csrf)}
${textField({ name: 'kode', label: staff.takeCode, hint: staff.takeCodeHint, value: code, autocomplete: 'off', required: true, mistake: mistakes['kode'] })}
${textField({ name: 'baru', label: people.nextPassword, hint: people.nextPasswordHint(shortestPassword), type: 'password', value: '', autocomplete: 'new-password', required: true, mistake: mistakes['baru'] })}
${textField({ name: 'ulang', label: people.repeatPassword, type: 'password', value: '', autocomplete: 'new-password', required: true, mistake: mistakes['ulang'] })}
${button({ label: staff.take })}</form>`,
})
