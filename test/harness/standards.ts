import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AgencyId, StandardId } from '../../src/kernel/brand.ts'
import type { AgencyNode, AgencyTree } from '../../src/kernel/agency-tree.ts'
import type { StandardTerms } from '../../src/kernel/law/terms.ts'
import { lawBook, type LawBook } from '../../src/modules/standards/domain/law-book.ts'
import { standardBook } from '../../src/modules/standards/domain/standard-book.ts'
import { standardId } from '../../src/modules/standards/domain/standard-id.ts'
import type { Standard } from '../../src/modules/standards/domain/standard.ts'
import { termsOf } from '../../src/modules/standards/domain/terms.ts'
import type { StandardVersion } from '../../src/modules/standards/domain/version.ts'
import { standardFromYaml } from '../../src/modules/standards/store/standard-yaml.ts'
import { readCalendarSeed } from '../../src/modules/standards/usecases/read-calendar-seed.ts'

const root = join(import.meta.dirname, '../..')

export const standardText = (path: string): string => readFileSync(join(root, path), 'utf8')

const read = (path: string): Standard => {
  const standard = standardFromYaml(standardText(path))
  if (!standard.ok) throw new Error(`${path}: ${JSON.stringify(standard.refusal.faults, null, 2)}`)
  return standard.value
}

/** A standard of the demo region, as seeded: `nasional`, `empat-lawang` or `kampar`. */
export const seededStandard = (agency: string): Standard => read(`db/seed/standards/${agency}.yaml`)

/** A standard written after what another agency publishes: a file of `domain/fixtures`, without its ending. */
export const fixtureStandard = (name: string): Standard => read(`src/modules/standards/domain/fixtures/${name}.yaml`)

/** The same standard as its officers first wrote it down: every point open again. */
export const unsettled = (standard: Standard): Standard => ({
  ...standard,
  openPoints: standard.openPoints.map((point) => ({ ...point, settled: null })),
})

/** What a seeded standard means for a report, its silences filled from the seeded national frame. */
export const seededTerms = (agency: string): StandardTerms =>
  termsOf(seededStandard(agency), seededStandard('nasional'))

/** The seeded standards and calendars over `smallTree`; further versions may be added. */
export function seededLaw(...more: readonly StandardVersion[]): LawBook {
  const rows = readCalendarSeed()
  const seeded = ['nasional', 'empat-lawang', 'kampar'].map((agency) => activeVersion(seededStandard(agency)))
  return lawBook(standardBook([...seeded, ...more]), new Map([[rows.revision, rows]]), smallTree)
}

/** The standard in force, resting on the seeded national frame. */
export const activeVersion = (standard: Standard): StandardVersion => ({
  id: standardId(standard),
  standard,
  activation: { by: null, at: Temporal.Instant.from('2026-01-01T00:00:00Z'), frame: 'nasional@1' as StandardId },
  withdrawal: null,
})

/** A small tree: `kampar` and `empat-lawang` with one OPD each and a unit below it, under `nasional`; `ombudsman` apart. */
export const smallTree: AgencyTree = new Map(
  (
    [
      ['nasional', null, null],
      ['kampar', 'nasional', '14.01'],
      ['kampar-dpupr', 'kampar', '14.01'],
      ['kampar-dpupr-jalan', 'kampar-dpupr', '14.01'],
      ['empat-lawang', 'nasional', '16.11'],
      ['empat-lawang-dpupr', 'empat-lawang', '16.11'],
      ['ombudsman', null, null],
    ] as const
  ).map(([id, parent, areaCode]): [AgencyId, AgencyNode] => [
    id as AgencyId,
    {
      id: id as AgencyId,
      name: id,
      parent: parent as AgencyId | null,
      zone: 'Asia/Jakarta',
      workingWeek: [1, 2, 3, 4, 5],
      areaCode,
    },
  ]),
)
