import type { SkipReason } from '../../kernel/clock/count.ts'
import { clocksOf, findReport, readNumber, type ClockView } from '../../modules/reports/index.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const explain: Command = {
  name: 'explain',
  usage: '<number>',
  summary: 'Explains every clock of a report: rule, source, start, each counted and each skipped day.',
  async run({ words: [typed = ''] }, { reports }) {
    const number = readNumber(typed)
    if (number === null) throw new WrongUse(`"${typed}" is no report number such as 7K3M-92QX.`)
    const kept = await findReport(reports.db, number)
    if (kept === null) throw new CannotDo(`There is no report ${number}.`)
    const { law } = await reports.lawShelf.open()
    const { state } = kept
    console.log(`${number}: ${state.phase}, ${state.reportClass}, filed ${state.filedAt.toString()}`)
    for (const clock of clocksOf(law, state, reports.now())) console.log(`\n${explanationOf(clock).join('\n')}`)
  },
}

function explanationOf({ limit, run, status, due, standstill, isLate }: ClockView): string[] {
  const head = `${limit} (${run.id}): ${status}${isLate ? ', late' : ''}`
  const pauses = run.pauses.map(({ from, to }) => `  paused   ${from.toString()} to ${to?.toString() ?? 'now'}`)
  if (due === null) {
    const { counted, left, unit } = standstill ?? { counted: 0, left: 0, unit: '' }
    return [head, `  stands still after ${counted} ${unit}, ${left} left`, ...pauses]
  }
  const { date, rule, measure } = due
  return [
    head,
    `  due      ${date.dueOn.toString()}, late from ${date.dueAt.toZonedDateTimeISO(date.zone).toString()}`,
    `  rule     ${rule.amount} ${rule.unit} from ${rule.startsFrom}, by ${measure.terms} (${measure.reportClass})`,
    `  source   ${rule.source.document}: “${rule.source.sentence}” (${rule.source.strength})`,
    `  starts   ${date.startsOn.toString()}`,
    ...pauses,
    ...run.extensions.map(({ amount, unit }) => `  extended ${amount} ${unit}`),
    ...run.floors.map(({ from, amount, unit }) => `  leaves   ${amount} ${unit} after ${from.toString()}`),
    `  counted  ${date.counted.map(({ date: day, n }) => `${day.toString()} (${n})`).join(', ')}`,
    ...date.skipped.map(
      ({ date: day, reasons }) => `  skipped  ${day.toString()} ${reasons.map(reasonText).join('; ')}`,
    ),
    `  calendar revision ${date.calendarRevision}${date.provisional ? ', provisional' : ''}`,
  ]
}

const reasonText = ({ kind, name, decree }: SkipReason): string =>
  `${kind}: ${name}${decree === null ? '' : ` (${decree})`}`
