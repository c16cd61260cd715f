import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** Of which dossier the key of a sealed archive is. */
export const archiveKeyContext = (id: string): string => `dossier:${id}:archive`

/** What the vault of referrals seals, for sealing it anew with another key. */
export const referralsSealed: readonly SealedTable[] = [
  { table: 'dossiers', key: ['id'], sealed: { key_sealed: ({ id }) => archiveKeyContext(String(id)) } },
]
