import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { OfficerCard } from '../../../people/index.ts'
import { dutyFields, peoplePath, type Staffing } from './people-page.ts'

export type OfficerView = Staffing & {
  readonly card: OfficerCard
  readonly isDone: boolean
  /** One's own duties are ended by somebody else. */
  readonly isOwn: boolean
}

/** One officer: the duties held now, each with its end, and one more. */
export function officerPage(view: OfficerView, text: Messages): PageContent {
  const { operate, keeping } = text
  const { name, email, officer } = view.card
  const path = `${peoplePath}/${officer.id}`
  return {
    title: name,
    density: 'dense',
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, view.mistakes)}
${view.isDone ? notice({ tone: 'success', title: operate.saved }) : null}
<p>${email}</p>
${officer.posts.length === 0 ? html`<p>${keeping.noDuties}</p>` : dutiesTable(view, path, text)}
<h2 class="ds-heading" data-size="sm">${keeping.addDuty}</h2>
<form method="post" action="${path}">${csrfField(view.csrf)}
${dutyFields(view, text)}
${button({ label: keeping.addDuty })}</form>
<p><a class="ds-link" href="${peoplePath}">← ${operate.peopleTitle}</a></p>`,
  }
}

function dutiesTable({ card, agencies, reached, isOwn, csrf }: OfficerView, path: string, text: Messages): Html {
  const { operate, people, keeping } = text
  const rows = card.officer.posts.map(({ role, agency }) => {
    const place = agencies.get(agency)?.name ?? agency
    const duty = people.dutyAt(people.roles[role], place)
    return [
      people.roles[role],
      place,
      isOwn || !reached.has(agency)
        ? html`<span class="ringkas">${isOwn ? keeping.ownDuty : keeping.dutyOutOfReach}</span>`
        : html`<form method="post" action="${path}/akhiri">${csrfField(csrf)}<input type="hidden" name="tugas" value="${role}"><input type="hidden" name="instansi" value="${agency}"><button class="ds-button" data-variant="secondary" data-size="sm" data-color="danger" type="submit" aria-label="${keeping.endThisDuty(duty)}">${keeping.endDuty}</button></form>`,
    ]
  })
  const columns = [operate.role, operate.agency, keeping.endDuty].map((label) => ({ label }))
  return table({ caption: operate.duties, columns, rows })
}
