import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { receipt } from '../../../../web/components/receipt/receipt.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'

export type ReceiptView = {
  readonly number: string
  readonly secret: string
  readonly qr: Html
  /** What happens now, with its explained dates. */
  readonly clocks: Html
  readonly csrf: string
}

/** What a reporter takes along. The secret stands in this page alone, never in an address. */
export function receiptPage(view: ReceiptView, { filing }: Messages): PageContent {
  const { number, secret, qr, clocks, csrf } = view
  return {
    title: filing.sentTitle,
    isSecret: true,
    main: html`${receipt({ numberLabel: filing.number, number, secretLabel: filing.secret, secret, advice: filing.keep, qr })}
<p><button class="ds-button" data-variant="secondary" type="button" data-print>${filing.print}</button></p>
<form method="post" action="/lacak">${csrfField(csrf)}
<input type="hidden" name="nomor" value="${number}"><input type="hidden" name="rahasia" value="${secret}">
${button({ label: filing.open })}</form>
<section><h2 class="ds-heading" data-size="md">${filing.happens}</h2>
<p>${filing.happensLead}</p>
${clocks}</section>
<p>${buttonLink({ label: filing.another, href: '/lapor', variant: 'tertiary' })}</p>`,
  }
}
