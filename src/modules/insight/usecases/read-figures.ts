import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { figuresOf, type Figure } from '../domain/figures.ts'
import { loadDutiesOf, loadDutyTotals } from '../store/duty-counts.ts'

/** How an agency and all below it kept its limits: that many months up to the given one (any day of it), newest first. */
export async function readFigures(
  db: Handle,
  tree: AgencyTree,
  agency: AgencyId,
  { upTo, months }: { readonly upTo: Temporal.PlainDate; readonly months: number },
): Promise<Figure[]> {
  const last = upTo.with({ day: 1 })
  const wanted = Array.from({ length: months }, (_, back) => last.subtract({ months: back }))
  const span = { from: wanted.at(-1) ?? last, to: last }
  const below = [...tree.keys()].filter((id) => isWithin(tree, id, agency))
  const [totals, own] = await Promise.all([loadDutyTotals(db, span), loadDutiesOf(db, below, span)])
  return figuresOf(tree, agency, wanted, { totals, own })
}
