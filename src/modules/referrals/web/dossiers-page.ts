import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { Zone } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { OpenLaw, ReportState } from '../../reports/index.ts'
import type { Delivery } from '../store/deliveries.ts'
import type { KeptDossier } from '../store/dossiers.ts'

export type DossierView = { readonly dossier: KeptDossier; readonly deliveries: readonly Delivery[] }

type ReportDossiers = {
  readonly number: string
  readonly dossiers: readonly DossierView[]
  readonly zone: Zone
  readonly language: Language
}

export const dossiersPath = (number: string): `/petugas/laporan/${string}/rujukan` =>
  `/petugas/laporan/${number}/rujukan`

/** Everything that was handed over of one report, the newest first, and by which way it arrived. */
export function dossiersPage({ number, dossiers, zone, language }: ReportDossiers): PageContent {
  const { referrals, desk } = messages[language]
  return {
    title: `${referrals.title} ${number}`,
    density: 'dense',
    isSecret: true,
    main: html`<p><a class="ds-link" href="/petugas/laporan/${number}">← ${desk.reportTitle(number)}</a></p>
<p>${referrals.desk.lead}</p>
${dossiers.length === 0 ? html`<p>${referrals.desk.none}</p>` : dossiers.map((view) => section(view, zone, language))}`,
  }
}

function section({ dossier, deliveries }: DossierView, zone: Zone, language: Language): Html {
  const { desk } = messages[language].referrals
  const { number, id, kind, because, made } = dossier
  const file = (name: string): `/${string}` => `${dossiersPath(number)}/${id}/${name}`
  return html`<section><h2 class="ds-heading" data-size="sm">${desk.kinds[kind]}</h2>
<p>${desk.because[because]}</p>
${
  made === null
    ? notice({ tone: 'info', title: desk.making })
    : html`${
        made.key === null
          ? notice({ tone: 'info', title: desk.erased })
          : html`<p>${buttonLink({ label: desk.read, href: file('berkas.pdf'), variant: 'secondary' })}
${buttonLink({ label: desk.download, href: file('berkas.zip'), variant: 'secondary' })}</p>`
      }
${definitionList([
  { term: desk.madeAt(''), description: moment(made.at, zone, language) },
  { term: desk.size, description: `${Math.ceil(made.sizeBytes / 1024)} kB` },
  { term: desk.hash, description: html`<code class="hash">${made.sha256.toString('hex')}</code>` },
  ...deliveries.map((one) => ({ term: desk.routes[one.route], description: arrival(one, zone, language) })),
])}`
}</section>`
}

function arrival(delivery: Delivery, zone: Zone, language: Language): string {
  const { desk } = messages[language].referrals
  const at = (when: Temporal.Instant | null): string => (when === null ? '–' : moment(when, zone, language))
  const { state, receipt } = delivery
  const when = {
    queued: delivery.nextAt,
    accepted: delivery.acceptedAt,
    acknowledged: delivery.acknowledgedAt,
    givenUp: null,
  }
  const told = desk.states[state](at(when[state]))
  return receipt === null ? told : `${told}; ${desk.receipt(receipt)}`
}

export type UnnamedView = {
  readonly dossier: KeptDossier
  readonly state: ReportState
}

export const unnamedPath = '/petugas/rujukan'

/** What the Ombudsman knows of reports whose reporters have not agreed: number, agency and dates. */
export function unnamedPage(list: readonly UnnamedView[], law: OpenLaw, language: Language): PageContent {
  const { referrals, report } = messages[language]
  const { desk } = referrals
  const rows = list.map(({ dossier, state }) => {
    const agency = state.lead ?? state.receivedBy
    const isNow = ['asked', 'lapsed', 'none'].includes(state.referral)
    return [
      isNow
        ? html`${dossier.number}`
        : html`<a class="ds-link" href="/petugas/laporan/${dossier.number}">${dossier.number}</a>`,
      law.agencies.get(agency)?.name ?? agency,
      moment(dossier.createdAt, zoneOf(law.tree, agency), language),
      report.referral[state.referral],
      dossier.made === null
        ? desk.making
        : html`<a class="ds-link" href="${unnamedPath}/${dossier.id}/berkas.pdf">${desk.read}</a>`,
    ]
  })
  const { columns } = desk
  return {
    title: desk.unnamedTitle,
    density: 'dense',
    main: html`<p><a class="ds-link" href="/petugas">← ${messages[language].desk.back}</a></p>
<p>${desk.unnamedLead}</p>
${
  rows.length === 0
    ? html`<p>${desk.unnamedNone}</p>`
    : table({
        caption: desk.unnamedTitle,
        columns: [columns.number, columns.agency, columns.on, columns.state, columns.paper].map((label) => ({ label })),
        rows,
      })
}`,
  }
}
