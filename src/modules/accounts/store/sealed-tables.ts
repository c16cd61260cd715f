import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** What accounts seal beside the vault of people, for sealing it anew with another key. */
export const accountsSealed: readonly SealedTable[] = [
  { table: 'account_codes', key: ['id'], sealed: { sealed: ({ id }) => codeContext(String(id)) } },
]

export const codeContext = (id: string): string => `account-code:${id}`
