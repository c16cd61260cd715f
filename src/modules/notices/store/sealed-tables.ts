import type { SealedTable } from '../../../platform/db/sealed-table.ts'

/** What notices seal, for sealing it anew with another key. */
export const noticesSealed: readonly SealedTable[] = [
  {
    table: 'notice_letters',
    key: ['notice_id'],
    sealed: { sealed: ({ notice_id }) => letterContext(String(notice_id)) },
  },
]

export const letterContext = (noticeId: string): string => `notice-letter:${noticeId}`
