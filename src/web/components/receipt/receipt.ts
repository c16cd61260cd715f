import { attributes, html, type Html } from '../../html.ts'

/** What the reporter keeps: the number in large type, the secret, and a picture that opens the report. */
export const receipt = (view: {
  readonly numberLabel: string
  readonly number: string
  readonly secretLabel: string
  /** In groups, so that it can be read aloud and copied by hand. */
  readonly secret: string
  /** The button that takes the secret into the clipboard, and what it says afterwards. */
  readonly copy?: { readonly label: string; readonly done: string }
  readonly advice: string
  /** How to come back without the picture: an address in words. */
  readonly way?: string
  /** An SVG of this program's own making. */
  readonly qr: Html | null
}): Html => html`<section class="tanda-terima">
<div>
<p>${view.numberLabel}<br><strong class="nomor">${view.number}</strong></p>
<p>${view.secretLabel}<br><strong class="kode">${view.secret}</strong></p>
${view.copy === undefined ? null : html`<p class="salin"><button class="ds-button" data-variant="secondary" data-size="sm" type="button"${attributes({ 'data-copy': view.secret, 'data-copied': view.copy.done })}>${view.copy.label}</button></p>`}
${view.way === undefined ? null : html`<p>${view.way}</p>`}
<p>${view.advice}</p>
</div>
${view.qr === null ? null : html`<div class="qr">${view.qr}</div>`}
</section>`
