import type { ReportNumber } from '../../../kernel/brand.ts'
import { numbersBefore } from '../store/reports.ts'
import { commandReport } from './command-report.ts'
import { throwOn, type OnBroken } from './on-broken.ts'
import type { ReportsRoom } from './room.ts'

const batchSize = 200

/**
 * Brings every report to the newest calendar, one transaction each: what moves becomes an event on it, and people are
 * told. Answers how many were brought along; running it again finds nothing but those that broke, which are named.
 */
export async function recomputeDates(room: ReportsRoom, onBroken: OnBroken = throwOn): Promise<number> {
  const broken = new Set<ReportNumber>()
  let count = 0
  for (;;) {
    const { revision } = await room.lawShelf.open()
    const found = await numbersBefore(room.db, revision, batchSize + broken.size)
    const numbers = found.filter((number) => !broken.has(number))
    if (numbers.length === 0) return count
    for (const number of numbers) {
      try {
        await commandReport(room, {
          number,
          command: { command: 'reviseCalendar', revision },
          actor: { kind: 'clock' },
        })
        count += 1
      } catch (error) {
        broken.add(number)
        onBroken(number, error)
      }
    }
  }
}
