import type { AgencyId } from '../../../../kernel/brand.ts'
import type { ReportKind } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { reportHead } from '../../../../web/components/report-head/report-head.ts'
import { split } from '../../../../web/components/split/split.ts'
import { timeline } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Phase } from '../../domain/words.ts'
import { clocksSection, type ClocksSection } from './clocks-section.ts'
import { promise, type Promised } from './promise.ts'
import { answerSection, answerThatStands, conversation, type Told } from './told.ts'

/** A report's page, whoever reads it: the public by the approved copy, the reporter by their own words. */
export type ReportPage = Omit<ClocksSection, 'isOver' | 'happened'> &
  Promised & {
    readonly number: string
    readonly title: string
    readonly body: string
    /** Photos and documents that came with the report itself. */
    readonly files?: Html | null
    readonly kind: ReportKind
    readonly agency: string
    readonly area: string | null
    readonly category: string | null
    readonly history: readonly Told[]
    readonly nameOf: (agency: AgencyId) => string
    /** Is the page read by the reporter? */
    readonly isOwn: boolean
    /** Said before everything else: what was just done, what the reporter must know. */
    readonly above: Html | null
    /** Beside the dates: where else this reader may go. */
    readonly tools: Html | null
    /** What this reader may do. */
    readonly below: Html | null
    /** Does the report wait for this reader? */
    readonly isYours: boolean
    readonly status?: number
  }

export function reportPage(view: ReportPage, { report, following }: Messages): PageContent {
  const { phase, history } = view
  const isOver = phase === 'closed' || phase === 'archived'
  // While it is being worked on again, the answer of before is one letter among the others.
  const answer = phase === 'followedUp' || phase === 'closed' ? answerThatStands(history) : null
  const happened = history.map(({ facts, on }) => ({ type: facts.type, on, moved: facts.moved }))
  return {
    title: view.title,
    ...(view.status === undefined ? {} : { status: view.status }),
    main: html`${reportHead(badge(report.phases[phase], toneOf(phase, view.isYours)), following.number(view.number), [view.agency, ...(view.area === null ? [] : [view.area])])}
${view.above}
${promise(view)}
${split({
  label: following.datesAndFacts,
  main: html`${answer === null ? null : answerSection(answer, view)}
<section><h2 class="ds-heading" data-size="md">${report.kinds[view.kind]}</h2>
<div class="surat">${view.body}</div>${view.files}</section>
<section><h2 class="ds-heading" data-size="md">${following.conversation}</h2>
${timeline(following.conversation, conversation(history, answer, view))}</section>`,
  aside: html`<section><h2 class="ds-heading" data-size="sm">${following.dates}</h2>
${clocksSection({ ...view, isOver, happened })}</section>
${particulars(view, following)}
${view.tools}`,
  below: html`${view.below}`,
})}`,
  }
}

const particulars = (view: ReportPage, words: Messages['following']): Html =>
  definitionList([
    ...(view.category === null ? [] : [{ term: words.category, description: view.category }]),
    { term: words.filedOn, description: longDay(view.filedOn, view.language) },
  ])

function toneOf(phase: Phase, isYours: boolean): 'neutral' | 'running' | 'waiting' | 'done' {
  if (isYours) return 'waiting'
  if (phase === 'closed') return 'done'
  return phase === 'archived' ? 'neutral' : 'running'
}
