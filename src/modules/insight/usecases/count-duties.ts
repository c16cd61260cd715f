import type { Reaction } from '../../reports/index.ts'
import { difference } from '../domain/duty.ts'
import { insertDutyCounts } from '../store/duty-counts.ts'
import { dutiesOf } from './duties-of.ts'

/** Counts, in the transaction of the change, which promises are now known to be kept or broken. */
export const countDuties: Reaction = async (tx, { before, after, law }) => {
  const known = before === null ? [] : dutiesOf(law.law, before)
  insertDutyCounts(tx, difference(known, dutiesOf(law.law, after)))
}
