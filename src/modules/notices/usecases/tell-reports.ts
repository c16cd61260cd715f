import { commandReport, throwOn, type OnBroken, type ReportsRoom, type SpokenCommand } from '../../reports/index.ts'
import { findDebts, settleDebt, type Debt } from '../store/debts.ts'

const batchSize = 100

/**
 * Tells reports what became of the notices on which their clocks wait: acceptance by the gateway counts as delivery,
 * and when every route failed the search for the reporter begins. Answers how many were told. Telling twice does
 * nothing, so a crash between telling and noting it loses nothing; a report that breaks is named, and keeps no other
 * from hearing.
 */
export async function tellReports(room: ReportsRoom, onBroken: OnBroken = throwOn): Promise<number> {
  let told = 0
  for (let last: Debt | undefined; ;) {
    const debts = await findDebts(room.db, last?.id ?? null, batchSize)
    for (const debt of debts) {
      try {
        // A refusal says that nothing waits any more: the reporter has answered or looked meanwhile.
        await commandReport(room, { number: debt.number, command: commandOf(debt), actor: { kind: 'clock' } })
        await settleDebt(room.db, debt)
        told += 1
      } catch (error) {
        onBroken(debt.number, error)
      }
    }
    last = debts.at(-1)
    if (last === undefined) return told
  }
}

function commandOf({ owes, deliverable, seq }: Debt): SpokenCommand {
  return owes === 'delivery'
    ? { command: 'recordDelivery', what: deliverable, of: seq, how: 'accepted' }
    : { command: 'recordDeliveryFailure', what: deliverable, of: seq }
}
