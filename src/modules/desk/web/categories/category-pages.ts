import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { Agencies, Category } from '../../../agencies/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'

export const categoriesPath = '/petugas/kategori'
/** In place of a slug, the address of a category that is not there yet. */
export const newSlug = 'baru'

/** All topics, with the offices that name each as theirs. */
export function categoriesPage(
  view: { readonly categories: readonly Category[]; readonly agencies: Agencies; readonly isDone: boolean },
  language: Language,
): PageContent {
  const { keeping } = messages[language]
  const officesOf = (slug: string): string =>
    [...view.agencies.values()]
      .filter(({ competence }) => competence.includes(slug))
      .map(({ shortName }) => shortName)
      .join(', ')
  const rows = view.categories.map(({ slug, name, isSensitive, isClosed }) => [
    name[language],
    html`${isClosed ? badge(keeping.closed, 'neutral') : badge(keeping.open, 'done')}${isSensitive ? html` ${badge(keeping.sensitive, 'waiting')}` : null}`,
    officesOf(slug) || html`<span class="ringkas">${keeping.nobody}</span>`,
    html`<a class="ds-link" href="${categoriesPath}/${slug}" aria-label="${keeping.changeCategory(name[language])}">${keeping.change}</a>`,
  ])
  const columns = [keeping.topic, keeping.state, keeping.offices, keeping.change].map((label) => ({ label }))
  return {
    title: keeping.categoriesTitle,
    density: 'dense',
    main: html`${view.isDone ? notice({ tone: 'success', title: keeping.saved }) : null}
<p>${keeping.categoriesLead}</p>
<p>${buttonLink({ href: `${categoriesPath}/${newSlug}`, label: keeping.newCategory })}</p>
${table({ caption: keeping.categoriesTitle, columns, rows })}`,
  }
}

export const categoryFields = ({ keeping }: Messages): FieldSpec[] => [
  { kind: 'line', name: 'nama', label: keeping.nameId, isRequired: true, most: 100 },
  { kind: 'line', name: 'inggris', label: keeping.nameEn, isRequired: true, most: 100 },
  { kind: 'words', name: 'kata', label: keeping.words, hint: keeping.wordsHint, isRequired: false, most: 5000 },
  { kind: 'tick', name: 'peka', label: keeping.isSensitive, hint: keeping.isSensitiveHint },
  { kind: 'tick', name: 'tutup', label: keeping.isClosed, hint: keeping.isClosedHint },
]

export function categoryPage(
  view: {
    readonly slug: string
    readonly title: string
    readonly typed: Fields
    readonly mistakes: Mistakes
    readonly csrf: string
  },
  text: Messages,
): PageContent {
  const { keeping } = text
  const { typed, mistakes } = view
  return {
    title: view.title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(keeping.notSaved, mistakes)}
<form method="post" action="${categoriesPath}/${view.slug}">${csrfField(view.csrf)}
${categoryFields(text).map((spec) => fieldView(spec, typed, mistakes))}
${buttons(
  button({ label: keeping.saveCategory }),
  buttonLink({ href: categoriesPath, label: keeping.cancel, variant: 'tertiary' }),
)}</form>`,
  }
}
