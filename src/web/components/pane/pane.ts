import { attributes, html, type Html } from '../../html.ts'

export type PaneItem = {
  readonly href: string
  readonly title: string
  /** One short line below the title. */
  readonly aside: string
  readonly isLate: boolean
  readonly isHere: boolean
}

/** A list of work to the left, what one works on to the right of it; on a narrow screen only the latter. */
export const paneBeside = (content: {
  readonly label: string
  /** Where the whole list is. */
  readonly list: string
  readonly items: readonly PaneItem[]
  readonly empty: string
  readonly main: Html
}): Html => html`<div class="panel-ganda"><nav class="panel" aria-label="${content.label}" data-pane>
<p><a class="ds-link" href="${content.list}"><strong>${content.label}</strong></a></p>
${
  content.items.length === 0
    ? html`<p>${content.empty}</p>`
    : html`<ol>${content.items.map(
        (item) =>
          html`<li><a${attributes({ href: item.href, 'aria-current': item.isHere ? 'page' : null })}><span class="satu-baris">${item.title}</span><span${attributes({ class: item.isLate ? 'ringkas telat' : 'ringkas' })}>${item.aside}</span></a></li>`,
      )}</ol>`
}</nav><div>${content.main}</div></div>`
