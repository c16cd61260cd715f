import { randomInt } from 'node:crypto'

/** A report's words as invented people write them. */
export type Wording = { readonly title: string; readonly body: string }

const matters = 'Jalan rusak parah,Lampu jalan padam,Sampah menumpuk,Air bersih tidak mengalir,Jalan berlubang'
  .concat(',Antrean puskesmas lama,Jembatan rusak,Pungutan di sekolah,Drainase tersumbat,Bantuan belum diterima')
  .concat(',Pipa air bocor,Kartu penduduk belum jadi,Jembatan gantung putus,Atap sekolah bocor,Pohon tumbang')
  .concat(',Angkutan sekolah tidak datang,Pasar kebanjiran,Parkir liar,Obat di puskesmas habis,Tiang listrik miring')
  .split(',')
const fillers = ['yang', 'dan', 'di', 'karena', 'sudah', 'belum', 'tidak', 'untuk', 'kami', 'warga', 'mohon', 'sampai']
const since = ['dua hari', 'seminggu', 'dua minggu', 'sebulan', 'tiga bulan', 'setengah tahun', 'bulan puasa lalu']

const beginnings = [
  'ba',
  'ke',
  'pan',
  'ta',
  'ri',
  'su',
  'mo',
  'lang',
  'de',
  'ga',
  'se',
  'ju',
  'ku',
  'ra',
  'wi',
  'nga',
  'ti',
]
const middles = ['re', 'la', 'tu', 'ngi', 'bo', 'sa', 'mi', 'do', 'pa', 'ri', 'nu', 'ka', 'le', 'wa', 'ju', 'to', 'si']
const ends = [
  'ban',
  'rok',
  'tas',
  'mu',
  'lir',
  'kan',
  'pe',
  'gung',
  'sil',
  'da',
  'rang',
  'tip',
  'nol',
  'ge',
  'suk',
  'mar',
]

/** Some thousand words that nobody knows, so that none of them ends or begins as the language would cut it by accident. */
const vocabulary = beginnings.flatMap((first) =>
  middles.flatMap((second) => ends.map((third) => `${first}${second}${third}`)),
)

/** The n-th word stands n times more seldom than the first, as in every language. */
const drawn = (list: readonly string[]): string => list[Math.floor(list.length ** Math.random()) - 1] ?? ''
/** The most frequent matter is a tenth of all. */
const matter = (): string => matters[Math.floor(matters.length * Math.random() ** 1.3)] ?? ''
const any = (list: readonly string[]): string => list[randomInt(list.length)] ?? ''

const [shortest, longest] = [12, 40]
/** One in so many is written out by many people with nearly the same words. */
const copiedOnceIn = 100
const circulated = Array.from({ length: 40 }, () => wording())

/** What one of very many people writes: a matter that many have, a place that few have, and words of their own. */
export function wording(): Wording {
  const title = `${matter()} di ${drawn(vocabulary)} ${drawn(vocabulary)}`
  const own = Array.from({ length: shortest + randomInt(longest - shortest) }, (_, i) =>
    i % 3 === 0 ? any(fillers) : drawn(vocabulary),
  )
  return { title, body: `${title} sejak ${any(since)}. Keadaannya ${own.join(' ')}.` }
}

/** The next report of all: its own words, or now and then those that somebody spread. */
export function nextWording(): Wording {
  const spread = randomInt(copiedOnceIn) === 0 ? circulated[randomInt(circulated.length)] : undefined
  return spread === undefined ? wording() : { ...spread, body: `${spread.body} Salam, ${drawn(vocabulary)}.` }
}
