import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { titlesOf } from '../store/titles.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** The titles of those of these reports that the officer may read now; what is closed or erased is left out. */
export async function readTitles(
  { db, lawShelf }: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  numbers: readonly ReportNumber[],
): Promise<ReadonlyMap<ReportNumber, string>> {
  const [law, found] = await Promise.all([lawShelf.open(), titlesOf(db, [...new Set(numbers)])])
  return new Map(
    found.flatMap(({ number, title, state }) =>
      title !== null && mayRead(officer, state, law) ? [[number, title] as const] : [],
    ),
  )
}
