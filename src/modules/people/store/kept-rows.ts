import { sql } from 'kysely'
import { keptRows } from '../../../platform/db/kept-rows.ts'

export const keptOfficerSessions = keptRows({
  from: sql`sessions`,
  since: sql`expires_at`,
  still: sql`true`,
  key: sql`id`,
  forget: (due) => sql`delete from sessions where id in (${due})`,
})

export const keptSignInAttempts = keptRows({
  from: sql`sign_in_attempts`,
  since: sql`window_ends_at`,
  still: sql`true`,
  key: sql`key`,
  forget: (due) => sql`delete from sign_in_attempts where key in (${due})`,
})
