import { gap } from './even-text.ts'
import { mark, type Finder, type PersonalMark } from './mark.ts'
import { chainsIn, digitsOf, endOf, startOf, type Chain, type Group } from './numbers.ts'

/** Words that say whose number follows; after them a short number, or one with letters, is somebody's too. */
const cueWords =
  'rek|rekening|norek|va|virtual account|pelanggan|idpel|id pel|pln|meter|meteran|token|peserta|kepesertaan|kpj|kjp|kpk|kis|kks|kps|kip|kjs|bpjs|bpjstk|jamsostek|jkn|jamkesmas|npwp|paspor|passport|sim|stnk|bpkb|rangka|mesin|registrasi|regist|register|reg|noreg|pendaftaran|polis|nisn|nis|npsn|nim|nip|nuptk|nrg|nrp|kartu|kontrak|anggota|member|ktp|nik|kk|kitas|kitap|akta|akte|sertifikat|shm|nib|nop|pbb|pdam|transaksi|resi|invoice|order|booking|pin|imei|induk|pensiun|taspen|asuransi|ijazah|customer|account|acc|no id|id|rm|rekam medis|permohonan|berkas|tiket|antrian paspor|kode'
const cued = new RegExp(
  `\\b(?:${cueWords})\\b[^\\d\\n.,;!?]{0,28}?[.:#=\\s]{0,3}(?<![a-z\\d])(?<found>[a-z]{0,5}-?\\d[\\d.\\- /${gap}]{2,40}\\d[a-z]{0,3}|(?=[a-z]*\\d)[a-z\\d]{6,24})(?![\\d])`,
  'gi',
)
const leastDigits = { cued: 5, alone: 8 }
const npwp = /(?<!\d)\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/g
const money = /\brp\.? ?$|\b(?:idr|usd)\.? ?$|\brupiah ?$/i
const passport = /(?<![\w])[A-Z]\d{7}(?![\w])/g

/** A day written without anything between, as machines do, or the beginning of a moment. */
const isDay = (digits: string): boolean =>
  /^(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/.test(
    digits,
  )

/**
 * Numbers of accounts, customers, members, papers: after a word that says so, by their own form, and any number of eight
 * digits or more that is neither money nor a day.
 */
export const accountNumbers: Finder = (even) => [
  ...[...even.matchAll(cued)].flatMap(({ 0: whole, index, groups }) => {
    const found = (groups?.['found'] ?? '').replace(/[\s.\-/]+$/, '')
    const start = index + whole.length - (groups?.['found'] ?? '').length
    const digits = found.replaceAll(/\D/g, '')
    return digits.length < leastDigits.cued || isDay(digits)
      ? []
      : [mark(start, start + found.length, 'accountNumber', 'numberCue', 'likely')]
  }),
  ...[...even.matchAll(npwp), ...even.matchAll(passport)].map(({ 0: found, index }) =>
    mark(index, index + found.length, 'accountNumber', 'numberCue', 'likely'),
  ),
  ...chainsIn(even).flatMap((chain) => longNumbers(even, chain)),
]

function longNumbers(even: string, chain: Chain): PersonalMark[] {
  const alone = chain.filter(({ digits, start }) => isLong(even, digits, start)).map((group) => wordAround(even, group))
  // Groups with single dashes, as banks print their accounts: 0123-01-012345-50-1.
  const isDashed =
    chain.length > 1 && chain.slice(1).every(({ start }, n) => /^[-.]$/.test(even.slice(chain[n]?.end, start)))
  const digits = digitsOf(chain)
  const isThousands = chain.slice(1).every((group) => group.digits.length === 3)
  return isDashed && !isThousands && digits.length >= leastDigits.alone && !isDay(digits) && !isDate(chain)
    ? [mark(startOf(chain), endOf(chain), 'accountNumber', 'longNumber', 'possible'), ...alone]
    : alone
}

const isLong = (even: string, digits: string, start: number): boolean =>
  digits.length >= leastDigits.alone && !isDay(digits) && !money.test(even.slice(Math.max(0, start - 9), start))

/** 12-03-1997, and 12.03.1997 14.30. */
const isDate = ([day, month, year]: readonly (Group | undefined)[]): boolean =>
  (day?.digits.length ?? 9) <= 2 && (month?.digits.length ?? 9) <= 2 && /^(?:19|20)?\d\d$/.test(year?.digits ?? '')

/** Letters that belong to the number go with it: “BU61035702”. */
function wordAround(even: string, { start, end }: Group): PersonalMark {
  const ahead = /[A-Za-z\d]{0,24}$/.exec(even.slice(Math.max(0, start - 24), start))?.[0].length ?? 0
  const behind = /^[A-Za-z\d]{0,24}/.exec(even.slice(end, end + 24))?.[0].length ?? 0
  // A long word that touches the number was written without a space; short letters are a part of it.
  return mark(
    ahead > 8 ? start : start - ahead,
    behind > 8 ? end : end + behind,
    'accountNumber',
    'longNumber',
    'possible',
  )
}
