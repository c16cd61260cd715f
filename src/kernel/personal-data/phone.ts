import { mark, type Finder } from './mark.ts'
import { gap } from './even-text.ts'

const between = `[ .\\-_()/${gap}]{0,3}`
const digits = (least: number, most: number): string => `(?:${between}\\d){${least},${most}}`

/** Mobile numbers, with the country's code or the zero; people type up to thirteen digits, and lose one now and then. */
const mobile = new RegExp(`(?<![\\d+])(?:\\(?\\+?${between}62${between}0?|0)${between}8${digits(7, 11)}(?!\\d)`, 'g')
/** A telephone with the code of its town: (021) 1234567, 0751-12345. */
const town = new RegExp(
  `(?<![\\d+.,/])(?:\\(0[2-79]\\d{1,3}\\)${between}|0[2-79]\\d{1,2}[ \\-]{1,3}|\\+62${between}[2-79]\\d{1,2}${between})\\d{3,4}(?:[ \\-.]?\\d{2,4}){1,2}(?!\\d)`,
  'g',
)
/** A word that says it is a telephone; what follows is one whatever its form. */
const cued = new RegExp(
  `\\b(?:telp?|telepon|telephone|tlpn?|tlfn?|phone|fax|faks|hp|no ?hp|hape|handphone|wa|whatsapp|sms|hub|hubungi|call)\\b[^\\d\\n]{0,20}(?<found>\\+?\\(?\\d${digits(5, 12)})(?!\\d)`,
  'gi',
)

/**
 * Telephone numbers however they are written: 08…, 62…, +62…, (021) …, with dots, spaces, dashes. A mobile is somebody's; one
 * with the code of a town is an office's as often.
 */
export const phones: Finder = (even) => [
  ...[...even.matchAll(mobile)].map(({ 0: found, index }) =>
    mark(index, index + found.length, 'phone', 'phoneForm', 'sure'),
  ),
  ...[...even.matchAll(town)].map(({ 0: found, index }) =>
    mark(index, index + found.length, 'phone', 'townPhone', 'possible'),
  ),
  ...[...even.matchAll(cued)].flatMap(({ 0: whole, index, groups }) => {
    const end = index + whole.length
    return groups?.['found'] === undefined
      ? []
      : [mark(end - groups['found'].length, end, 'phone', 'phoneCue', 'possible')]
  }),
]
