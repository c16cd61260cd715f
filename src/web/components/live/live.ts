import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'

/** The list that a page shows, for what comes into it: its address, as of when, and how many reports a page has. */
export type LiveList = { readonly address: string; readonly since: Temporal.Instant; readonly rows: number }

/**
 * Where a page says that what it shows has changed since (assets/desk-live.ts); empty and silent until then, and always
 * where no scripts run. Of one report it also shows what happened, from the page at `changes`.
 */
export const liveNotice = (
  seen: readonly { readonly number: string; readonly seq: number }[],
  { live }: Pick<Messages, 'live'>,
  { changes = null, list = null }: { readonly changes?: string | null; readonly list?: LiveList | null } = {},
): Html =>
  html`<div class="berubah" role="status"${attributes({
    'data-live': true,
    'data-seen': seen.map(({ number, seq }) => `${number}.${seq}`).join(','),
    'data-changes-at': changes,
    'data-list': list?.address ?? null,
    'data-since': list?.since.toString() ?? null,
    'data-page-rows': list?.rows ?? null,
    'data-arrived-one': list === null ? null : live.oneArrived,
    'data-arrived-many': list === null ? null : live.manyArrived,
    'data-words-one': changes === null ? live.oneChanged : live.thisChanged,
    'data-words-many': live.manyChanged,
    'data-reload': live.reload,
  })}></div>`
