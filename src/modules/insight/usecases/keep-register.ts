import type { AgencyId } from '../../../kernel/brand.ts'
import type { Reaction, ReportState } from '../../reports/index.ts'
import { enterRegister } from '../store/register.ts'

/** Enters a report into the register of whoever receives it, and later of everybody who gets a part in it. */
export const keepRegister: Reaction = async (tx, { before, after }) => {
  const known = before === null ? null : partakers(before)
  const coming = [...partakers(after)].filter((agency) => known?.has(agency) !== true)
  if (coming.length > 0) enterRegister(tx, after.id, after.filedAt, coming)
}

const partakers = ({ receivedBy, holdings, tasks, copies }: ReportState): ReadonlySet<AgencyId> =>
  new Set([receivedBy, ...[...holdings, ...tasks].map(({ agency }) => agency), ...copies])
