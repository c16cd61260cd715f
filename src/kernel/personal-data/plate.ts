import { mark, type Finder } from './mark.ts'

/** The letters with which a plate begins, by region. */
const regions =
  'A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z|AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|PT|PY|ST'
const written = new RegExp(`(?<![\\w.])(?:${regions})[ .\\-]{0,2}\\d{3,4}[ .\\-]{0,2}[A-Z]{1,3}(?![\\w])`, 'g')
const cued =
  /\b(?:no\.? ?pol(?:isi)?|nopol|plat(?: no(?:mor|mer)?)?|nomor polisi|no\.? plat|no\.? kendaraan)\b[\s.:=-]{0,4}(?<found>[a-z]{1,2}[ .-]{0,2}\d{1,4}[ .-]{0,2}[a-z]{0,3})(?![\w])/gi

/** Number plates: `B 1234 XYZ`, after “nopol” in small letters too. */
export const plates: Finder = (even) => [
  ...[...even.matchAll(written)].map(({ 0: found, index }) =>
    mark(index, index + found.length, 'plate', 'plateForm', 'likely'),
  ),
  ...[...even.matchAll(cued)].flatMap(({ 0: whole, index, groups }) => {
    const found = groups?.['found']?.trimEnd() ?? ''
    const start = index + whole.length - (groups?.['found'] ?? '').length
    return found === '' ? [] : [mark(start, start + found.length, 'plate', 'plateForm', 'sure')]
  }),
]
