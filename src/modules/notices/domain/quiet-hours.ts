import type { Zone } from '../../../kernel/law/words.ts'

/** Nobody is woken: from 21:00 to 06:00 messages to citizens wait (product). Legal limits do not (domain.md §5). */
const quietFrom = Temporal.PlainTime.from('21:00')
const quietUntil = Temporal.PlainTime.from('06:00')

/** The first moment from `at` on at which a citizen in the zone may be written to; with null any moment is good. */
export function afterQuietHours(at: Temporal.Instant, zone: Zone | null): Temporal.Instant {
  if (zone === null) return at
  const local = at.toZonedDateTimeISO(zone)
  const time = local.toPlainTime()
  const isEvening = Temporal.PlainTime.compare(time, quietFrom) >= 0
  if (!isEvening && Temporal.PlainTime.compare(time, quietUntil) >= 0) return at
  const morning = isEvening ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate()
  return morning.toZonedDateTime({ timeZone: zone, plainTime: quietUntil }).toInstant()
}
