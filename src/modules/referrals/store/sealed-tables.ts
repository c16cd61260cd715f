import type { AgencyId } from '../../../kernel/brand.ts'
import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** Of which dossier the key of a sealed archive is. */
export const archiveKeyContext = (id: string): string => `dossier:${id}:archive`

/** Of which office the secret is that its application knows. */
export const applicationContext = (office: AgencyId): string => `ombudsman:${office}:application`

/** What the vault of referrals seals, for sealing it anew with another key. */
export const referralsSealed: readonly SealedTable[] = [
  { table: 'dossiers', key: ['id'], sealed: { key_sealed: ({ id }) => archiveKeyContext(String(id)) } },
  {
    table: 'ombudsman_applications',
    key: ['office'],
    sealed: { secret_sealed: ({ office }) => applicationContext(String(office) as AgencyId) },
  },
]
