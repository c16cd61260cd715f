import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { listVisits } from '../../audit/index.ts'
import { nameOfficers } from '../../people/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'

/** The event that the audit log writes when an officer opens a report. */
export const readEvent = 'report.read'
/** Whoever opened a report so lately is probably still at it. */
const lately = { minutes: 5 }

/** By report: the names of the other officers who read it just now, the latest first, so that two do not answer at once. */
export async function whoReads(
  { db, now }: ReportsRoom,
  numbers: readonly ReportNumber[],
  { id }: Officer,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const visits = (await listVisits(db, readEvent, numbers, now().subtract(lately))).filter((one) => one.officer !== id)
  const names = await nameOfficers(db, [...new Set(visits.map(({ officer }) => officer))])
  return new Map(
    Object.entries(Object.groupBy(visits, ({ subject }) => subject)).map(([subject, ofOne = []]) => [
      subject,
      ofOne.flatMap(({ officer }) => names.get(officer) ?? []),
    ]),
  )
}
