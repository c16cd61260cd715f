import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, textArea } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Identity, LookPurpose, Representative, ShownPaper } from '../../../people/index.ts'
import { reportPath } from './report-path.ts'

/** Asks what an identity shall be opened for. */
export function askPurposePage(view: {
  readonly number: string
  readonly purposes: readonly LookPurpose[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}): PageContent {
  const { desk } = messages[view.language]
  const { mistakes } = view
  return {
    title: desk.openIdentity,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, mistakes)}
<p>${desk.reporterLead}</p>
<form method="post" action="${reportPath(view.number)}/pelapor">${csrfField(view.csrf)}
${radios({
  name: 'tujuan',
  label: desk.purpose,
  value: fieldText(view.typed, 'tujuan'),
  choices: view.purposes.map((purpose) => ({ value: purpose, label: desk.purposes[purpose] })),
  mistake: mistakes['tujuan'],
})}
${textArea({ name: 'alasan', label: desk.reason, value: fieldText(view.typed, 'alasan'), rows: 3, mistake: mistakes['alasan'] })}
${button({ label: desk.openIdentity })} ${buttonLink({ href: reportPath(view.number), label: desk.cancel, variant: 'tertiary' })}</form>`,
  }
}

const inWords = ({ name, relation, hasContact }: Representative, language: Language): string => {
  const { desk } = messages[language]
  return [desk.representative(name, relation), hasContact ? desk.contactOfRepresentative : ''].join(' ').trim()
}

/** The identity, shown once; reloading asks again, because each look is logged. */
export function identityPage(
  number: string,
  identity: Identity | null,
  shown: ShownPaper | null,
  language: Language,
): PageContent {
  const { desk } = messages[language]
  const rows = (['name', 'phone', 'email', 'address'] as const).map((field) => {
    return { term: desk.identity[field], description: identity?.[field] ?? desk.notGiven }
  })
  const representative = identity?.representative ?? null
  const entries =
    representative === null
      ? rows
      : [...rows, { term: desk.identity.representative, description: inWords(representative, language) }]
  return {
    title: desk.identityTitle(number),
    density: 'dense',
    main: html`${identity === null ? html`<p>${desk.noIdentity}</p>` : definitionList(entries)}
${shown === null ? null : html`<p>${desk.paperShown(desk.papers[shown.paper], longDay(localDay(shown.at, nationalZone), language))}</p>`}
<p>${buttonLink({ href: reportPath(number), label: desk.openReport, variant: 'secondary' })}</p>`,
  }
}
