import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { buttonLink } from '../../../../web/components/button/button.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { beside, split } from '../../../../web/components/split/split.ts'
import { html, type Html } from '../../../../web/html.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { clocksSection, isOpen, type ReportView } from '../../../reports/index.ts'
import { slugOf } from '../commands/officers-command.ts'
import { particulars, zoneOf, type Names } from './facts.ts'
import type { Steps } from './steps.ts'
import { reportTimeline } from './timeline.ts'

export type ReportPage = {
  readonly view: ReportView
  readonly names: Names
  readonly steps: Steps
  /** What this officer may learn of the reporter: by asking for a purpose, or not at all. */
  readonly identity: 'ask' | 'anonymous' | 'closed'
  readonly isDone: boolean
  readonly now: Temporal.Instant
  readonly language: Language
}

export const reportPath = (number: string): `/${string}` => `/petugas/laporan/${number}`

/** The report on the left, like a letter; on the right what to do, the limits, the particulars. */
export function reportPage(page: ReportPage): PageContent {
  const { view, language } = page
  const { desk, report } = messages[language]
  const { state } = view
  return {
    title: view.title ?? desk.reportTitle(state.number),
    density: 'dense',
    main: html`${page.isDone ? notice({ tone: 'success', title: desk.done }) : null}
<p><strong>${state.number}</strong>
${badge(report.phases[state.phase], isOpen(state) ? 'running' : 'neutral')}
${state.confidential ? badge(desk.confidential, 'late') : null}
${state.anonymous ? badge(desk.anonymous, 'neutral') : null}
${badge(desk.publication[state.publication], state.publication === 'due' ? 'waiting' : 'neutral')}
${state.referral === 'none' ? null : badge(report.referral[state.referral], 'waiting')}</p>
${split({
  label: desk.nextStep,
  main: letter(page),
  aside: html`${stepsSection(page)}
<h2 class="ds-heading" data-size="sm">${desk.clocks}</h2>
${clocksSection({ clocks: view.clocks, zone: zoneOf(view), now: page.now, language })}
<h2 class="ds-heading" data-size="sm">${desk.reporter}</h2>
${identitySection(page)}`,
  below: html`<h2 class="ds-heading" data-size="sm">${desk.timeline}</h2>
${reportTimeline(view, language)}
<h2 class="ds-heading" data-size="sm">${desk.particulars}</h2>
${particulars(view, page.names, page.now, language)}`,
})}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}

/** The words as they came, and beside them the copy that everybody may read. */
function letter({ view, language }: ReportPage): Html {
  const { desk } = messages[language]
  const copy = view.timeline.findLast(({ event }) => event.type === 'published')
  return beside(
    html`<h2 class="ds-heading" data-size="sm">${desk.body}</h2><div class="surat">${view.body ?? desk.notGiven}</div>`,
    html`<h2 class="ds-heading" data-size="sm">${desk.publicCopy}</h2>${
      copy === undefined
        ? html`<p>${desk.noPublicCopy}</p>`
        : html`<p><strong>${copy.title}</strong></p><div class="surat">${copy.text}</div>`
    }`,
  )
}

function stepsSection({ view, steps, language }: ReportPage): Html {
  const { desk, deskCommands, refusals } = messages[language]
  const path = reportPath(view.state.number)
  const href = (command: Steps['others'][number]): string => `${path}/${slugOf(command)}`
  if (steps.next === null && steps.others.length === 0) return html`<p>${desk.nothingToDo}</p>${forbidden()}`
  return html`${
    steps.next === null
      ? null
      : html`<h2 class="ds-heading" data-size="sm">${desk.nextStep}</h2>
<p>${buttonLink({ href: href(steps.next), label: deskCommands.commands[steps.next].does })}</p>`
  }
${
  steps.others.length === 0
    ? null
    : html`<h2 class="ds-heading" data-size="sm">${desk.otherSteps}</h2>
<ul>${steps.others.map((command) => html`<li><a class="ds-link" href="${href(command)}">${deskCommands.commands[command].does}</a></li>`)}</ul>`
}${forbidden()}`

  function forbidden(): Html | null {
    if (steps.forbidden.length === 0) return null
    return html`<details class="ds-details"><summary>${desk.notPossible}</summary><div><dl>${steps.forbidden.map(
      ({ command, refusal }) =>
        html`<dt>${deskCommands.commands[command].does}</dt><dd>${refusals[refusal.refusal].title}.</dd>`,
    )}</dl></div></details>`
  }
}

function identitySection({ view, identity, language }: ReportPage): Html {
  const { desk } = messages[language]
  if (identity === 'anonymous') return html`<p>${desk.reporterAnonymous}</p>`
  if (identity === 'closed') return html`<p>${desk.reporterClosed}</p>`
  const href = `${reportPath(view.state.number)}/pelapor`
  return html`<p>${desk.reporterLead}</p><p>${buttonLink({ href, label: desk.openIdentity, variant: 'secondary' })}</p>`
}
