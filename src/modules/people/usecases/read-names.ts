import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, PersonId, ReportId } from '../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../kernel/permission.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { openNames } from '../store/identities.ts'
import { insertLooks } from '../store/looks.ts'
import { standing } from './standing.ts'

/** A report whose reporter shall be named; `concerned` is every agency that has or had it. */
export type Unnamed = {
  readonly id: ReportId
  readonly reporter: PersonId
  readonly anonymous: boolean
  readonly restricted: boolean
  readonly concerned: readonly AgencyId[]
}

/**
 * The names of the reporters of many reports, for the register alone: of those whom this officer may know, and never of
 * an anonymous one, or one that its owner has closed. Each look is written into the reporter's own log with the officer's reason, in the same transaction.
 */
export async function readNames(
  tx: Tx,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  {
    reports,
    reason,
    at,
  }: { readonly reports: readonly Unnamed[]; readonly reason: string; readonly at: Temporal.Instant },
): Promise<ReadonlyMap<ReportId, string>> {
  const known = reports.filter(
    (report) => !report.anonymous && !report.restricted && mayKnowReporter(officer, tree, report),
  )
  const names = await openNames(
    tx,
    vault,
    known.map(({ reporter }) => reporter),
  )
  const named = known.flatMap(({ id, reporter }) => {
    const name = names.get(reporter)
    return name === undefined ? [] : [{ id, reporter, name }]
  })
  await insertLooks(
    tx,
    named.map(({ id, reporter }) => ({
      reporter,
      officer: officer.id,
      ...standing(officer, tree, reports.find((one) => one.id === id)?.concerned ?? []),
      purpose: 'register',
      reason,
      report: id,
      fields: ['name'],
      at,
      withheldUntil: null,
    })),
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}
