import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textArea } from '../../../../web/components/field/field.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { openPointsOf } from '../../domain/open-points.ts'
import type { StandardVersion } from '../../domain/version.ts'

export const keepingPath = '/petugas/standar'

export type ListView = {
  readonly versions: readonly StandardVersion[]
  readonly nameOf: (version: StandardVersion) => string
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

/** Every version that this officer may keep, and a place for the next one. */
export function listPage({ versions, nameOf, typed, mistakes, csrf, language }: ListView): PageContent {
  const { operate } = messages[language]
  return {
    title: operate.standardsTitle,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
<p>${operate.standardsLead}</p>
${
  versions.length === 0
    ? html`<p>${operate.noStandards}</p>`
    : table({
        caption: operate.standardsTitle,
        columns: [
          { label: operate.standard },
          { label: operate.agency },
          { label: operate.effectiveFrom },
          { label: operate.status },
        ],
        rows: versions.map((version) => [
          html`<a class="ds-link" href="${keepingPath}/${version.id}">${version.standard.title} (${version.standard.version})</a>`,
          nameOf(version),
          longDay(version.standard.effectiveFrom, language),
          statusBadge(version, language),
        ]),
      })
}
<h2 class="ds-heading" data-size="sm">${operate.importTitle}</h2>
<form method="post" action="${keepingPath}">${csrfField(csrf)}
${textArea({
  name: 'yaml',
  label: operate.yaml,
  hint: operate.importHint,
  value: fieldText(typed, 'yaml'),
  rows: 12,
  mistake: mistakes['yaml'],
})}
${button({ label: operate.importIt })}</form>`,
  }
}

export function statusBadge({ standard, activation, withdrawal }: StandardVersion, language: Language): Html {
  const { statuses } = messages[language].operate
  if (withdrawal !== null) return badge(statuses.withdrawn, 'neutral')
  if (activation !== null) return badge(statuses.active, 'done')
  return badge(statuses.draft(openPointsOf(standard).length), 'waiting')
}
