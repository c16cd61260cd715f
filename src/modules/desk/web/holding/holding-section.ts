import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import { button, buttons } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { selectField } from '../../../../web/components/field/field.ts'
import type { Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { reportPath } from '../report/report-path.ts'

/** An agency's desk on which the report lies now. */
export type HeldDesk = {
  readonly agency: AgencyId
  readonly name: string
  /** Who holds it there; null where nobody does. */
  readonly holder: { readonly id: OfficerId; readonly name: string } | null
  /** Others to whom it can be handed; null where this officer does not work at that desk. */
  readonly heirs: readonly { readonly id: OfficerId; readonly name: string }[] | null
}

export type HoldingView = {
  readonly number: string
  readonly officer: OfficerId
  readonly desks: readonly HeldDesk[]
  readonly isWatched: boolean
  /** Who took, handed over and put back, for the report's timeline. */
  readonly history: readonly Entry[]
  readonly csrf: string
}

/** The field that names an heir; of its own for each desk, for a report may lie on several. */
export const heirField = (agency: string): string => `kepada-${agency}`

/** Who holds the report where, and what this officer can do about it; below it, whether they watch it. */
export function holdingSection(view: HoldingView, text: Messages): Html {
  const { queue } = text
  return html`<section class="pemegang" id="pegang"><h2 class="ds-heading" data-size="sm">${queue.holding}</h2>
${view.desks.map((desk) => deskPart(desk, view, text))}
<form method="post" action="${reportPath(view.number)}/pantau">${csrfField(view.csrf)}<input type="hidden" name="pantau" value="${view.isWatched ? '' : 'ya'}">
${button({ label: view.isWatched ? queue.unwatch : queue.watch, variant: 'tertiary' })}</form></section>`
}

function deskPart(desk: HeldDesk, { number, officer, desks, csrf }: HoldingView, { queue }: Messages): Html {
  const { holder, heirs, agency, name } = desk
  const isMine = holder?.id === officer
  const says = holder === null ? queue.free : isMine ? queue.heldByYou : queue.held(holder.name)
  const where = desks.length === 1 ? null : html`<h3 class="ds-heading" data-size="2xs">${queue.atDesk(name)}</h3>`
  if (heirs === null) return html`${where}<p>${says}</p>`
  const asked = html`${csrfField(csrf)}<input type="hidden" name="meja" value="${agency}"><input type="hidden" name="dilihat" value="${holder?.id ?? ''}">`
  const take = { label: holder === null ? queue.take : queue.takeFrom(holder.name), name: 'kepada', value: officer }
  return html`${where}<p>${says}</p>
<form method="post" action="${reportPath(number)}/pegang">${asked}${buttons(
    isMine ? null : button({ ...take, variant: 'secondary' }),
    holder === null ? null : button({ label: queue.putBack, variant: 'tertiary', name: 'kepada', value: '' }),
  )}</form>
${
  heirs.length === 0
    ? null
    : html`<details class="ds-details"><summary>${queue.handTo} …</summary><div><form method="post" action="${reportPath(number)}/pegang">${asked}
${selectField({
  name: heirField(agency),
  label: queue.handTo,
  value: '',
  choices: heirs.map((heir) => ({ value: heir.id, label: heir.name })),
})}
${button({ label: queue.hand, variant: 'secondary' })}</form></div></details>`
}`
}
