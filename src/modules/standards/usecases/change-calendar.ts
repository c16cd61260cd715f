import type { Officer } from '../../../kernel/actor.ts'
import type { CalendarRevision } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { applyChange, type CalendarChange, type CalendarRefusal } from '../domain/calendar-change.ts'
import { mayChangeCalendar } from '../domain/calendar-reach.ts'
import { currentRevision, loadCalendarRows, lockCalendar, writeRevision } from '../store/calendar-rows.ts'

/**
 * Saves a change of the calendar as its next revision, writes it into the audit log and answers the revision; what
 * stood before stays readable. Moving the open dates is for the caller, in the same transaction. Refuses what
 * `applyChange` refuses, and `notPermitted`. A calendar that was never seeded is a bug and throws.
 */
export async function changeCalendar(
  tx: Tx,
  change: CalendarChange,
  by: Officer,
  at: Temporal.Instant,
): Promise<Result<CalendarRevision, CalendarRefusal | { readonly refusal: 'notPermitted' }>> {
  if (!mayChangeCalendar(by, treeOf(await loadAgencies(tx)), change)) return refuse({ refusal: 'notPermitted' })
  await lockCalendar(tx)
  const current = await currentRevision(tx)
  if (current === null) throw new Error('no calendar to change: the database was never seeded')
  const after = applyChange(await loadCalendarRows(tx, current), change)
  if (!after.ok) return after
  const { revision } = after.value
  const { note, add, remove, decree } = change
  const years = decree.map((year) => ({ year, status: 'decreed' as const }))
  await writeRevision(tx, { revision, at, by: by.id, note, remove, add, years })
  const detail = { added: add.length, removed: remove.length, decreed: decree.join(', ') }
  await recordAudit(tx, { at, actor: by, event: 'calendar.changed', subject: String(revision), detail })
  return accept(revision)
}
