import type { Zone } from '../../kernel/law/words.ts'

/** How a file writes times and days, and in which zone a time counts that says none. */
export type MomentStyle = {
  readonly zone: Zone
  readonly timePattern?: string | undefined
  readonly dayPattern?: string | undefined
}

/** A moment, or null where the text is none. Without a pattern: ISO 8601, with an offset or in the style's zone. */
export function readInstant(text: string, { zone, timePattern }: MomentStyle): Temporal.Instant | null {
  const iso = timePattern === undefined ? text : rewrite(text, timePattern)
  if (iso === null) return null
  const at =
    quietly(() => Temporal.Instant.from(iso)) ??
    quietly(() => Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).toInstant())
  return at !== null && isPlausible(at.toZonedDateTimeISO(zone).year) ? at : null
}

/** A day, or null where the text is none. */
export function readDay(text: string, { dayPattern }: MomentStyle): Temporal.PlainDate | null {
  const iso = dayPattern === undefined ? text : rewrite(text, dayPattern)
  const day = iso === null ? null : quietly(() => Temporal.PlainDate.from(iso))
  return day !== null && isPlausible(day.year) ? day : null
}

/** Another year is a slip of the pen, and some the database does not have. */
const isPlausible = (year: number): boolean => year >= 1900 && year <= 2100

const parts = ['yyyy', 'MM', 'dd', 'HH', 'mm', 'ss'] as const

/** A text written by a pattern → the same in ISO 8601; null where it does not follow the pattern. */
function rewrite(text: string, pattern: string): string | null {
  const escaped = pattern.replaceAll(/[^\w\s]/g, (char) => `\\${char}`)
  const found = new RegExp(`^${parts.reduce((all, part) => all.replace(part, named(part)), escaped)}$`).exec(text)
  if (found === null) return null
  const at = (part: (typeof parts)[number]) => (found.groups?.[part] ?? '').padStart(2, '0')
  return `${at('yyyy')}-${at('MM')}-${at('dd')}T${at('HH')}:${at('mm')}:${at('ss')}`
}

const named = (part: string): string => `(?<${part}>\\d{${part === 'yyyy' ? '4' : '1,2'}})`

function quietly<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
