import { sql } from 'kysely'
import { keptRows } from '../../../platform/db/kept-rows.ts'

/** The words of notices that went out; that they were sent stays in the ledger. */
export const keptLetters = keptRows({
  from: sql`notices join notice_letters on notice_letters.notice_id = notices.id`,
  since: sql`notices.created_at`,
  still: sql`notices.next_at is null`,
  key: sql`notice_letters.notice_id`,
  forget: (due) => sql`delete from notice_letters where notice_id in (${due})`,
})
