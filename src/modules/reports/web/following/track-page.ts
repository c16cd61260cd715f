import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textArea, textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import type { Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

export type TrackView = {
  readonly number: string
  readonly secret: string
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly status?: number
  /** What somebody wrote for a report that is no longer open on their device: shown to be copied. */
  readonly unsent?: string
}

/** `data-from-fragment`: a browser with JavaScript takes the secret from the QR's address and sends it. */
export function trackPage(
  { number, secret, mistakes, csrf, status, unsent }: TrackView,
  { following }: Messages,
): PageContent {
  return {
    title: following.trackTitle,
    isSecret: true,
    ...(status === undefined ? {} : { status }),
    main: html`${errorSummary(following.trackMistakes, mistakes)}
${unsent === undefined ? null : notice({ tone: 'warning', title: following.sessionOver, body: unsent ? following.sessionOverUnsent : following.sessionOverLead })}
${unsent ? textArea({ name: 'salinan', label: following.keptText, value: unsent }) : null}
<p>${following.trackLead}</p>
<form method="post" action="/lacak" data-from-fragment="rahasia" novalidate>${csrfField(csrf)}
${textField({ name: 'nomor', label: following.trackNumber, hint: following.trackNumberHint, value: number, autocomplete: 'off', required: true, mistake: mistakes['nomor'] })}
${textField({ name: 'rahasia', label: following.trackSecret, hint: following.trackSecretHint, value: secret, autocomplete: 'off', required: true, mistake: mistakes['rahasia'] })}
${button({ label: following.track })}
</form>
<p><a class="ds-link" href="/lacak/hilang">${following.lostSecret}</a></p>
<p><a class="ds-link" href="/laporan">${following.publicInstead}</a></p>`,
  }
}
