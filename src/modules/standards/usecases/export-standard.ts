import type { StandardId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { findVersion } from '../store/standard-versions.ts'
import { standardToYaml } from '../store/standard-yaml.ts'

/** One version as the YAML file that `importStandard` reads. */
export async function exportStandard(
  db: Handle,
  id: StandardId,
): Promise<Result<string, { readonly refusal: 'unknownStandard'; readonly id: StandardId }>> {
  const version = await findVersion(db, id)
  return version ? accept(standardToYaml(version.standard)) : refuse({ refusal: 'unknownStandard', id })
}
