import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { qrCode } from '../../../web/components/receipt/qr.ts'
import type { Mistakes } from '../../../web/form.ts'
import { html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { NewGenerator } from '../usecases/codes.ts'
import { securityPath } from './security-page.ts'

/** A secret to be scanned or typed into an app, and the first code that confirms it. */
export async function codesPage(
  generator: NewGenerator,
  { mistakes, csrf }: { readonly mistakes: Mistakes; readonly csrf: string },
  { security, people }: Messages,
): Promise<PageContent> {
  return {
    title: security.codesTitle,
    density: 'dense',
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(people.mistakes, mistakes)}
<p>${security.codesScan}</p>
<div class="qr">${await qrCode(generator.address, security.codesQr)}</div>
<p>${security.codesKey} <code>${generator.key}</code></p>
<form method="post" action="${securityPath}/kode" novalidate>${csrfField(csrf)}
${textField({ name: 'kode', label: security.codesConfirm, hint: security.codesConfirmHint, value: '', autocomplete: 'one-time-code', required: true, mistake: mistakes['kode'] })}
${button({ label: security.confirmCodes })}</form>
<p><a class="ds-link" href="${securityPath}">← ${security.title}</a></p>`,
  }
}

/** The codes, the only time that they can be seen; null where they were shown already. */
export function recoveryPage(codes: readonly string[] | null, { security }: Messages): PageContent {
  const back = buttonLink({ href: securityPath, label: security.title, variant: 'secondary' })
  return {
    title: security.recoveryTitle,
    density: 'dense',
    isSecret: true,
    main:
      codes === null
        ? html`<p>${security.recoveryGone}</p>${back}`
        : html`${notice({ tone: 'warning', title: security.recoveryShown })}
<p>${security.recoveryLead}</p>
<ol class="kode-pemulihan">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
${buttons(html`<button class="ds-button" type="button" data-print>${security.print}</button>`, back)}`,
  }
}
