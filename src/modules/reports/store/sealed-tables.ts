import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** What reports seal, for sealing it anew with another key. */
export const reportsSealed: readonly SealedTable[] = [
  { table: 'report_drafts', key: ['id'], sealed: { sealed: ({ id }) => draftContext(String(id)) } },
]

export const draftContext = (id: string): string => `report-draft:${id}`
