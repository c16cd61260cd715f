/**
 * Is a password one that guessers try first? No list of leaked passwords stands here: what people choose is made again by
 * the rules by which they choose. A password is common where nothing is left of it but a word that everybody thinks of,
 * with digits, years, signs and swapped letters around it; a walk over the keyboard; a sequence; or a repetition.
 */
export function isCommon(password: string): boolean {
  const plain = unmasked(password.toLowerCase())
  const core = plain.replaceAll(/[^a-z]/g, '')
  if (isWalk(password.toLowerCase())) return true
  if (isRepetition(password.toLowerCase())) return true
  return core === '' || words.has(core) || isMadeOf(core)
}

/** Digits and signs that stand for letters, as in “p@ssw0rd”. */
const masks: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
/** Letters that stand inside a word as signs; what stands at its ends is decoration. */
const unmasked = (text: string): string =>
  text.replaceAll(/(?<=[a-z])[013457@$!]+(?=[a-z])/g, (signs) =>
    Array.from(signs, (sign) => masks[sign] ?? sign).join(''),
  )

/** What people think of first, in Indonesian and English: passwords, greetings, love, faith, names, teams, months, offices. */
const words: ReadonlySet<string> = new Set(
  (
    'password passwort sandi katasandi rahasia kunci admin administrator operator petugas pegawai pejabat user login masuk ' +
    'welcome selamat datang selamatdatang hello halo apakabar terimakasih qwerty letmein test testing coba percobaan ' +
    'sayang cinta akusayangkamu sayangku cintaku iloveyou love kamu aku bismillah alhamdulillah assalamualaikum allah ' +
    'allahuakbar insyaallah muhammad yesus tuhan indonesia merdeka garuda pancasila nusantara jakarta bandung surabaya ' +
    'medan semarang makassar palembang pekanbaru riau sumatera jawa bali kalimantan sulawesi papua persib persija arema ' +
    'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis ' +
    'jumat sabtu minggu january february march may june july august october december monday friday sunday summer winter ' +
    'budi andi agus siti dewi ayu putri putra wati sri rina ani ahmad rizki fajar bayu dian eka dwi tri ' +
    'kantor dinas bupati walikota gubernur camat lurah desa kecamatan kabupaten provinsi pemda pemkab pemkot pemprov ' +
    'lapor laporan laporpak lapormas pengaduan aduan span ombudsman sekretariat diskominfo kominfo negara pns asn bkn ' +
    'dragon monkey football superman batman master secret computer komputer internet default changeme gantisandi'
  ).split(' '),
)
const longest = Math.max(...[...words].map(({ length }) => length))

/** Two such words at most, one after the other: “admindinas”; a phrase of three or more is a person's own. */
const isMadeOf = (core: string): boolean =>
  core.length <= 2 * longest &&
  Array.from(core, (_sign, i) => i).some((i) => words.has(core.slice(0, i)) && words.has(core.slice(i)))

const rows = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
]
const walks = rows.flatMap((row) => [row + row, Array.from(row).toReversed().join('').repeat(2)])
const shortestWalk = 4

/** All of it is walks over neighbouring keys, one after the other: “qwertyuiop12”, “asdf1234asdf”. */
function isWalk(text: string): boolean {
  let rest = text
  while (rest.length >= shortestWalk) {
    let length = Math.min(rest.length, 40)
    while (length >= shortestWalk && !walks.some((walk) => walk.includes(rest.slice(0, length)))) length--
    if (length < shortestWalk) return false
    rest = rest.slice(length)
  }
  // A few signs more change nothing.
  return rest.length < text.length
}

/** One piece again and again, whatever its length up to a third of the whole: “aaaaaaaaaaaa”, “abc1abc1abc1”. */
const isRepetition = (text: string): boolean => /^(.{1,8}?)\1{2,}.{0,3}$/u.test(text)
