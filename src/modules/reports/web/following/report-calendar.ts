import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { ReportState } from '../../domain/state.ts'
import type { ClockView } from '../../domain/view.ts'
import { calendarFile, type CalendarEntry } from './icalendar.ts'

/**
 * The dates of a report for a calendar: number and limit, nothing of its words and no secret, since calendars are shared.
 * What has ended or stands still is taken away again from a calendar that has it of an earlier file.
 */
export function reportCalendar(
  view: { readonly state: ReportState; readonly clocks: readonly ClockView[]; readonly zone: Zone },
  siteUrl: string,
  now: Temporal.Instant,
  { report, receipt }: Messages,
): string {
  const { number, seq } = view.state
  const url = `${siteUrl}/lacak?nomor=${number}`
  const entries = view.clocks.map((clock): CalendarEntry => ({
    uid: `${clock.run.id.replace(':', '-')}.${number}@${new URL(siteUrl).hostname}`,
    sequence: seq,
    at: dayOf(clock, view.zone),
    summary: `${number}: ${report.limits[clock.limit]}`,
    description: `${receipt.calendarWords} ${url}`,
    url,
    isCancelled: clock.status !== 'running',
  }))
  return calendarFile(receipt.calendarName(number), entries, now)
}

/** With hours the exact moment. What stands still has no date, and needs none to be taken away. */
function dayOf({ due, run }: ClockView, zone: Zone): CalendarEntry['at'] {
  if (due === null) return localDay(run.start, zone)
  return due.rule.unit === 'hours' ? due.date.dueAt : due.date.dueOn
}
