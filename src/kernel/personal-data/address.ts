import { mark, type Finder, type PersonalMark } from './mark.ts'

const number = String.raw`\d{1,4}(?: ?[a-z](?![a-z]))?(?: ?[-/] ?\d{1,3}(?!\d))?(?: ?[a-z](?![a-z]))?`
/** “No. 12”: only the house, for the street is what most reports are about. */
const house = new RegExp(
  String.raw`\b(?:no|nomor|nomer|nmr|no\.? ?rumah|rumah|persil|kavling|kav)\b[ .:]{0,3}(?<found>${number})(?![\d.,]*\d)`,
  'gi',
)
const street =
  /\b(?:jl|jln|jalan|gang|gg|blok|block|perum|perumahan|komplek|komp|griya|rumah|rt|rw|dusun|desa|kel|kelurahan|kec|alamat|persil|depan|dpn|kos)\b/i
/** What else is counted with “nomor”: a decree, a bus, a school, a number that was asked for. */
const notHouse =
  /\b(?:pasal|ayat|uu|undang|perda|perpres|permen|sk|surat|tahun|laporan|tiket|antrian|antrean|loket|halte|bus|sd|sdn|smp|smpn|sma|sman|smk|smkn)\b[ .\w]{0,10}$/i
const block = new RegExp(
  String.raw`\b(?:blok|block|blk)\b[ .:]{0,3}(?<found>[a-z]{1,2}[ .-]?\d{0,3}(?: ?[/-] ?(?:no\.? ?)?\d{1,3})?)(?![a-z\d])`,
  'gi',
)
/** Somebody lives there: then all of it is theirs. */
const home = new RegExp(
  String.raw`\b(?:alamat(?:nya)?(?: (?:saya|rumah|ktp|domisili|lengkap|tinggal|pelapor))?|(?:saya|kami) (?:tinggal|bertempat tinggal|berdomisili) di|rumah (?:saya|kami)(?: (?:di|ada di|berada di|beralamat))?|domisili(?: di)?)\b[ \t]*[:=]?\s{0,2}(?=\S)(?<found>(?:jl|jln|jalan|gg|gang|perum|perumahan|komplek|komp|blok|dusun|dsn|ds|desa|kp|kampung|rt)\b[^\n;]{3,120})`,
  'gi',
)
const before = 60

/** Houses: a number after a street, a block; and the whole address where a word says that somebody lives there. */
export const addresses: Finder = (even) => [
  ...[...even.matchAll(home)].flatMap(({ 0: whole, index, groups }) => {
    const found = sentenceOf(groups?.['found'] ?? '')
    const start = index + whole.length - (groups?.['found'] ?? '').length
    return found === '' ? [] : [mark(start, start + found.length, 'address', 'homeCue', 'likely')]
  }),
  ...numbersAfterStreet(even, house),
  ...[...even.matchAll(block)].flatMap(({ 0: whole, index }) =>
    /\d/.test(whole) ? [mark(index, index + whole.length, 'address', 'houseNumber', 'possible')] : [],
  ),
]

/** Up to where the address ends: a full stop that ends a sentence, or a word that begins another field. */
function sentenceOf(found: string): string {
  const end = found.search(
    /\.\s+(?=[A-Z])(?<!\b(?:jl|jln|no|gg|rt|rw|kel|kec|kab|kp|ds|dsn|des|dr|ir|h|kh|hr)\.\s+)|\b(?:telp|tlp|hp|nik|no ?hp|nama|email|nomor telepon|sudah|sejak|yang|karena|mohon|tolong|ada|belum|tidak|saya|kami|telah|akan|dan|dengan|untuk|tapi)\b/i,
  )
  return (end === -1 ? found : found.slice(0, end)).replace(/[\s,;.:(-]+$/, '')
}

function numbersAfterStreet(even: string, pattern: RegExp): PersonalMark[] {
  return [...even.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
    const found = groups?.['found'] ?? ''
    const ahead = even.slice(Math.max(0, index - before), index)
    const isHouse = (street.test(ahead) || /rumah|persil|kav/i.test(whole)) && !notHouse.test(ahead)
    if (found === '' || !isHouse) return []
    return [mark(index, index + whole.trimEnd().length, 'address', 'houseNumber', 'likely')]
  })
}
