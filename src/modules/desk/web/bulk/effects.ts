import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { openTasks, type OpenLaw, type ReportState } from '../../../reports/index.ts'

/** What became of a report, in words; never nothing: what leaves no trace in its state stands in its timeline. */
export function effectsOf(
  before: ReportState,
  after: ReportState,
  { agencies, categories }: Pick<OpenLaw, 'agencies' | 'categories'>,
  { bulk, report }: Messages,
  language: Language,
): string[] {
  const { effects } = bulk
  const nameOf = (agency: string): string => agencies.get(agency as never)?.name ?? agency
  const [hadTasks, hasTasks] = [tasksOf(before), tasksOf(after)]
  const classes: Readonly<Record<string, string>> = report.classes
  const found = [
    before.phase === after.phase ? null : effects.phase(report.phases[after.phase]),
    before.lead === after.lead || after.lead === null ? null : effects.lead(nameOf(after.lead)),
    before.unit === after.unit || after.unit === null ? null : effects.unit(nameOf(after.unit)),
    before.reportClass === after.reportClass
      ? null
      : effects.reportClass(classes[after.reportClass] ?? after.reportClass),
    before.category === after.category || after.category === null
      ? null
      : effects.category(categories.get(after.category)?.name[language] ?? after.category),
    after.confidential && !before.confidential ? effects.confidential : null,
    before.group === after.group ? null : after.group === null ? effects.noGroup : effects.group(after.group),
    before.publication !== after.publication && after.publication === 'unpublished' ? effects.unpublished : null,
    ...[...hasTasks].map(([seq, agency]) => (hadTasks.has(seq) ? null : effects.task(nameOf(agency)))),
    ...[...hadTasks].map(([seq, agency]) => (hasTasks.has(seq) ? null : effects.noTask(nameOf(agency)))),
  ].filter((effect) => effect !== null)
  return found.length === 0 ? [bulk.recorded] : found
}

const tasksOf = (state: ReportState) => new Map(openTasks(state).map(({ seq, agency }) => [seq, agency]))
