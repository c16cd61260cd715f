import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { Troubled } from '../store/deliveries.ts'

export const troublePath = '/petugas/kabar/rujukan'
export const applicationsPath = '/petugas/kabar/ombudsman'

/** What operators see of dossiers that do not arrive: the way, how often it was tried, why not, and trying again. */
export function troublePage(
  list: readonly Troubled[],
  { csrf, isDone, language }: { readonly csrf: string; readonly isDone: boolean; readonly language: Language },
): PageContent {
  const { trouble, desk } = messages[language].referrals
  const { columns } = trouble
  const rows = list.map(({ id, number, route, attempts, failure, nextAt }) => [
    number,
    desk.routes[route],
    attempts,
    failure === null ? '–' : trouble.failures[failure],
    html`${nextAt === null ? trouble.never : moment(nextAt, nationalZone, language)}
<form method="post" action="${troublePath}">${csrfField(csrf)}<input type="hidden" name="id" value="${id}">${button({ label: trouble.again, variant: 'secondary' })}</form>`,
  ])
  return {
    title: trouble.title,
    density: 'dense',
    main: html`${isDone ? notice({ tone: 'success', title: trouble.done }) : null}
<p><a class="ds-link" href="/petugas/kabar">← ${messages[language].desk.deliveries}</a></p>
<p>${trouble.lead}</p>
<p><a class="ds-link" href="${applicationsPath}">${messages[language].referrals.applications.title}</a></p>
${
  rows.length === 0
    ? html`<p>${trouble.none}</p>`
    : table({
        caption: trouble.title,
        columns: [
          { label: columns.number },
          { label: columns.route },
          { label: columns.attempts, numeric: true },
          { label: columns.failure },
          { label: columns.next },
        ],
        rows,
      })
}`,
  }
}
