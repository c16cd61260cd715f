import type { PageContent } from '../../../web/answer.ts'
import { button, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { checkbox } from '../../../web/components/field/field.ts'
import { keptForm, keptStatus } from '../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { detailsFields } from './details-form.ts'
import { nextField } from './enter-pages.ts'

/** The name under which browsers keep what was typed until the account is open. */
export const keptName = 'akun-baru'

export type DetailsView = {
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly next: string
  /** The form's token had grown old: nothing was kept, and it must be sent once more. */
  readonly isStale: boolean
}

const statusOf = ({ mistakes, isStale }: DetailsView) =>
  isStale ? { status: 403 } : Object.keys(mistakes).length > 0 ? { status: 422 } : {}

/** Whoever proved a contact says who they are. */
export function newAccountPage(view: DetailsView & { readonly contact: string }, text: Messages): PageContent {
  const { accounts: words, kept } = text
  const { typed, mistakes, csrf, next, isStale, contact } = view
  return {
    title: words.newTitle,
    ...statusOf(view),
    isSecret: true,
    scripts: ['draft'],
    main: html`${errorSummary(words.mistakes, mistakes)}${isStale ? notice({ tone: 'warning', title: kept.stale, body: kept.staleBody }) : null}
<p>${words.newLead(contact)}</p>
<form method="post" action="/akun/baru" novalidate${keptForm({ name: keptName, isTabOnly: true })}>${csrfField(csrf)}${nextField(next)}
${detailsFields(typed, mistakes, text)}
${checkbox({ name: 'bersama', label: words.shared, hint: words.sharedHint, checked: fieldText(typed, 'bersama') === 'ya' })}
${keptStatus('', text)}
${buttons(button({ label: words.openAccount }))}
</form>`,
  }
}

/** The same for an account that is there. */
export function changeDetailsPage(view: DetailsView, text: Messages): PageContent {
  const { accounts: words, kept } = text
  const { typed, mistakes, csrf, isStale } = view
  return {
    title: words.changeTitle,
    ...statusOf(view),
    isSecret: true,
    main: html`${errorSummary(words.mistakes, mistakes)}${isStale ? notice({ tone: 'warning', title: kept.stale, body: kept.staleBody }) : null}
<form method="post" action="/akun/saya/data" novalidate>${csrfField(csrf)}
${detailsFields(typed, mistakes, text)}
${buttons(button({ label: words.save }))}
</form>`,
  }
}
