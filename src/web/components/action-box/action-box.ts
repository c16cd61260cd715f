import { attributes, html, type Html } from '../../html.ts'

/** One thing that may be done: its name, what follows from it, and the form or link that does it. */
export type Action = { readonly title: string | null; readonly consequence: string | null; readonly form: Html }

/**
 * The one box at the end of a report: what its reader may do, each by its consequence. `isYours`: the report waits for
 * this reader; `silence` says what happens when nothing is done.
 */
export const actionBox = (box: {
  readonly id: string
  readonly title: string
  readonly isYours: boolean
  readonly silence: string | null
  readonly actions: readonly Action[]
  /** Seldom wanted, so only named. */
  readonly more: Html | null
}): Html => html`<section class="kotak"${attributes({ id: box.id, 'data-yours': box.isYours })}>
<h2 class="ds-heading" data-size="md">${box.title}</h2>
${box.silence === null ? null : html`<p class="diam">${box.silence}</p>`}
<div class="pilihan">${box.actions.map(
  ({
    title,
    consequence,
    form,
  }) => html`<div>${title === null ? null : html`<h3 class="ds-heading" data-size="xs">${title}</h3>`}
${consequence === null ? null : html`<p>${consequence}</p>`}
${form}</div>
`,
)}</div>
${box.more}</section>`
