import type { AgencyId } from '../../src/kernel/brand.ts'
import type { Agency } from '../../src/modules/agencies/index.ts'

/** An office of which only its place in the tree is known, and what `more` says. */
export const agencyOf = (slug: string, parent: string | null, more: Partial<Agency> = {}): Agency => ({
  id: slug as AgencyId,
  name: `Name of ${slug}`,
  shortName: slug,
  kind: 'opd',
  parent: parent as AgencyId | null,
  zone: 'Asia/Jakarta',
  workingWeek: [1, 2, 3, 4, 5],
  areaCode: null,
  smsPrefixes: [],
  address: null,
  phone: null,
  website: null,
  isActive: true,
  competence: [],
  ...more,
})
