import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../../../platform/db/db.ts'
import { activate } from '../domain/activate.ts'
import { standardId } from '../domain/standard-id.ts'
import type { StandardVersion } from '../domain/version.ts'
import { standardFromYaml } from '../store/standard-yaml.ts'
import { writeVersion } from '../store/standard-versions.ts'

const folder = join(import.meta.dirname, '../../../../db/seed/standards')

/**
 * Fills an empty database with the national frame, and unless only that is asked for with the standards of the demo
 * region, in force. The agencies are there already. A file that cannot be read or activated is a bug of ours and throws.
 */
export async function seedStandards(
  tx: Tx,
  at: Temporal.Instant,
  part: 'nation' | 'demoRegion' = 'demoRegion',
): Promise<void> {
  const frame = await seed(tx, 'nasional', at, null)
  if (part === 'nation') return
  await seed(tx, 'empat-lawang', at, frame)
  await seed(tx, 'kampar', at, frame)
}

async function seed(
  tx: Tx,
  name: string,
  at: Temporal.Instant,
  frame: StandardVersion | null,
): Promise<StandardVersion> {
  const read = standardFromYaml(await readFile(join(folder, `${name}.yaml`), 'utf8'))
  if (!read.ok) throw new Error(`db/seed/standards/${name}.yaml: ${JSON.stringify(read.refusal.faults)}`)
  const draft = { id: standardId(read.value), standard: read.value, activation: null, withdrawal: null }
  const active = activate(draft, { by: null, at }, { frame, earliest: null })
  if (!active.ok) throw new Error(`db/seed/standards/${name}.yaml: ${active.refusal.refusal}`)
  await writeVersion(tx, active.value)
  return active.value
}
