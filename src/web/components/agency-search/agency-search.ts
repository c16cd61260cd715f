import { attributes, html, type Html } from '../../html.ts'
import type { Messages } from '../../messages/messages.ts'
import { button } from '../button/button.ts'
import { textField } from '../field/field.ts'

/**
 * Narrows the agencies of the form on the page that it leads to, by name, short name or topic, misspelt too; stands above
 * that form. `assets/place.ts` offers names from `offers` while somebody types.
 */
export function agencySearch(
  search: {
    readonly action: string
    /** Where names come from while typing: an address to which `?q=` is added. */
    readonly offers: string
    readonly value: string
    /** Nobody was found by these words. */
    readonly isInVain: boolean
  },
  { places }: Pick<Messages, 'places'>,
): Html {
  const { agencies } = places
  const field = textField({
    name: 'cari',
    label: agencies.label,
    hint: agencies.hint,
    value: search.value,
    autocomplete: 'off',
    maxLength: 200,
    mistake: search.isInVain ? agencies.nothing : undefined,
  })
  return html`<form method="get" action="${search.action}" role="search" class="cari-instansi"><div class="tempat"${attributes(
    {
      'data-place': search.offers,
      'data-place-list': agencies.list,
      'data-place-found': agencies.found,
      'data-place-none': agencies.nothing,
    },
  )}>${field}</div>
${button({ label: agencies.button, variant: 'secondary' })}</form>`
}
