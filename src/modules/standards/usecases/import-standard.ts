import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { standardId } from '../domain/standard-id.ts'
import type { StandardVersion } from '../domain/version.ts'
import { standardFromYaml, type UnreadableStandard } from '../store/standard-yaml.ts'
import { findVersion, lockStandards, writeVersion } from '../store/standard-versions.ts'
import type { By } from './change-standard.ts'

export type ImportRefusal =
  | UnreadableStandard
  | { readonly refusal: 'notPermitted' }
  | { readonly refusal: 'unknownAgency'; readonly agency: AgencyId }
  /** The version exists and was activated: give the file the next number. */
  | { readonly refusal: 'alreadyActivated' }

/** Reads a YAML file into a draft, new or in place of the draft with the same number. Open points stay open. */
export async function importStandard(db: Db, yaml: string, by: By): Promise<Result<StandardVersion, ImportRefusal>> {
  const read = standardFromYaml(yaml)
  if (!read.ok) return read
  const standard = read.value
  const { agency } = standard
  return transact(db, async (tx): Promise<Result<StandardVersion, ImportRefusal>> => {
    await lockStandards(tx)
    const tree = treeOf(await loadAgencies(tx))
    if (!tree.has(agency)) return refuse({ refusal: 'unknownAgency', agency })
    if (!may(by.officer, 'standard.settle', tree, agency)) return refuse({ refusal: 'notPermitted' })
    const id = standardId(standard)
    if ((await findVersion(tx, id))?.activation) return refuse({ refusal: 'alreadyActivated' })
    const draft: StandardVersion = { id, standard, activation: null, withdrawal: null }
    await writeVersion(tx, draft)
    await recordAudit(tx, { at: by.at, actor: by.officer, event: 'standard.imported', subject: id, detail: {} })
    return accept(draft)
  })
}
