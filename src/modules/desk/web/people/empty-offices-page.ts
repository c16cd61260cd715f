import type { AgencyId } from '../../../../kernel/brand.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { EmptyOffice } from './empty-offices.ts'
import { peoplePath } from './staffing.ts'

/** Agencies that nobody looks after, those with most reports first, so that no report waits unseen. */
export function emptyOfficesPage(
  empty: readonly EmptyOffice[],
  waiting: ReadonlyMap<AgencyId, number>,
  { staff, people, operate }: Messages,
): PageContent {
  const countOf = ({ agency }: EmptyOffice): number => waiting.get(agency.id) ?? 0
  const rows = empty
    .toSorted((a, b) => countOf(b) - countOf(a))
    .map((one) => [
      one.agency.name,
      one.missing.map((role) => people.roles[role]).join(', '),
      countOf(one),
      html`<a class="ds-link" href="${peoplePath}/undang?instansi=${one.agency.id}">${staff.invite}<span class="ds-sr-only"> ${one.agency.name}</span></a>`,
    ])
  return {
    title: staff.emptyTitle,
    density: 'dense',
    main:
      rows.length === 0
        ? html`<p>${staff.emptyNone}</p><p><a class="ds-link" href="${peoplePath}">← ${staff.toPeople}</a></p>`
        : html`<p>${staff.emptyLead}</p>
${table({
  caption: staff.emptyTitle,
  columns: [
    { label: operate.agency },
    { label: staff.emptyMissing },
    { label: staff.emptyWaiting, numeric: true },
    { label: staff.invite },
  ],
  rows,
})}
<p><a class="ds-link" href="${peoplePath}">← ${staff.toPeople}</a></p>`,
  }
}
