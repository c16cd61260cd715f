import type { PageContent } from '../../../../web/answer.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { shortcuts } from '../../../../web/components/shortcuts/shortcuts.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { TimelineEntry } from '../../../reports/index.ts'
import { markedWords } from '../marks/marks-section.ts'
import { reportPath } from '../report/report-path.ts'
import { reportTimeline } from '../report/timeline.ts'
import { formOf } from './forms.ts'
import { commandFormView, scriptsOf, type CommandFormView } from './command-form-view.ts'

export type CommandPage = CommandFormView & {
  /** Why it was refused, told above the form; null where nothing was. */
  readonly refused: { readonly title: string; readonly advice: string } | null
  /** What others did since the officer opened the form. */
  readonly changes: readonly TimelineEntry[]
  /** The copy was made anew by what was chosen, and has to be read before it is sent. */
  readonly isRemade: boolean
  readonly status: number
}

/** One command on one page: its form, and the report's text below for whoever writes an answer. */
export function commandPage(page: CommandPage): PageContent {
  const { command, at } = page
  const { desk, deskCommands } = at.text
  const { state } = at.view
  return {
    title: deskCommands.commands[command].does,
    density: 'dense',
    scripts: ['desk-keys', ...scriptsOf(command)],
    status: page.status,
    main: html`${errorSummary(desk.mistakes, page.mistakes)}${warning(page)}
<p><a class="ds-link" href="${reportPath(state.number)}">${state.number}</a> ${at.view.title ?? desk.untitled}</p>
${commandFormView(page)}
<details class="ds-details"><summary>${desk.originalText}</summary><div class="surat">${formOf(command).settles === undefined || at.view.body === null ? (at.view.body ?? desk.notGiven) : markedWords(at.view.body, at.text)}</div></details>
${shortcuts('report', at.text)}`,
  }
}

function warning({ at, refused, changes, isRemade }: CommandPage): Html | null {
  const { desk, report } = at.text
  if (changes.length > 0)
    return html`${notice({ tone: 'warning', title: desk.changed(report.phases[at.view.state.phase].toLowerCase()), body: desk.changedLead })}
${reportTimeline(at.view, at.language, changes)}`
  if (isRemade) return notice({ tone: 'info', title: at.text.marks.rebuilt })
  return refused === null ? null : notice({ tone: 'danger', title: refused.title, body: refused.advice })
}
