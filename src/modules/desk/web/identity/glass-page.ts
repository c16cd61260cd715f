import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { checkbox, radios, textArea } from '../../../../web/components/field/field.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { glassMinutes } from '../../../people/index.ts'
import { reportPath } from '../report/report-path.ts'
import { named } from './identity-page.ts'

/** Asks for how long, and why, an anonymous identity must be opened. */
export function glassPage(view: {
  readonly number: string
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}): PageContent {
  const { number, typed, language } = view
  const { desk, looks } = messages[language]
  const mistakes = named(view.mistakes, language)
  return {
    title: looks.glassTitle(number),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, mistakes)}
<p>${looks.glassLead}</p>
<form method="post" action="${reportPath(number)}/pelapor/kaca">${csrfField(view.csrf)}
${radios({
  name: 'lama',
  label: looks.howLong,
  value: fieldText(typed, 'lama'),
  choices: glassMinutes.map((minutes) => ({ value: String(minutes), label: looks.minutes(minutes) })),
  mistake: mistakes['lama'],
})}
${textArea({ name: 'alasan', label: looks.glassReason, value: fieldText(typed, 'alasan'), rows: 3, mistake: mistakes['alasan'] })}
${checkbox({ name: 'bahaya', label: looks.endangers, hint: looks.endangersHint, checked: fieldText(typed, 'bahaya') === 'ya' })}
${button({ label: looks.breakGlass })} ${buttonLink({ href: reportPath(number), label: desk.cancel, variant: 'tertiary' })}</form>`,
  }
}
