/** One entry of a calendar file (RFC 5545): a whole day, or a moment where hours decide. */
export type CalendarEntry = {
  /** The same for the same thing in every file, so that a later file changes the entry instead of adding one. */
  readonly uid: string
  /** Grows with each change: only then do calendars take over what a later file says. */
  readonly sequence: number
  readonly at: Temporal.PlainDate | Temporal.Instant
  readonly summary: string
  readonly description: string
  readonly url: string
  /** It no longer applies: calendars take it away. */
  readonly isCancelled: boolean
}

/** A calendar file with these entries, made at `stamp`. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stamp: Temporal.Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//LAPOR//Tanggal laporan//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
    ...entries.flatMap((entry) => event(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const event = (entry: CalendarEntry, stamp: Temporal.Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${utc(stamp)}`,
  ...(entry.at instanceof Temporal.Instant
    ? [`DTSTART:${utc(entry.at)}`]
    : // The end is the first day that is no longer meant.
      [`DTSTART;VALUE=DATE:${date(entry.at)}`, `DTEND;VALUE=DATE:${date(entry.at.add({ days: 1 }))}`]),
  `SUMMARY:${text(entry.summary)}`,
  `DESCRIPTION:${text(entry.description)}`,
  `URL:${entry.url}`,
  `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  // A limit takes nobody's time away.
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

const date = (day: Temporal.PlainDate): string => day.toString().replaceAll('-', '')
const utc = (at: Temporal.Instant): string => at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
const text = (words: string): string => words.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')

/** No line is longer than 75 octets; what follows a fold begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > (parts.length === 1 ? 75 : 74)) {
      parts.push('')
      octets = 0
    }
    parts[parts.length - 1] += character
    octets += size
  }
  return parts.join('\r\n ')
}
