import { html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/**
 * Shows the photos of a page large, one after the other: each photo of an attachment list opens here instead of leaving
 * the page (assets/report.ts). Without that module nothing of it is seen, and the photos are links.
 */
export const photoViewer = ({ deskReport: words }: Pick<Messages, 'deskReport'>): Html =>
  html`<dialog class="pemirsa" data-viewer data-place="${words.viewerPlace('{n}', '{of}')}" aria-label="${words.viewer}">
<figure><img alt="" data-viewer-photo><figcaption role="status" data-viewer-place></figcaption></figure>
<div class="tombol">
<button class="ds-button" data-variant="secondary" type="button" data-viewer-step="-1">${words.viewerBefore}</button>
<button class="ds-button" data-variant="secondary" type="button" data-viewer-step="1">${words.viewerNext}</button>
<a class="ds-link" target="_blank" data-viewer-open href="#">${words.viewerOpen} (${words.opensNewTab})</a>
<form method="dialog"><button class="ds-button" type="submit">${words.viewerClose}</button></form>
</div></dialog>`
