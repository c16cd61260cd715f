import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { StandardId } from '../../../kernel/brand.ts'
import { may, type PermissionName } from '../../../kernel/permission.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import type { StandardVersion } from '../domain/version.ts'
import { findVersion, lockStandards, writeVersion } from '../store/standard-versions.ts'

/** Who changes a standard, and when. */
export type By = { readonly officer: Officer; readonly at: Temporal.Instant }

export type ChangeRefusal =
  | { readonly refusal: 'notPermitted' }
  | { readonly refusal: 'unknownStandard'; readonly id: StandardId }

/**
 * The way every change of a kept version takes: one at a time, by who may, decided by `decide`, saved and written into
 * the audit log.
 */
export async function changeStandard<R>(
  db: Db,
  id: StandardId,
  { officer, at }: By,
  change: {
    readonly permission: PermissionName
    readonly event: string
    readonly decide: (version: StandardVersion, tx: Tx, tree: AgencyTree) => Promise<Result<StandardVersion, R>>
  },
): Promise<Result<StandardVersion, R | ChangeRefusal>> {
  return transact(db, async (tx): Promise<Result<StandardVersion, R | ChangeRefusal>> => {
    await lockStandards(tx)
    const version = await findVersion(tx, id)
    if (!version) return refuse({ refusal: 'unknownStandard', id })
    const tree = treeOf(await loadAgencies(tx))
    if (!may(officer, change.permission, tree, version.standard.agency)) return refuse({ refusal: 'notPermitted' })
    const changed = await change.decide(version, tx, tree)
    if (!changed.ok) return changed
    await writeVersion(tx, changed.value)
    await recordAudit(tx, { at, actor: officer, event: change.event, subject: id, detail: {} })
    return changed
  })
}
