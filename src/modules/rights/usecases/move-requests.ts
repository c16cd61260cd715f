import type { Reaction } from '../../reports/index.ts'
import { moveOpenRequests } from '../store/requests.ts'
import { answeringFor } from './subject.ts'

/** A report that became anonymous, or a complaint about the unit that would answer, takes what is asked about it along. */
export const moveRequests: Reaction = async (tx, { before, after, law }) => {
  const isAsBefore =
    before === null ||
    (before.anonymous === after.anonymous && before.reportClass === after.reportClass && before.about === after.about)
  if (!isAsBefore) await moveOpenRequests(tx, after.id, (agency) => answeringFor(after, agency, law))
}
