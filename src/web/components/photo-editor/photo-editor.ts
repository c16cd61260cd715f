import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/** What an area can be drawn as; the words are those of the form's list of areas. */
const tools = ['tutup', 'buram', 'potong'] as const

/**
 * Draws areas on a photo by pointer, finger and keys (assets/redact.ts), into the form's list of areas. Without that module
 * nothing of it is seen, and the areas are typed as numbers.
 */
export const photoEditor = ({ photoEditor: words }: Pick<Messages, 'photoEditor'>): Html =>
  html`<section class="penyamar" aria-label="${words.editor}" hidden${attributes({ 'data-redact': true, 'data-area': words.area('{n}', '{how}', '{place}'), 'data-place': words.place('{left}', '{top}', '{width}', '{height}'), 'data-gone': words.gone, 'data-numbers': words.numbers })}>
<div class="tombol" role="group" aria-label="${words.tools}">${tools.map(
    (tool, n) =>
      html`<button class="ds-button" data-variant="secondary" type="button"${attributes({ 'data-redact-tool': tool, 'aria-pressed': String(n === 0) })}>${words.toolNames[tool]}</button>`,
  )}</div>
<p id="penyamar-petunjuk" class="ringkas">${words.howTo}</p>
<div class="penyamar-foto" data-redact-stage><img alt="${words.photo}" draggable="false"></div>
<div class="tombol">
<button class="ds-button" data-variant="secondary" type="button" data-redact-add>${words.add}</button>
<button class="ds-button" data-variant="secondary" type="button" data-redact-undo disabled>${words.undo}</button>
<button class="ds-button" data-variant="secondary" type="button" data-redact-clear>${words.clear}</button>
</div>
<p role="status" data-redact-status></p>
</section>`
