import { html, type Html } from '../../html.ts'

/**
 * Who can be called into a note by `@name`, folded: to be read and typed. While somebody types a name, those that fit are
 * offered below the field (assets/report.ts). Nothing where there is nobody.
 */
export const mentionList = (
  label: string,
  people: readonly { readonly name: string; readonly post: string }[],
): Html | null =>
  people.length === 0
    ? null
    : html`<details class="ds-details sebut"><summary>${label}</summary><ul data-mention aria-label="${label}">${people.map(
        ({ name, post }) =>
          html`<li><strong>@<span data-mention-name>${name}</span></strong> <small>${post}</small></li>`,
      )}</ul></details>`
