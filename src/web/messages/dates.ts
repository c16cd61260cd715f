import type { Zone } from '../../kernel/law/words.ts'
import type { Language } from './messages.ts'

const months = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
/** From Monday on. */
export const weekdays = {
  id: 'Senin Selasa Rabu Kamis Jumat Sabtu Minggu'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
}
const shortMonths = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
export const zoneNames: Readonly<Record<Zone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** “Rabu, 25 Maret 2026”. Own tables, because the names must not change with the runtime's data. */
export const longDay = (date: Temporal.PlainDate, language: Language): string =>
  `${weekdayOf(date, language)}, ${date.day} ${months[language][date.month - 1]} ${date.year}`

/** “Maret 2026”. */
export const monthAndYear = (date: Temporal.PlainDate, language: Language): string =>
  `${months[language][date.month - 1]} ${date.year}`

/** “25 Mar”. */
export const shortDay = (date: Temporal.PlainDate, language: Language): string =>
  `${date.day} ${monthOf(date, language)}`

/** “Mar”. */
export const monthOf = (date: Temporal.PlainDate, language: Language): string =>
  shortMonths[language][date.month - 1] ?? ''

/** “Rabu”. */
export const weekdayOf = (date: Temporal.PlainDate, language: Language): string =>
  weekdays[language][date.dayOfWeek - 1] ?? ''

/** “Rabu, 25 Maret 2026 pukul 14.05 WIB”, as the clock on the wall in that zone shows. */
export function moment(at: Temporal.Instant, zone: Zone, language: Language): string {
  const local = at.toZonedDateTimeISO(zone)
  const [hour, minute] = [local.hour, local.minute].map((part) => String(part).padStart(2, '0'))
  const time = language === 'id' ? `pukul ${hour}.${minute}` : `at ${hour}:${minute}`
  return `${longDay(local.toPlainDate(), language)} ${time} ${zoneNames[zone]}`
}
