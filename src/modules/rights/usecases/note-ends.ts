import { isOpen, words, type Reaction, type ReportState } from '../../reports/index.ts'
import { deleteEnd, insertEnd } from '../store/ends.ts'

/** Nothing is to be done about it any more: closed or archived, no appeal waits, and no referral is open. */
export const isOver = (state: ReportState): boolean =>
  !isOpen(state) && !words.openReferralStates.includes(state.referral) && state.archive?.appeal !== 'waiting'

/** Keeps for each report since when it is over, in the transaction that ends it or lets it go on. */
export const noteEnds: Reaction = async (tx, { before, after, now }) => {
  const [was, is] = [before !== null && isOver(before), isOver(after)]
  if (is && !was) insertEnd(tx, after.id, after.lead ?? after.receivedBy, now)
  if (was && !is) await deleteEnd(tx, after.id)
}
