import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { shortDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { mostAtOnce, openMembers, type Campaign, type CampaignMember, type OpenLaw } from '../../../reports/index.ts'
import { reportPath } from '../report/report-path.ts'
import { campaignPath } from './campaign-path.ts'

type View = { readonly law: Pick<OpenLaw, 'agencies' | 'tree'>; readonly language: Language }

/** Every campaign in sight: what it says, how many, since when, with whom. */
export function campaignsPage(campaigns: readonly Campaign[], view: View): PageContent {
  const { screening } = messages[view.language]
  const { template, count, stillOpen, dates, agencies } = screening
  return {
    title: screening.campaigns,
    density: 'dense',
    main: html`<p>${screening.campaignsLead}</p>
${
  campaigns.length === 0
    ? html`<p><strong>${screening.noCampaigns}</strong></p>`
    : table({
        caption: screening.campaigns,
        columns: [
          { label: template },
          { label: count, numeric: true },
          { label: stillOpen, numeric: true },
          { label: dates },
          { label: agencies },
        ],
        rows: campaigns.map((campaign) => [
          html`<a class="ds-link" href="${campaignPath(campaign.number)}">${campaign.title}</a>
<div class="satu-baris">${campaign.body}</div>`,
          campaign.members.length,
          openMembers(campaign).length,
          datesOf(campaign.members, view),
          agenciesOf(campaign, view),
        ]),
      })
}`,
  }
}

/** One campaign: its words, its reports, and the way to handle all that are open together. */
export function campaignPage(campaign: Campaign, csrf: string, view: View): PageContent {
  const { screening, report } = messages[view.language]
  const { members } = campaign
  return {
    title: screening.campaignTitle(members.length),
    density: 'dense',
    main: html`<p><a class="ds-link" href="/petugas/kampanye">← ${screening.campaigns}</a></p>
<p>${datesOf(members, view)} · ${agenciesOf(campaign, view)}</p>
<h2 class="ds-heading" data-size="sm">${screening.example}</h2>
<p><strong>${campaign.title}</strong></p><div class="surat">${campaign.body}</div>
${actForm(campaign, csrf, view.language)}
${table({
  caption: screening.list,
  columns: [
    { label: screening.report },
    { label: screening.state },
    { label: screening.agency },
    { label: screening.sent },
  ],
  rows: members.map(({ number, title, state }) => [
    html`<a class="ds-link" href="${reportPath(number)}">${number}</a> ${title}`,
    report.phases[state.phase],
    nameOf(state.unit ?? state.lead ?? state.receivedBy, view),
    dayOf(state, view),
  ]),
})}`,
  }
}

/** Hands those that are open over to where many reports are commanded together. */
function actForm(campaign: Campaign, csrf: string, language: Language): Html {
  const { screening } = messages[language]
  const open = openMembers(campaign).length
  if (open === 0) return html`<p><strong>${screening.allDone}</strong></p>`
  return html`<form method="post" action="${campaignPath(campaign.number)}">${csrfField(csrf)}
<p>${screening.actMeans} ${open > mostAtOnce ? screening.actFirst(mostAtOnce) : null}</p>
${button({ label: screening.act(Math.min(open, mostAtOnce)) })}</form>`
}

const nameOf = (agency: AgencyId, { law }: View): string => law.agencies.get(agency)?.shortName ?? agency

const agenciesOf = ({ agencies }: Campaign, view: View): string =>
  agencies
    .map(({ agency, reports }) => messages[view.language].screening.agencyCount(nameOf(agency, view), reports))
    .join(', ')

const dayOf = ({ filedAt, receivedBy }: CampaignMember['state'], { law, language }: View): string =>
  shortDay(filedAt.toZonedDateTimeISO(zoneOf(law.tree, receivedBy)).toPlainDate(), language)

/** From the first day to the last; the members stand in the order of filing. */
function datesOf(members: readonly CampaignMember[], view: View): string {
  const [first, last] = [members[0], members.at(-1)]
  if (first === undefined || last === undefined) return ''
  return messages[view.language].screening.between(dayOf(first.state, view), dayOf(last.state, view))
}
