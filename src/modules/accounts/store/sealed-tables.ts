import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** What accounts seal beside the vault of people, for sealing it anew with another key. */
export const accountsSealed: readonly SealedTable[] = [
  { table: 'account_codes', key: ['id'], sealed: { sealed: ({ id }) => codeContext(String(id)) } },
  {
    table: 'account_recoveries',
    key: ['id'],
    sealed: { contact_sealed: ({ id }) => recoveryContext(String(id)) },
    blind: { contact_blind: { of: 'contact_sealed', purpose: () => recoveryPurpose } },
  },
  { table: 'nik_settlements', key: ['id'], sealed: { reason_sealed: ({ id }) => settlementContext(String(id)) } },
]

/** For what the contact of a recovery is indexed. */
export const recoveryPurpose = 'account-recovery'

export const codeContext = (id: string): string => `account-code:${id}`
export const settlementContext = (id: string): string => `nik-settlement:${id}`
export const recoveryContext = (id: string): string => `account-recovery:${id}`
