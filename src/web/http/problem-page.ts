import type { PageContent } from '../answer.ts'
import { html } from '../html.ts'
import { messages, type Language } from '../messages/messages.ts'
import type { ProblemDetails } from './problem-details.ts'

/** The page for something that went wrong: what happened, what to do now, and the way on. */
export function problemPage(problem: ProblemDetails, language: Language): PageContent {
  const text = messages[language].shell
  return {
    title: problem.title,
    status: problem.status,
    main: html`<p>${problem.detail}</p>
${problem.errors === undefined ? null : html`<ul>${problem.errors.map((error) => html`<li>${error.message}</li>`)}</ul>`}
<p><a class="ds-link" href="/">${text.backToFront}</a></p>
${problem.status >= 500 ? html`<p><small>${text.requestCode(problem.requestId)}</small></p>` : null}`,
  }
}
