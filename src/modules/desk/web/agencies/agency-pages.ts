import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { tree, type Branch } from '../../../../web/components/tree/tree.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { Agencies, Agency, Category } from '../../../agencies/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'

export const agenciesPath = '/petugas/instansi'

export type TreeView = {
  readonly agencies: Agencies
  /** Those that this officer keeps. */
  readonly own: ReadonlySet<AgencyId>
  readonly categories: ReadonlyMap<string, Category>
  readonly isDone: boolean
  readonly language: Language
}

/** The part of the tree that this officer keeps: who stands below whom, and what each deals with. */
export function treePage(view: TreeView, { operate, keeping }: Messages): PageContent {
  const { agencies, own } = view
  const isTop = (parent: AgencyId | null): boolean => parent === null || !own.has(parent)
  const tops = [...own].filter((id) => isTop(agencies.get(id)?.parent ?? null))
  return {
    title: operate.agenciesTitle,
    density: 'dense',
    main: html`${view.isDone ? notice({ tone: 'success', title: keeping.saved }) : null}
<p>${keeping.treeLead}</p>
${tree(
  operate.agenciesTitle,
  tops.map((id) => branchOf(id, view, keeping)),
)}`,
  }
}

function branchOf(id: AgencyId, view: TreeView, keeping: Messages['keeping']): Branch {
  const { agencies, own, categories, language } = view
  const agency = agencies.get(id)
  const topics = agency?.competence.flatMap((slug) => categories.get(slug)?.name[language] ?? []) ?? []
  const facts = [agency?.isActive === false ? keeping.closed : null, topics.join('; ') || null, agency?.phone]
  const below = [...own].filter((one) => agencies.get(one)?.parent === id)
  return {
    label: html`<a class="ds-link" href="${agenciesPath}/${id}">${agency?.name ?? id}</a>`,
    note: facts.filter((fact) => fact !== null && fact !== undefined).join(' · '),
    branches: below.map((one) => branchOf(one, view, keeping)),
  }
}

/** The form of one agency, there or new; `action` is where it is sent. */
export function agencyPage(
  view: {
    readonly title: string
    readonly action: `/${string}`
    readonly specs: readonly FieldSpec[]
    readonly typed: Fields
    readonly mistakes: Mistakes
    readonly csrf: string
    /** The agency below which another one may be opened from here; null where none may. */
    readonly above: Agency | null
  },
  { operate, keeping }: Messages,
): PageContent {
  const { typed, mistakes, above } = view
  return {
    title: view.title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
<form method="post" action="${view.action}">${csrfField(view.csrf)}
${view.specs.map((spec) => fieldView(spec, typed, mistakes))}
${buttons(
  button({ label: operate.saveAgency }),
  buttonLink({ href: agenciesPath, label: keeping.cancel, variant: 'tertiary' }),
)}</form>
${above === null ? null : html`<p>${buttonLink({ href: `${agenciesPath}/${above.id}/baru`, label: keeping.newAgencyBelow, variant: 'secondary' })}</p>`}`,
  }
}
