import { sql } from 'kysely'
import { keptRows } from '../../../platform/db/kept-rows.ts'

export const keptAccountSessions = keptRows({
  from: sql`account_sessions`,
  since: sql`expires_at`,
  still: sql`true`,
  key: sql`id`,
  forget: (due) => sql`delete from account_sessions where id in (${due})`,
})

/** What was decided about a NIK stays; why goes. */
export const keptNikReasons = keptRows({
  from: sql`nik_settlements`,
  since: sql`decided_at`,
  still: sql`reason_sealed is not null`,
  key: sql`id`,
  forget: (due) => sql`update nik_settlements set reason_sealed = null where id in (${due})`,
})
