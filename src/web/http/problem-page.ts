import type { PageContent, WayOn } from '../answer.ts'
import { buttonLink, buttons } from '../components/button/button.ts'
import { html } from '../html.ts'
import { messages, type Language, type Messages } from '../messages/messages.ts'
import type { ProblemDetails } from './problem-details.ts'

/** What the visit was that went wrong. */
export type Setback = {
  readonly language: Language
  /** Path and query as asked for. */
  readonly address: `/${string}`
  /** Something was sent, as opposed to a page asked for: trying again means going back to what was filled in. */
  readonly isSent: boolean
  readonly isOfficer: boolean
  /** The page of this site that people came from, where the browser told it. */
  readonly cameFrom: `/${string}` | null
  /** Where the handler leads on to. */
  readonly wayOn: WayOn | null
}

/** The page for something that went wrong: what happened, what to do now, and the ways on, the likeliest first. */
export function problemPage(problem: ProblemDetails, setback: Setback): PageContent {
  const text = messages[setback.language].shell
  const [first, ...others] = waysOn(problem.status, setback, text)
  return {
    title: problem.title,
    status: problem.status,
    main: html`<p>${problem.detail}</p>
${problem.errors === undefined ? null : html`<ul>${problem.errors.map((error) => html`<li>${error.message}</li>`)}</ul>`}
${buttons(first === undefined ? null : buttonLink(first), ...others.map((way) => buttonLink({ ...way, variant: 'secondary' })))}
${problem.status >= 500 ? html`<p><small>${text.requestCode(problem.requestId)}</small></p>` : null}`,
  }
}

function waysOn(
  status: number,
  { address, isSent, isOfficer, cameFrom, wayOn }: Setback,
  text: Messages['shell'],
): WayOn[] {
  const home: WayOn = isOfficer
    ? { href: '/petugas', label: text.backToWorkspace }
    : { href: '/', label: text.backToFront }
  if (wayOn !== null) return [wayOn, home]
  if (isSent) return cameFrom === null ? [home] : [{ href: cameFrom, label: text.backToForm }, home]
  if ((status === 404 || status === 410) && !isOfficer)
    return [{ href: '/laporan', label: text.searchReports }, { href: '/lacak', label: text.trackReport }, home]
  if (status === 429 || status >= 500) return [{ href: address, label: text.tryAgain }, home]
  return [home]
}
