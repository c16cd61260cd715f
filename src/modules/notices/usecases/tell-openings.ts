import { zoneOf } from '../../../kernel/agency-tree.ts'
import { transact } from '../../../platform/db/db.ts'
import { takeGlassToTell } from '../../people/index.ts'
import { findReport, numbersOf, type ReportsRoom } from '../../reports/index.ts'
import { firstRoute } from '../domain/attempt.ts'
import { insertEventlessNotice } from '../store/eventless-notice.ts'

const mostAtOnce = 50

/**
 * Writes into the ledger that a reporter's anonymous identity was opened, once it may be told (UU 27/2022 art. 33). Whoever
 * gave no contact reads it on the report's page. Answers how many openings were taken.
 */
export async function tellOpenings(reports: Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>): Promise<number> {
  const { tree } = await reports.lawShelf.open()
  return transact(reports.db, async (tx) => {
    const at = reports.now()
    const opened = await takeGlassToTell(tx, at, mostAtOnce)
    const numbers = await numbersOf(tx, [...new Set(opened.map(({ report }) => report))])
    for (const number of numbers.values()) {
      const kept = await findReport(tx, number)
      if (kept?.state.reachable !== true) continue
      const { state, reporter: recipient } = kept
      const agency = state.lead ?? state.receivedBy
      const about = { number, seq: state.seq, agency, recipient, quietZone: zoneOf(tree, agency) }
      await insertEventlessNotice(tx, { ...about, template: 'identityOpened', route: firstRoute, at })
    }
    return opened.length
  })
}
