import { isOpen, type Reaction, type ReportState } from '../../reports/index.ts'
import { writeWandering } from '../store/wandering.ts'

/** Received, lead, unit: more moves than these are not the usual way. */
const usualMoves = 2

const wanders = ({ refusals, holdings }: ReportState): boolean => refusals > 0 || holdings.length - 1 > usualMoves

/** Keeps in sight what is thrown between agencies; most reports never are, and cost nothing here. */
export const followWandering: Reaction = async (tx, { before, after }) => {
  if (!wanders(after)) return
  const last = after.holdings.at(-1)
  const isSame = before !== null && before.holdings.length === after.holdings.length && isOpen(before) === isOpen(after)
  if (last === undefined || isSame) return
  writeWandering(tx, {
    report_id: after.id,
    received_by: after.receivedBy,
    refusals: after.refusals,
    moves: after.holdings.length - 1,
    last_moved_at: last.from,
    is_open: isOpen(after),
  })
}
