import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/**
 * Where a page says that what it shows has changed since (assets/desk-live.ts); empty and silent until then, and always
 * where no scripts run. Of one report it also shows what happened, from the page at `changes`.
 */
export const liveNotice = (
  seen: readonly { readonly number: string; readonly seq: number }[],
  { live }: Pick<Messages, 'live'>,
  changes: string | null = null,
): Html =>
  html`<div class="berubah" role="status"${attributes({
    'data-live': true,
    'data-seen': seen.map(({ number, seq }) => `${number}.${seq}`).join(','),
    'data-changes-at': changes,
    'data-words-one': changes === null ? live.oneChanged : live.thisChanged,
    'data-words-many': live.manyChanged,
    'data-reload': live.reload,
  })}></div>`
