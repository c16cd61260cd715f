import { inTreeOrder } from '../../../kernel/agency-tree.ts'
import { limitNames, nationalClasses } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { explainedDate } from '../../../web/components/explained-date/explained-date.ts'
import { selectField, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import type { Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import type { Agencies } from '../../agencies/index.ts'
import type { Deadline } from '../domain/deadline.ts'

/** The question as the address says it: an agency's slug, a limit, a class, a local date and time. */
export type CalculatorQuery = {
  readonly agency: string
  readonly limit: string
  readonly class: string
  readonly start: string
}

export type CalculatorView = {
  readonly query: CalculatorQuery
  readonly agencies: Agencies
  /** What the agency's standard has beside the national classes. */
  readonly ownClasses: readonly string[]
  readonly mistakes: Mistakes
  /** The answer, why there is none, or null while nothing was asked. */
  readonly answer: Deadline | { readonly refused: string } | null
  readonly today: Temporal.PlainDate
  readonly origin: string
  readonly language: Language
}

export function calculatorPage(view: CalculatorView, text: Messages): PageContent {
  const { query, agencies, mistakes, answer } = view
  const { standards, report } = text
  return {
    title: standards.calculatorTitle,
    ...statusOf(view),
    about: { description: standards.calculatorAbout, canonical: `${view.origin}/kalkulator` },
    main: html`${errorSummary(standards.mistakes, mistakes)}
<p>${standards.calculatorLead}</p>
<form method="get" action="/kalkulator" novalidate>
${selectField({
  name: 'agency',
  label: standards.agency,
  value: query.agency,
  choices: inTreeOrder(agencies.values()).map(({ node: { id, name }, depth }) => ({
    value: id,
    label: `${'\u2003'.repeat(depth)}${name}`,
  })),
  mistake: mistakes['agency'],
})}
${selectField({
  name: 'limit',
  label: standards.limitLabel,
  value: query.limit,
  choices: limitNames.map((limit) => ({ value: limit, label: report.limits[limit] })),
  mistake: mistakes['limit'],
})}
${selectField({
  name: 'class',
  label: standards.classLabel,
  value: query.class,
  choices: [
    ...nationalClasses.map((one) => ({ value: one, label: report.classes[one] })),
    ...view.ownClasses.map((one) => ({ value: one, label: one })),
  ],
  mistake: mistakes['class'],
})}
${textField({
  name: 'start',
  label: standards.startLabel,
  hint: standards.startHint,
  type: 'datetime-local',
  value: query.start,
  mistake: mistakes['start'],
})}
${button({ label: standards.calculate })}</form>
${answer === null ? null : answered(answer, view, text)}`,
  }
}

const statusOf = ({ mistakes, answer }: CalculatorView): { status?: number } => {
  if (Object.keys(mistakes).length > 0) return { status: 422 }
  return answer !== null && 'refused' in answer ? { status: 404 } : {}
}

function answered(answer: NonNullable<CalculatorView['answer']>, view: CalculatorView, text: Messages): Html {
  if ('refused' in answer)
    return notice({ tone: 'warning', title: text.refusals.limitNotInStandard.title, body: answer.refused })
  const { link, linkHint } = text.standards
  const address = `/kalkulator?${new URLSearchParams(view.query).toString()}`
  const explained = explainedDate({
    title: text.report.limits[answer.limit],
    due: answer,
    rule: answer.rule,
    today: view.today,
    isRunning: Temporal.PlainDate.compare(view.today, answer.dueOn) <= 0,
    language: view.language,
  })
  return html`${explained}
<p><a class="ds-link" href="${address}">${link}</a>. ${linkHint}</p>`
}
