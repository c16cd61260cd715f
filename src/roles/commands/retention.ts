import { nationalZone } from '../../kernel/agency-tree.ts'
import { dueNow, retain, retentionRules } from '../../modules/rights/index.ts'
import { CannotDo, type Command } from '../command.ts'

const day = (at: Temporal.Instant | null): string =>
  at === null ? '–' : at.toZonedDateTimeISO(nationalZone).toPlainDate().toString()

export const retention: Command = {
  name: 'retention',
  usage: '[--apply]',
  summary: 'Says what has been kept long enough, and erases it where it is asked to.',
  details:
    'Without --apply nothing is changed. With it what is due goes in lots, each in the audit log; it may be broken off and begun again.\nWhat a report still needs is never due: while it goes on, an appeal waits, a referral is open or a data request is not answered.',
  options: { apply: { type: 'boolean' } },
  async run({ options }, { reports }) {
    for (const { kind, count, oldest, newest } of await dueNow(reports, 'all', true)) {
      const { months, source } = retentionRules[kind]
      const when = count === 0 ? '' : `  from ${day(oldest)} to ${day(newest)}`
      console.log(`${kind.padEnd(16)}${String(count).padStart(8)}${when}  (${months} months, ${source.document})`)
    }
    if (options['apply'] !== true) {
      console.log('Nothing was erased. Agencies may have set other periods for reports; they are counted by those.')
      return
    }
    const erased = new Map<string, number>()
    let broken = 0
    const onBroken = (number: string, error: unknown): void => {
      console.error(`${number}: ${String(error)}`)
      broken += 1
    }
    for await (const lot of retain(reports, onBroken)) erased.set(lot.kind, (erased.get(lot.kind) ?? 0) + lot.erased)
    for (const [kind, count] of erased) console.log(`${kind}: ${count} erased.`)
    if (broken > 0) throw new CannotDo(`${broken} could not be erased; what stands against it is named above.`)
    if (erased.size === 0) console.log('There was nothing to erase.')
  },
}
