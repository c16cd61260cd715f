import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { timeline, type Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ReportKind } from '../../../../kernel/law/words.ts'
import type { Phase } from '../../domain/words.ts'
import { clocksSection, type ClocksSection } from './clocks-section.ts'
import { promise, type Promised } from './promise.ts'

/** A report's page, whoever reads it: the public by the approved copy, the reporter by their own words. */
export type ReportPage = ClocksSection &
  Promised & {
    readonly number: string
    readonly title: string
    readonly body: string
    readonly kind: ReportKind
    readonly agency: string
    readonly area: string | null
    readonly category: string | null
    readonly entries: readonly Entry[]
    /** Said before everything else: what was just done, what the reporter must know. */
    readonly above: Html | null
    /** What this reader may do. */
    readonly below: Html | null
    /** Does the report wait for this reader? */
    readonly isYours: boolean
    readonly status?: number
  }

export function reportPage(view: ReportPage, { report, following }: Messages): PageContent {
  const { phase, language } = view
  return {
    title: view.title,
    ...(view.status === undefined ? {} : { status: view.status }),
    main: html`${view.above}
<p>${badge(report.phases[phase], toneOf(phase, view.isYours))} <span class="utuh">${following.number(view.number)}</span></p>
${promise(view)}
<section><h2 class="ds-heading" data-size="md">${report.kinds[view.kind]}</h2>
<div class="surat">${view.body}</div></section>
${definitionList([
  { term: following.agency, description: view.agency },
  ...(view.area === null ? [] : [{ term: following.area, description: view.area }]),
  ...(view.category === null ? [] : [{ term: following.category, description: view.category }]),
  { term: following.filedOn, description: longDay(view.filedOn, language) },
])}
<section><h2 class="ds-heading" data-size="md">${following.conversation}</h2>
${timeline(following.conversation, view.entries)}</section>
<section><h2 class="ds-heading" data-size="md">${following.dates}</h2>
${clocksSection(view)}</section>
${view.below}`,
  }
}

function toneOf(phase: Phase, isYours: boolean): 'neutral' | 'running' | 'waiting' | 'done' {
  if (isYours) return 'waiting'
  if (phase === 'closed') return 'done'
  return phase === 'archived' ? 'neutral' : 'running'
}

/** An entry's words: what happened, then what was said. */
export const entryBody = (told: string, said: string | null): Html | string =>
  said === null
    ? told
    : html`<strong>${told}</strong>
${said}`
