import { transact } from '../../../platform/db/db.ts'
import { everyReport, type ReportsRoom } from '../../reports/index.ts'
import { addUp, type DutyCount } from '../domain/duty.ts'
import { insertDutyCounts, loadDutyCounts, readOneMoment } from '../store/duty-counts.ts'
import { dutiesOf } from './duties-of.ts'

export type Recounted = {
  readonly reports: number
  /** How many cells were wrong, and are right now. */
  readonly corrected: number
}

/**
 * Makes the counts again from the reports themselves. Reports and counts are read as they stood at one moment and only
 * the difference is added, so everybody may go on working meanwhile.
 */
export async function recountDuties({ db, lawShelf }: Pick<ReportsRoom, 'db' | 'lawShelf'>): Promise<Recounted> {
  const { law } = await lawShelf.open()
  return transact(db, async (tx) => {
    await readOneMoment(tx)
    let reports = 0
    let sums: DutyCount[] = (await loadDutyCounts(tx)).map((one) => ({ ...one, reports: -one.reports }))
    for await (const { state } of everyReport(tx)) {
      reports += 1
      const duties = dutiesOf(law, state)
      if (duties.length > 0) sums.push(...duties.map((duty) => ({ ...duty, reports: 1 })))
      // The heap of single duties is added up now and then, so that memory grows with the cells, not with the reports.
      if (sums.length > 50_000) sums = addUp(sums)
    }
    const wrong = addUp(sums)
    insertDutyCounts(tx, wrong)
    return { reports, corrected: wrong.length }
  })
}
