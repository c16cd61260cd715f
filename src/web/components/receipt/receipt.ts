import { html, type Html } from '../../html.ts'

/** What the reporter keeps: the number in large type, the secret, and a picture that opens the report. */
export const receipt = (view: {
  readonly numberLabel: string
  readonly number: string
  readonly secretLabel: string
  readonly secret: string
  readonly advice: string
  /** An SVG of this program's own making. */
  readonly qr: Html | null
}): Html => html`<section class="tanda-terima">
<div>
<p>${view.numberLabel}<br><strong class="nomor">${view.number}</strong></p>
<p>${view.secretLabel}<br><strong class="kode">${view.secret}</strong></p>
<p>${view.advice}</p>
</div>
${view.qr === null ? null : html`<div class="qr">${view.qr}</div>`}
</section>`
