import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** The words of a step open only in its own row. */
export const stepContext = (request: string, seq: number): string => `data-request:${request}:${seq}`

/** What the vault of rights seals, for sealing it anew with another key. */
export const rightsSealed: readonly SealedTable[] = [
  {
    table: 'data_request_steps',
    key: ['request_id', 'seq'],
    sealed: { words_sealed: ({ request_id, seq }) => stepContext(String(request_id), Number(seq)) },
  },
]
