import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { WorkRun } from '../../../../platform/db/work-runs.ts'
import type { PeriodicWork } from '../../../../platform/loop.ts'
import type { ShownSetting } from '../../../../platform/shown-settings.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import { modelsSection, type ModelsView } from './models-section.ts'

/** One piece of periodic work, how it last ended, and what waits for it; null where nobody counts. */
export type WorkState = Pick<PeriodicWork, 'name' | 'everyMs'> & {
  readonly run: WorkRun | undefined
  readonly backlog: number | null
}

export type ProgramView = {
  readonly works: readonly WorkState[]
  readonly settings: readonly ShownSetting[]
  readonly learned: ModelsView
  readonly language: Language
}

/** How the program fares: its work in the background, and the settings that it runs with. */
export function programPage(view: ProgramView): PageContent {
  const { keeping } = messages[view.language]
  return {
    title: keeping.programTitle,
    density: 'dense',
    main: html`<p>${keeping.worksLead}</p>
${table({
  caption: keeping.works,
  columns: [
    { label: keeping.work },
    { label: keeping.state },
    { label: keeping.backlog, numeric: true },
    { label: keeping.lastRun },
    { label: keeping.lastFailure },
  ],
  rows: view.works.map((work) => workRow(work, view.language)),
})}
${modelsSection(view.learned, view.language)}
<p>${keeping.settingsLead}</p>
${table({
  caption: keeping.settings,
  columns: [{ label: keeping.setting }, { label: keeping.value }, { label: keeping.source }],
  rows: view.settings.map((one) => [
    html`<code>${one.name}</code>`,
    valueOf(one, keeping),
    one.isFromEnvironment ? keeping.fromEnvironment : keeping.byDefault,
  ]),
})}`,
  }
}

function valueOf({ value, isSecret }: ShownSetting, keeping: Messages['keeping']): string {
  if (value === null) return keeping.notSet
  return isSecret ? keeping.secretSet : value
}

function workRow({ name, everyMs, run, backlog }: WorkState, language: Language): (Html | string)[] {
  const { keeping } = messages[language]
  const names: Readonly<Record<string, string>> = keeping.workNames
  const [ranAt, failedAt] = [run?.ranAt ?? null, run?.failedAt ?? null]
  const isFailing = failedAt !== null && (ranAt === null || Temporal.Instant.compare(failedAt, ranAt) >= 0)
  const when = (at: Temporal.Instant | null): string => (at === null ? '–' : moment(at, nationalZone, language))
  return [
    html`${names[name] ?? name}<div class="ringkas">${keeping.every(everyMs / 1000)}</div>`,
    run === undefined
      ? badge(keeping.neverRan, 'waiting')
      : isFailing
        ? badge(keeping.failing, 'late')
        : badge(keeping.runsWell, 'done'),
    backlog === null ? '–' : String(backlog),
    when(ranAt),
    failedAt === null ? '–' : html`${when(failedAt)}<div class="ringkas">${run?.failure}</div>`,
  ]
}
