import type { StandardTerms } from '../../../kernel/law/terms.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { reportList } from '../../../web/components/report-list/report-list.ts'
import { linkRow } from '../../../web/components/tabs/tabs.ts'
import { table } from '../../../web/components/table/table.ts'
import { tree, type Branch } from '../../../web/components/tree/tree.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { Agencies, Agency } from '../../agencies/index.ts'
import { keptSection, type Figure } from '../../insight/index.ts'
import { phases } from '../../reports/index.ts'
import { standardSection, type Standard } from '../../standards/index.ts'
import type { PublicItem } from '../domain/public-list.ts'
import type { PublicCount } from '../store/public-counts.ts'
import { cardOf } from './cards.ts'
import { listAddress } from './list-query.ts'

export type AgencyView = {
  readonly agency: Agency
  readonly agencies: Agencies
  /** The standard in force: its own, or that of the nearest agency above that has one. */
  readonly terms: StandardTerms
  readonly standard: Standard | null
  /** Of this agency and all below it, like the counts and the reports. */
  readonly figures: readonly Figure[]
  readonly counts: readonly PublicCount[]
  readonly newest: readonly PublicItem[]
  readonly today: Temporal.PlainDate
  readonly origin: string
  readonly language: Language
}

/** What an agency promises, as the national register shows it, and then how it keeps it. */
export function agencyPage(view: AgencyView, text: Messages): PageContent {
  const { agency, agencies, terms, standard, figures, today, origin, language } = view
  const { publicPages } = text
  const isOwn = terms.agency === agency.id
  const feed = `${origin}${listAddress({ agency: agency.id }, '/laporan.atom')}`
  return {
    title: agency.name,
    about: {
      description: publicPages.agencyAbout(agency.name),
      canonical: `${origin}/instansi/${agency.id}`,
      feed: { title: `${publicPages.itsReports}: ${agency.name}`, href: feed },
    },
    main: html`${definitionList(particulars(view, text))}
<p>${buttonLink({ label: publicPages.reportHere, href: `/lapor?instansi=${agency.id}` })}</p>
${contents(text)}
<section><h2 class="ds-heading" data-size="md" id="standar">${publicPages.standard}</h2>
${isOwn ? null : html`<p>${publicPages.inherited(agencies.get(terms.agency)?.name ?? terms.agency)}</p>`}
${standard === null ? null : standardSection(standard, terms, language, text)}</section>
${keptSection(figures, { agency: agency.name, today, language }, text)}
${reports(view, text)}
${below(view, text)}`,
  }
}

const contents = ({ publicPages, figures }: Messages): Html =>
  linkRow(publicPages.contents, [
    { href: '#standar', label: publicPages.standard },
    { href: '#ditepati', label: figures.title },
    { href: '#laporan', label: publicPages.itsReports },
  ])

function particulars({ agency, agencies }: AgencyView, { publicPages }: Messages) {
  const parent = agency.parent === null ? undefined : agencies.get(agency.parent)
  const { website, phone, address } = agency
  return [
    ...(parent === undefined ? [] : [{ term: publicPages.parent, description: linkTo(parent) }]),
    ...(address === null ? [] : [{ term: publicPages.address, description: address }]),
    ...(phone === null
      ? []
      : [{ term: publicPages.phone, description: html`<a class="ds-link" href="tel:${phone}">${phone}</a>` }]),
    ...(website === null
      ? []
      : [{ term: publicPages.website, description: html`<a class="ds-link" href="${website}">${website}</a>` }]),
  ]
}

const linkTo = ({ id, name }: Agency): Html => html`<a class="ds-link" href="/instansi/${id}">${name}</a>`

function reports({ agency, agencies, counts, newest, language }: AgencyView, text: Messages): Html {
  const { publicPages, report } = text
  const rows = phases.flatMap((phase) => {
    const total = counts.filter((count) => count.phase === phase).reduce((sum, { reports: n }) => sum + n, 0)
    const href = listAddress({ agency: agency.id, state: phase })
    return total === 0 ? [] : [[html`<a class="ds-link" href="${href}">${report.phases[phase]}</a>`, total]]
  })
  return html`<section><h2 class="ds-heading" data-size="md" id="laporan">${publicPages.itsReports}</h2>
${
  rows.length === 0
    ? html`<p>${publicPages.noReports}</p>`
    : html`${table({
        caption: publicPages.counts,
        columns: [{ label: publicPages.state }, { label: publicPages.counted, numeric: true }],
        rows,
      })}
${reportList(newest.map((item) => cardOf(item, agencies, language)))}
<p><a class="ds-link" href="${listAddress({ agency: agency.id })}">${publicPages.allItsReports}</a></p>`
}</section>`
}

function below({ agency, agencies }: AgencyView, { publicPages }: Messages): Html | null {
  const branches = branchesOf(agencies, agency.id)
  if (branches.length === 0) return null
  return html`<section><h2 class="ds-heading" data-size="md">${publicPages.below}</h2>
${tree(publicPages.below, branches)}</section>`
}

/** Every agency under the one it belongs to. */
export const agenciesPage = (agencies: Agencies, origin: string, { publicPages }: Messages): PageContent => ({
  title: publicPages.agenciesTitle,
  about: { description: publicPages.agenciesLead, canonical: `${origin}/instansi` },
  main: html`<p>${publicPages.agenciesLead}</p>
${tree(publicPages.agenciesTitle, branchesOf(agencies, null))}`,
})

function branchesOf(agencies: Agencies, parent: AgencyId | null): Branch[] {
  const children = Map.groupBy(
    [...agencies.values()].filter(({ isActive }) => isActive).toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    (agency) => agency.parent,
  )
  const under = (id: AgencyId | null): Branch[] =>
    (children.get(id) ?? []).map((agency) => ({ label: linkTo(agency), branches: under(agency.id) }))
  return under(parent)
}
