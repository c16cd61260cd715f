import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/** How a browser keeps what is typed into a form until it is sent (assets/draft.ts). */
export type Keeping = {
  /** The name under which the browser keeps it; the same for all pages of one form. */
  readonly name: string
  /** The server's draft whose words the form shows; what a browser kept of another one is not put back. */
  readonly of?: string | null
  /** Where the server takes what is typed while it is typed. */
  readonly saveTo?: `/${string}`
  /** Forgotten with the tab: for what must not stay on a shared phone. */
  readonly isTabOnly?: boolean
}

/** The attributes of a form that is kept: `<form method="post"${keptForm({ name })}>`, on a page with the script `draft`. */
export const keptForm = ({ name, of, saveTo, isTabOnly }: Keeping): Html =>
  attributes({
    'data-draft': name,
    'data-draft-of': of,
    'data-draft-save': saveTo,
    'data-draft-tab': isTabOnly === true,
  })

/**
 * Says that it is kept, or that the network is away; `words` stand there from the start. What is marked
 * `data-draft-drop` and hidden comes into sight once there is something to throw away.
 */
export const keptStatus = (words: string, { kept }: Messages): Html =>
  html`<p class="simpanan" role="status" data-draft-status${attributes({
    'data-saved': kept.saved,
    'data-restored': kept.restored,
    'data-offline': kept.offline,
    'data-unkept': kept.unkept,
  })}>${words}</p>`

/** On the page that a sent form leads to: what the browser kept is over; with `of`, only what it kept of that draft. */
export const keptNoMore = (name: string, of: string | null = null): Html =>
  html`<span hidden${attributes({ 'data-draft-over': name, 'data-draft-of': of })}></span>`
