import { readFile } from 'node:fs/promises'
import type { DatedHoliday } from '../../kernel/clock/calendar.ts'
import { listOfficers } from '../../modules/people/index.ts'
import { countReports, previewCalendar, recomputeDates, type CalendarEffect } from '../../modules/reports/index.ts'
import { changeCalendar, parseCalendarCsv, type CalendarChange } from '../../modules/standards/index.ts'
import { transact } from '../../platform/db/db.ts'
import { CannotDo, WrongUse, type Asked, type Command } from '../command.ts'
import { startProgress } from '../progress.ts'

export const calendarImport: Command = {
  name: 'calendar import',
  usage: '<file.csv> [--remove] [--decree <year>] [--note <why>] [--apply --user <e-mail>]',
  summary: 'Shows what these days would do to open reports; with --apply saves them and moves the dates.',
  details:
    'The file has the columns date,kind,name,area,decree; its days are added, or taken away with --remove. ' +
    '--decree says that a year’s calendar is decreed now. A date already told is never shortened.',
  options: {
    remove: { type: 'boolean' },
    decree: { type: 'string' },
    note: { type: 'string' },
    apply: { type: 'boolean' },
    user: { type: 'string' },
  },
  async run(asked, { reports, now }) {
    const change = await readChange(asked)
    const all = await countReports(reports.db)
    const progress = startProgress()
    let seen = 0
    const effect = await previewCalendar(reports, change, () => progress.show((seen += 1), all))
    progress.end()
    if (!effect.ok) throw new CannotDo(`The calendar cannot be changed so: ${JSON.stringify(effect.refusal)}`)
    for (const line of effectLines(effect.value)) console.log(line)
    if (asked.options['apply'] !== true) {
      console.log('Nothing was saved. Run it again with --apply --user <e-mail> to save it.')
      return
    }
    const { user } = asked.options
    const card = (await listOfficers(reports.db, now())).find(({ email }) => email === user)
    if (card === undefined) throw new WrongUse('Say who changes it, as in --user national-admin@nasional.test.')
    const saved = await transact(reports.db, (tx) => changeCalendar(tx, change, card.officer, now()))
    if (!saved.ok) throw new CannotDo(`The calendar was not changed: ${JSON.stringify(saved.refusal)}`)
    reports.lawShelf.refresh()
    const brought = await recomputeDates(reports)
    console.log(`Saved as revision ${saved.value}; ${brought} reports brought along.`)
  },
}

async function readChange({ words: [path], options }: Asked): Promise<CalendarChange> {
  if (path === undefined) throw new WrongUse('Say which file, as in calendar import days.csv.')
  const { days, badRows } = parseCalendarCsv(await readText(path))
  if (badRows.length > 0)
    throw new CannotDo(badRows.map(({ line, fault, value }) => `${path}, line ${line}: ${fault} (${value})`).join('\n'))
  const { remove, decree, note } = options
  if (typeof decree === 'string' && !/^20\d\d$/.test(decree)) throw new WrongUse(`"${decree}" is no year.`)
  const none: readonly DatedHoliday[] = []
  return {
    note: typeof note === 'string' ? note : path,
    add: remove === true ? none : days,
    remove: remove === true ? days : none,
    decree: typeof decree === 'string' ? [Number(decree)] : [],
  }
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${(error as Error).message}`)
  }
}

const effectLines = ({ reports, dates, renewed, examples }: CalendarEffect): string[] => [
  `${dates} dates of ${reports} reports move; ${renewed} objection periods start again.`,
  ...examples.map(({ number, clock, from, to }) => `  ${number}  ${clock}  ${from} → ${to}`),
  ...(dates > examples.length ? [`  and ${dates - examples.length} more`] : []),
]
