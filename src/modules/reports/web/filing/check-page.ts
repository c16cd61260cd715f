import type { PageContent } from '../../../../web/answer.ts'
import { button } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { beside } from '../../../../web/components/split/split.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { ReportToSubmit } from '../../usecases/submit-report.ts'
import { steps, type Choices, type Step } from './filing-form.ts'
import { checkPath, pathOf, stepTitle } from './step-pages.ts'

export type CheckView = {
  readonly report: ReportToSubmit
  readonly choices: Choices
  readonly csrf: string
  readonly language: Language
}

/** The last look before sending: what only officers see beside what the public may see. */
export function checkPage(view: CheckView, text: Messages): PageContent {
  const { filing } = text
  return {
    title: filing.checkTitle,
    main: html`<p>${filing.checkLead}</p>
${beside(
  html`<h2 class="ds-heading" data-size="sm">${filing.onlyOfficers}</h2>
${definitionList(forOfficers(view, text))}`,
  html`<h2 class="ds-heading" data-size="sm">${filing.anybody}</h2>
${forAnybody(view, text)}`,
)}
<ul>${steps.map((step) => changeLink(step, text))}</ul>
<form method="post" action="${checkPath}">${csrfField(view.csrf)}${button({ label: filing.send })}</form>`,
  }
}

const changeLink = (step: Step, text: Messages): Html =>
  html`<li><a class="ds-link" href="${pathOf[step]}?ubah=ya">${text.filing.changeOf(stepTitle(step, text))}</a></li>`

function forOfficers({ report, choices, language }: CheckView, { filing, report: words }: Messages) {
  const { place, reporter } = report
  const person = [reporter.name, reporter.phone, reporter.email].filter(Boolean).join(', ')
  const day = place.occurredOn === null ? null : longDay(place.occurredOn, language)
  return [
    { term: filing.subject, description: report.title },
    { term: filing.text, description: html`<div class="surat">${report.body}</div>` },
    { term: filing.kindTerm, description: words.kinds[report.kind] },
    { term: filing.dayTerm, description: day ?? filing.notGiven },
    { term: filing.place, description: placeOf(report, choices) ?? filing.notGiven },
    { term: filing.receivedBy, description: agencyOf(report, choices) ?? filing.agencyNone },
    { term: filing.categoryTerm, description: categoryOf(report, choices)?.name[language] ?? filing.categoryNone },
    { term: filing.you, description: person === '' ? filing.notGiven : person },
    { term: filing.privacy, description: report.anonymous ? filing.isAnonymous : filing.isNamed },
    { term: filing.referral, description: report.consentToReferral ? filing.consentYes : filing.consentNo },
  ]
}

function forAnybody({ report, choices, language }: CheckView, { filing, report: words }: Messages): Html {
  const isSensitive = categoryOf(report, choices)?.isSensitive === true
  if (report.confidential || isSensitive)
    return html`<p>${filing.nobody}${isSensitive ? ` ${filing.sensitive}` : null}</p>`
  const area = choices.areas.find(({ code }) => code === report.areaCode)?.name
  return html`<p>${filing.anybodyLead}</p>
${definitionList([
  { term: filing.subject, description: report.title },
  { term: filing.text, description: html`<div class="surat">${report.body}</div>` },
  { term: filing.kindTerm, description: words.kinds[report.kind] },
  { term: filing.place, description: area ?? filing.notGiven },
  { term: filing.categoryTerm, description: categoryOf(report, choices)?.name[language] ?? filing.categoryNone },
  { term: filing.state, description: filing.stateShown },
])}`
}

function placeOf({ place, areaCode }: ReportToSubmit, { areas }: Choices): string | null {
  const parts = [place.address, areas.find(({ code }) => code === areaCode)?.name].filter(Boolean)
  return parts.length === 0 ? null : parts.join(', ')
}

const agencyOf = ({ agency }: ReportToSubmit, { agencies }: Choices) => agencies.find(({ id }) => id === agency)?.name

const categoryOf = ({ category }: ReportToSubmit, { categories }: Choices) =>
  categories.find(({ slug }) => slug === category)
