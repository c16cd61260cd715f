import type { PageContent, WayOn } from '../answer.ts'
import { html } from '../html.ts'
import { messages, type Language } from '../messages/messages.ts'
import type { ProblemDetails } from './problem-details.ts'

/** The page for something that went wrong: what happened, what to do now, and the way on. */
export function problemPage(problem: ProblemDetails, language: Language, wayOn: WayOn | null): PageContent {
  const text = messages[language].shell
  const { href, label } = wayOn ?? { href: '/', label: text.backToFront }
  return {
    title: problem.title,
    status: problem.status,
    main: html`<p>${problem.detail}</p>
${problem.errors === undefined ? null : html`<ul>${problem.errors.map((error) => html`<li>${error.message}</li>`)}</ul>`}
<p><a class="ds-link" href="${href}">${label}</a></p>
${problem.status >= 500 ? html`<p><small>${text.requestCode(problem.requestId)}</small></p>` : null}`,
  }
}
