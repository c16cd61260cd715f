import { alarms, hearAlarms, type Alarm } from './alarm-words.ts'
import { listenFor, tokensOf } from './expressions.ts'

/** An alarm that a text raises, and the words that raise it. */
export type Flag = { readonly alarm: Alarm; readonly words: readonly string[] }

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * Before the word: what makes it a fear, a wish, a precaution, a denial, something long past, an office's name or the
 * subject of a form. “Rawan kecelakaan”, “agar tidak terjadi kebakaran”, “pemadam kebakaran”, “kartu anak saya hilang”.
 */
const onlySpokenOf = listOf(
  `rawan jangan agar supaya spy biar sebelum mencegah pencegahan dicegah antisipasi mengantisipasi diantisipasi potensi
  berpotensi takut takutnya ditakutkan khawatir kawatir kuatir dikhawatirkan dikawatirkan khawatirkan bisa dapat dpt bs mudah
  resiko risiko berisiko beresiko tidak tdk tak gak ga nggak ngga enggak belum blm bukan tanpa minim kalau kalo klo jika
  apabila bila bilamana kemungkinan pernah habis kali riwayat musim nyamuk semprot plengsengan saluran pemadam petugas dinas
  hydrant hidran alat pos tanggap satgas simulasi sosialisasi penanggulangan penanganan jaminan asuransi klaim santunan
  program surat kasus data kategori jalur pintu tangga nomor no center unit gawat anti stop undang uu perlindungan dana kontak
  kantong tingkat angka imunisasi vaksin menyebabkan mengakibatkan menimbulkan membahayakan sering kerap hampir nyaris bekas
  pasca paska akibat hendak mau kartu akte kia not without prevent avoid fear could might risk if almost`,
)
const wordsBefore = 4
/** After it: the rest of a name. “Kecelakaan kerja” is an insurance, “darurat bencana” a fund. */
const restOfName = listOf('kerja bencana militer sipil karakter contact contac kontak')

const harm = listenFor({
  children: `dipukul*, di pukul*, dianiaya*, di aniaya*, disiksa*, di siksa*, ditelantarkan*, diterlantarkan*, terlantar,
    telantar, dibully, di bully, dirundung, dicabul*, di cabul*, dilecehkan*, diculik*, di culik*, diperkosa*, dibuang, hilang,
    dieksploitasi*, dipaksa kerja, dipaksa mengemis, disuruh mengemis, beaten, abused, missing`,
})
const children = listOf('anak anaknya anakku balita bayi murid siswa siswi bocah child baby pupil')
const childBefore = 3

/**
 * The alarms that a text raises: words of danger, violence, harm to children or to health that are told as something
 * that happens. Where they stand as a fear, a precaution, in a denial or in an office's name they raise none.
 */
export function flagsIn(text: string, tokens = tokensOf(text)): Flag[] {
  const heard = [
    ...hearAlarms(tokens),
    ...harm(tokens).filter(({ at }) => justBefore(tokens, at, childBefore).some((word) => children.has(word))),
  ]
  if (heard.length === 0) return []
  const told = heard.filter(
    ({ at, words }) =>
      !justBefore(tokens, at, wordsBefore).some((word) => onlySpokenOf.has(word)) &&
      !restOfName.has(tokens[at + words.split(' ').length] ?? ''),
  )
  return alarms.flatMap((alarm) => {
    const words = new Set(told.filter(({ name }) => name === alarm).map((one) => one.words))
    return words.size === 0 ? [] : [{ alarm, words: [...words] }]
  })
}

/** The last few words of the same sentence before this place. */
function justBefore(tokens: readonly string[], at: number, count: number): readonly string[] {
  const before = tokens.slice(Math.max(0, at - count), at)
  return before.slice(before.findLastIndex((token) => /^[.!?;\n]/.test(token)) + 1)
}
