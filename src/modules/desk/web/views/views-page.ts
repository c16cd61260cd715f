import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { SavedView } from '../../store/views.ts'

export const viewsPath = '/petugas/daftar'
export const viewPath = ({ id }: Pick<SavedView, 'id'>): `/${string}` => `${viewsPath}/${id}`

/** A view with all that its reader is told of it. */
export type ToldView = {
  readonly view: SavedView
  /** Its queue and what narrows it, in words. */
  readonly says: string
  /** The name of the agency that it is shared with; null where it is the officer's own. */
  readonly sharedWith: string | null
  readonly isFirst: boolean
  /** May this officer rename and delete it? */
  readonly isKept: boolean
}

export type ViewsPage = {
  readonly views: readonly ToldView[]
  readonly done: 'saved' | 'removed' | null
  /** A list that could not be saved, to be named again; null where none was sent. */
  readonly again: { readonly form: Html; readonly mistakes: Mistakes } | null
}

export const viewsPage = ({ views, done, again }: ViewsPage, text: Messages): PageContent => {
  const { desk, queue } = text
  return {
    title: queue.views,
    density: 'dense',
    ...(again === null ? {} : { status: 422 }),
    main: html`${again === null ? null : html`${errorSummary(desk.mistakes, again.mistakes)}${again.form}`}
${done === null ? null : notice({ tone: 'success', title: done === 'saved' ? queue.viewSaved : queue.viewRemoved })}
<p>${queue.viewsLead}</p>
${views.length === 0 ? html`<p>${queue.noViews}</p>` : listed(views, text)}
<p><a class="ds-link" href="/petugas">← ${queue.toWorkspace}</a></p>`,
  }
}

const listed = (views: readonly ToldView[], { queue }: Messages): Html =>
  table({
    caption: queue.views,
    columns: [{ label: queue.viewName }, { label: queue.narrowedBy }, { label: queue.share }, { label: queue.change }],
    rows: views.map(({ view, says, sharedWith, isFirst }) => [
      html`<a class="ds-link" href="/petugas${view.address}">${view.name}</a>${isFirst ? html` ${badge(queue.isFirst, 'neutral')}` : null}`,
      says,
      sharedWith === null ? queue.ownView : queue.sharedWith(sharedWith),
      html`<a class="ds-link" href="${viewPath(view)}" aria-label="${queue.changeView(view.name)}">${queue.change}</a>`,
    ]),
  })

export const viewPage = (
  { view, says, sharedWith, isFirst, isKept }: ToldView,
  form: { readonly typed: Fields; readonly mistakes: Mistakes; readonly csrf: string },
  { desk, queue }: Messages,
): PageContent => ({
  title: queue.changeView(view.name),
  density: 'dense',
  ...(Object.keys(form.mistakes).length === 0 ? {} : { status: 422 }),
  main: html`${errorSummary(desk.mistakes, form.mistakes)}
<p>${says}. ${sharedWith === null ? queue.ownView : queue.sharedWith(sharedWith)}.</p>
<form method="post" action="${viewPath(view)}">${csrfField(form.csrf)}
${
  isKept
    ? html`${textField({
        name: 'nama',
        label: queue.viewName,
        value: 'nama' in form.typed ? fieldText(form.typed, 'nama') : view.name,
        maxLength: 60,
        mistake: form.mistakes['nama'],
      })}${buttons(button({ label: queue.rename, name: 'tindakan', value: 'nama' }))}`
    : null
}
${buttons(
  isFirst
    ? button({ label: queue.notFirst, variant: 'secondary', name: 'tindakan', value: 'bukan-dulu' })
    : button({ label: queue.makeFirst, variant: 'secondary', name: 'tindakan', value: 'dulu' }),
  isKept
    ? button({ label: queue.removeView, variant: 'secondary', tone: 'danger', name: 'tindakan', value: 'hapus' })
    : null,
)}</form>
<p><a class="ds-link" href="${viewsPath}">← ${queue.views}</a></p>`,
})
