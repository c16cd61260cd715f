import type { Officer } from '../../../kernel/actor.ts'
import { may } from '../../../kernel/permission.ts'
import { findSameReporters } from '../../people/index.ts'
import type { ReportState } from '../domain/state.ts'
import { reportsOf } from '../store/reports-of.ts'
import { mayRead, type ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** How many there are, and which of them are shown. */
export type EarlierReports = { readonly count: number; readonly shown: readonly ReportState[] }

const countedAtMost = 100

/**
 * What was reported with the same contact before. An anonymous report leads to no other one, and to an anonymous one
 * nothing leads that has a name: there only a number is told of the first, and the second is not even counted. Of the
 * others those are shown that the officer may read and finds in the register.
 */
export async function earlierReports(room: ReportsRoom, view: ReportView, officer: Officer): Promise<EarlierReports> {
  const { state, reporter, law } = view
  const reporters = await findSameReporters(room.db, room.vault, reporter)
  const found = await reportsOf(room.db, reporters, state.filedAt, countedAtMost)
  if (state.anonymous) return { count: found.length, shown: [] }
  const open = found.filter(({ anonymous }) => !anonymous)
  const inRegister = ({ lead, receivedBy }: ReportState): boolean =>
    may(officer, 'register.read', law.tree, lead ?? receivedBy)
  return { count: open.length, shown: open.filter((one) => inRegister(one) && mayRead(officer, one, law)) }
}
