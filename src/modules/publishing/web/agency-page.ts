import type { StandardTerms } from '../../../kernel/law/terms.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { Agencies, Agency } from '../../agencies/index.ts'
import { phases } from '../../reports/index.ts'
import { standardSection, type Standard } from '../../standards/index.ts'
import type { PublicCount } from '../store/public-counts.ts'

export type AgencyView = {
  readonly agency: Agency
  readonly agencies: Agencies
  /** The standard in force: its own, or that of the nearest agency above that has one. */
  readonly terms: StandardTerms
  readonly standard: Standard | null
  /** Of this agency and all below it. */
  readonly counts: readonly PublicCount[]
  readonly language: Language
}

export function agencyPage(view: AgencyView, text: Messages): PageContent {
  const { agency, agencies, terms, standard, language } = view
  const { publicPages } = text
  const isOwn = terms.agency === agency.id
  return {
    title: agency.name,
    main: html`<p>${buttonLink({ label: publicPages.reportHere, href: `/lapor?instansi=${agency.id}` })}</p>
${definitionList(particulars(view, text))}
${childrenOf(agency, agencies, publicPages.below)}
<section><h2 class="ds-heading" data-size="md">${publicPages.counts}</h2>
${countsTable(view, text)}</section>
<h2 class="ds-heading" data-size="md">${publicPages.standard}</h2>
${isOwn ? null : html`<p>${publicPages.inherited(agencies.get(terms.agency)?.name ?? terms.agency)}</p>`}
${standard === null ? null : standardSection(standard, terms, language, text)}`,
  }
}

function particulars({ agency, agencies }: AgencyView, { publicPages }: Messages) {
  const parent = agency.parent === null ? undefined : agencies.get(agency.parent)
  const { website, phone, address } = agency
  return [
    ...(parent === undefined ? [] : [{ term: publicPages.parent, description: linkTo(parent) }]),
    ...(website === null
      ? []
      : [{ term: publicPages.website, description: html`<a class="ds-link" href="${website}">${website}</a>` }]),
    ...(phone === null ? [] : [{ term: publicPages.phone, description: phone }]),
    ...(address === null ? [] : [{ term: publicPages.address, description: address }]),
  ]
}

const linkTo = ({ id, name }: Agency): Html => html`<a class="ds-link" href="/instansi/${id}">${name}</a>`

function childrenOf(agency: Agency, agencies: Agencies, title: string): Html | null {
  const below = [...agencies.values()].filter(({ parent, isActive }) => parent === agency.id && isActive)
  if (below.length === 0) return null
  return html`<section><h2 class="ds-heading" data-size="md">${title}</h2>
<ul>${below.map((one) => html`<li>${linkTo(one)}</li>`)}</ul></section>`
}

function countsTable({ agency, counts }: AgencyView, { publicPages, report }: Messages): Html {
  const rows = phases.flatMap((phase) => {
    const total = counts.filter((count) => count.phase === phase).reduce((sum, { reports }) => sum + reports, 0)
    const link = html`<a class="ds-link" href="/laporan?agency=${agency.id}&state=${phase}">${report.phases[phase]}</a>`
    return total === 0 ? [] : [[link, total]]
  })
  if (rows.length === 0) return html`<p>${publicPages.noReports}</p>`
  return table({
    caption: publicPages.itsReports,
    columns: [{ label: publicPages.state }, { label: publicPages.counted, numeric: true }],
    rows,
  })
}

/** Every agency under the one it belongs to. */
export function agenciesPage(agencies: Agencies, { publicPages }: Messages): PageContent {
  const active = [...agencies.values()].filter(({ isActive }) => isActive)
  const under = (parent: Agency['parent']): Html | null => {
    const here = active.filter((agency) => agency.parent === parent)
    return here.length === 0
      ? null
      : html`<ul>${here.map((agency) => html`<li>${linkTo(agency)}${under(agency.id)}</li>`)}</ul>`
  }
  return { title: publicPages.agenciesTitle, main: html`<p>${publicPages.agenciesLead}</p>${under(null)}` }
}
