import type { ReportNumber } from '../../../kernel/brand.ts'
import { numbersBefore } from '../store/reports.ts'
import { commandReport } from './command-report.ts'
import type { ReportsRoom } from './room.ts'

const batchSize = 200

/**
 * Brings every report to the newest calendar, one transaction each: what moves becomes an event on it, and people are
 * told. Answers how many were brought along; running it again finds nothing.
 */
export async function recomputeDates(room: ReportsRoom, onReport?: (number: ReportNumber) => void): Promise<number> {
  let count = 0
  for (;;) {
    const { revision } = await room.lawShelf.open()
    const numbers = await numbersBefore(room.db, revision, batchSize)
    if (numbers.length === 0) return count
    for (const number of numbers) {
      await commandReport(room, { number, command: { command: 'reviseCalendar', revision }, actor: { kind: 'clock' } })
      onReport?.(number)
      count += 1
    }
  }
}
