import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { checkboxes, radios, selectField, textArea } from '../../../web/components/field/field.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages } from '../../../web/messages/messages.ts'
import { mayBeMet } from '../domain/answer-request.ts'
import { grounds, groundsOf } from '../domain/grounds.ts'
import { outcomes, type Outcome } from '../domain/request.ts'
import type { Kept } from '../usecases/erase-own.ts'
import { answerPath, queuePath } from './addresses.ts'
import { wordsLength } from './ask-page.ts'
import { groundLine } from './request-words.ts'
import { keptSection, requestFacts, requestHistory, type RequestView } from './request-page.ts'

export type AnswerView = RequestView & {
  readonly kept: readonly Kept[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** One request as whoever answers it sees it, with the form while it is open. */
export function answerPage(view: AnswerView): PageContent {
  const { request, mistakes, language } = view
  const { rights: words } = messages[language]
  return {
    title: words.requestTitle(request.number),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(words.mistakes, mistakes)}
<p><a class="ds-link" href="${queuePath}">← ${words.queue.title}</a></p>
${request.report === null ? html`<p>${words.queue.ofAccount}</p>` : html`<p>${words.queue.ofReport(request.report.number)}</p>`}
${requestFacts(view)}
${request.isProven ? null : notice({ tone: 'warning', title: words.queue.unproven })}
${keptSection(view.kept, view)}
${requestHistory(view, 'officer')}
${request.state === 'open' ? answerForm(view) : null}`,
  }
}

function answerForm(view: AnswerView): Html {
  const { request, typed, mistakes, csrf, zone, language } = view
  const text = messages[language]
  const { rights: words } = text
  const isOffered = (outcome: Outcome): boolean => outcome === 'refused' || mayBeMet(request)
  const lawful = grounds.filter((ground) => groundsOf[request.kind][ground] !== undefined)
  const parts = (['name', 'address'] as const)
    .filter((field) => request.kind === 'correction' && request.about.includes(field))
    .map((field) => ({ value: field, label: words.about[field].label }))
  return html`<h2 class="ds-heading" data-size="sm">${words.queue.answer}</h2>
<p>${words.queue.answerLead[request.kind]}</p>
${isOffered('done') || request.actsAt === null ? null : html`<p>${words.queue.waitsUntil(moment(request.actsAt, zone, language))}</p>`}
<form method="post" action="${answerPath(request.id)}" novalidate>${csrfField(csrf)}
${radios({
  name: 'hasil',
  label: words.queue.outcome,
  value: fieldText(typed, 'hasil'),
  choices: outcomes.filter(isOffered).map((outcome) => ({ value: outcome, label: words.queue.outcomeOf[outcome] })),
  mistake: mistakes['hasil'],
})}
${parts.length === 0 ? null : checkboxes({ name: 'bagian', label: words.queue.parts, hint: words.queue.partsHint, values: fieldTexts(typed, 'bagian'), choices: parts, mistake: mistakes['bagian'] })}
${selectField({
  name: 'dasar',
  label: words.queue.ground,
  hint: words.queue.groundHint,
  value: fieldText(typed, 'dasar'),
  none: words.queue.noGround,
  choices: lawful.map((ground) => ({ value: ground, label: groundLine(request.kind, ground, text) })),
  mistake: mistakes['dasar'],
})}
${textArea({
  name: 'isi',
  label: words.queue.words,
  hint: words.queue.wordsHint,
  value: fieldText(typed, 'isi'),
  maxLength: wordsLength,
  required: true,
  mistake: mistakes['isi'],
})}
${buttons(button({ label: words.queue.send }), buttonLink({ label: words.queue.back, href: queuePath, variant: 'secondary' }))}</form>`
}
