import { sql } from 'kysely'
import { keptRows } from '../../../platform/db/kept-rows.ts'

/** What was written with requests that were answered; that they were made stays. */
export const keptRequestWords = keptRows({
  from: sql`data_requests join data_request_steps on data_request_steps.request_id = data_requests.id`,
  since: sql`data_requests.answered_at`,
  still: sql`data_requests.state <> 'open' and data_request_steps.words_sealed is not null`,
  key: sql`data_requests.id`,
  forget: (due) => sql`update data_request_steps set words_sealed = null where request_id in (${due})`,
})
