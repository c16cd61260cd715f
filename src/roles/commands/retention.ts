import type { Officer } from '../../kernel/actor.ts'
import { nationalZone } from '../../kernel/agency-tree.ts'
import { may } from '../../kernel/permission.ts'
import { listOfficers } from '../../modules/people/index.ts'
import type { ReportsRoom } from '../../modules/reports/index.ts'
import { dueNow, periodsSet, retain, retentionRules } from '../../modules/rights/index.ts'
import { CannotDo, WrongUse, type Command } from '../command.ts'

const day = (at: Temporal.Instant | null): string =>
  at === null ? '–' : at.toZonedDateTimeISO(nationalZone).toPlainDate().toString()

const months = (count: number | null): string => `${count} ${count === 1 ? 'month' : 'months'}`

export const retention: Command = {
  name: 'retention',
  usage: '[--apply --user <e-mail>]',
  summary: 'Says what has been kept long enough, and erases it where it is asked to.',
  details:
    'Without --apply nothing is changed. With it what is due goes in lots, each in the audit log with the operator or data-protection officer of the nation who says so (--user); it may be broken off and begun again.\nWhat a report still needs is never due: while it goes on, an appeal waits, a referral is open or a data request is not answered. Where the news of a closing came late or has not arrived a report stays though it is counted, until its reporter can reopen it no more.',
  options: { apply: { type: 'boolean' }, user: { type: 'string' } },
  async run({ options: { apply, user } }, { reports }) {
    const by = apply === true ? await whoSaysSo(reports, user) : null
    const set = await periodsSet(reports)
    const due = await dueNow(reports, 'all', true)
    for (const { kind, count, oldest, newest } of due) {
      const { months: ours } = retentionRules[kind]
      const when = count === 0 ? '' : `  from ${day(oldest)} to ${day(newest)}`
      console.log(`${kind.padEnd(16)}${String(count).padStart(8)}${when}  (${months(ours)}, this program’s choice)`)
      for (const one of set.filter((other) => other.kind === kind)) {
        const isShort = one.months < one.least
        const instead = isShort ? `; too short while reporters may object, so ${months(one.least)} instead` : ''
        console.log(`  ${one.agency} and below: ${months(one.months)}, ${one.document}${instead}`)
      }
    }
    if (by === null) {
      console.log('Nothing was erased.')
      return
    }
    const erased = new Map<string, number>()
    let broken = 0
    const onBroken = (number: string, error: unknown): void => {
      console.error(`${number}: ${String(error)}`)
      broken += 1
    }
    for await (const lot of retain(reports, onBroken, by))
      erased.set(lot.kind, (erased.get(lot.kind) ?? 0) + lot.erased)
    for (const [kind, count] of erased) console.log(`${kind}: ${count} erased.`)
    if (broken > 0) throw new CannotDo(`${broken} could not be erased; what stands against it is named above.`)
    if (erased.size > 0) return
    const isCounted = due.some(({ count }) => count > 0)
    console.log(
      isCounted ? 'Nothing was erased: reports that are counted may still be reopened.' : 'There was nothing to erase.',
    )
  },
}

/** What goes does not come back: somebody who answers for the whole program stands in the record for it. */
async function whoSaysSo({ db, now, lawShelf }: ReportsRoom, user: unknown): Promise<Officer> {
  if (typeof user !== 'string') throw new WrongUse('Say who lets it go, as in --user operator@nasional.test.')
  const [cards, { tree, nation }] = await Promise.all([listOfficers(db, now()), lawShelf.open()])
  const card = cards.find(({ email }) => email === user.trim().toLowerCase())
  if (card === undefined) throw new CannotDo(`Nobody signs in as ${user}.`)
  if (!may(card.officer, 'retention.apply', tree, nation))
    throw new CannotDo(
      `${user} may not erase for the whole program: an operator or data-protection officer of the nation may.`,
    )
  return card.officer
}
