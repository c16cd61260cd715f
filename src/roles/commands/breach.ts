import { readNumber } from '../../modules/reports/index.ts'
import { officerAddressed } from '../../modules/people/index.ts'
import { affectedBy } from '../../modules/rights/index.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

export const breach: Command = {
  name: 'breach',
  usage: '--since <moment> --until <moment> [--officer <e-mail>] [--agency <id>] [--report <number>] [--everything]',
  summary:
    'Says whose data may have been seen in a time, by the log of looks and the audit log: one line a report or account.',
  details:
    'Moments with their offset, as in 2026-03-02T08:00:00+07:00. Without officer, agency and report everything that was looked at counts; with --everything whatever was kept, as where the database was copied.\nThe answer has tabs between number, or account, data, first, last and how often, and no names. Cases are opened, and people told, at /petugas/pelanggaran.',
  options: {
    since: { type: 'string' },
    until: { type: 'string' },
    officer: { type: 'string', multiple: true },
    agency: { type: 'string', multiple: true },
    report: { type: 'string', multiple: true },
    everything: { type: 'boolean' },
  },
  async run({ options }, { reports }) {
    const [since, until] = [momentOf(options['since']), momentOf(options['until'])]
    const { tree } = await reports.lawShelf.open()
    const officers = await Promise.all(
      textsOf(options['officer']).map(async (email) => {
        const officer = await officerAddressed(reports.db, email.toLowerCase())
        if (officer === undefined) throw new CannotDo(`Nobody ever signed in as ${email}.`)
        return officer
      }),
    )
    const offices = textsOf(options['agency']).map((id) => {
      const agency = [...tree.keys()].find((one) => one === id)
      if (agency === undefined) throw new CannotDo(`There is no agency ${id}.`)
      return agency
    })
    const numbers = textsOf(options['report']).map((typed) => {
      const number = readNumber(typed)
      if (number === null) throw new WrongUse(`${typed} is no report number.`)
      return number
    })
    const affected = await affectedBy(
      reports.db,
      { since, until, officers, offices, reports: numbers, everything: options['everything'] === true },
      'all',
    )
    for (const { number, canBeTold, fields, firstAt, lastAt, times } of affected)
      console.log(
        [
          number ?? (canBeTold ? 'account' : 'closed account'),
          fields.join(','),
          firstAt.toString(),
          lastAt.toString(),
          String(times),
        ].join('\t'),
      )
    const reported = affected.filter(({ report }) => report !== null).length
    console.error(`${reported} reports, ${affected.length - reported} accounts.`)
  },
}

function momentOf(typed: unknown): Temporal.Instant {
  try {
    return Temporal.Instant.from(String(typed))
  } catch {
    throw new WrongUse('Say since when and until when, each as in 2026-03-02T08:00:00+07:00.')
  }
}

const textsOf = (option: unknown): string[] => (Array.isArray(option) ? option.map(String) : [])
