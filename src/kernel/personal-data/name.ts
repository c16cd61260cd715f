import { mark, type Certainty, type Finder, type MarkReason, type PersonalMark } from './mark.ts'
import { commonNames, notNames, officeWords, ofOffices } from './name-words.ts'

const word = String.raw`[\p{L}][\p{L}'’.]{0,24}`
const following = String.raw`(?<found>${word}(?:[ \t]{1,2}${word}){0,4})`
/** Between cue and name: never nothing, or “hari” would begin with “h”. */
const glue = String.raw`(?:[ \t]{0,20}[:=;,.][:=;,.]?[ \t]{0,3}|[ \t]{1,3})`

type Cue = { readonly pattern: RegExp; readonly isStrong: boolean }
const cue = (words: string, isStrong: boolean, between = glue): Cue => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${between}${following}`, 'giu'),
  isStrong,
})

/**
 * What stands before a name. After a strong one every word that is no everyday word is a name; after a weak one it must be
 * written like a name, or be a common one.
 */
const cues: readonly Cue[] = [
  cue(
    '(?:dengan |dgn )?nama(?: (?:lengkap|saya|kami|pelapor|pemohon|peserta|istri|isteri|suami|anak|ibu|ayah|bapak|orang ?tua|ibu kandung|pasien|siswa|pemilik|terlapor|korban|pelanggan|nya|sesuai ktp|di ktp|di kk))?(?: (?:saya|kami|kandung|sy))?|namanya|bernama|bernma|ber nama',
    true,
  ),
  cue(
    String.raw`a\.? ?[/.]? ?n\.?|atas ?nama|atas nm|atsnama|an\.|ttd|tertanda|dipanggil|nm|pelapor|pemohon|perkenalkan (?:nama )?(?:saya|sy|kami)?|kenalkan (?:nama )?saya`,
    true,
    String.raw`(?:[ \t]{0,3}[:=;.,][:=;.,]?\s{0,3}|\s{1,3})`,
  ),
  cue(
    String.raw`pak|bapak|bpk|bp|bapa|ibu|bu|ibuk|mas|mbak|mba|sdr|sdri|sdra|saudara|saudari|tuan|nyonya|ny|tn|nn|kang|bang|teh|ustad|ustadz|haji|hj|h|drs|dra|dr|ir|oknum|pelaku|korban|almarhum|almarhumah|alm`,
    false,
    String.raw`(?:\.[ \t]{0,2}|[ \t]{1,2})(?:(?:rt|rw|haji|hj?)\.?[ \t]{1,2}(?:\d{1,3}[ \t]{1,2})?)?`,
  ),
  cue('saya|sy|aku|kami|istri saya|suami saya|anak saya', false, String.raw`,?[ \t]{1,2}`),
]

const firstOf = (name: string): string => name.toLowerCase().replaceAll(/[.'’]/g, '')
const isName = (one: string): boolean => commonNames.has(firstOf(one))
const isEveryday = (one: string): boolean => notNames.has(firstOf(one)) || /(?:nya|kan|lah|kah|pun)$/i.test(one)
/** Written like a name where the words around it are not. */
const isWrittenAsName = (one: string): boolean => /^\p{Lu}\p{Ll}/u.test(one)
const isShout = (one: string): boolean => /^\p{Lu}{3,}[.']?$/u.test(one)

/** Names by what stands before them, and by their place at the end of a letter. */
export const names: Finder = (even) => [...cues.flatMap((one) => byCue(even, one)), ...signatures(even)]

function byCue(even: string, { pattern, isStrong }: Cue): PersonalMark[] {
  const found: PersonalMark[] = []
  pattern.lastIndex = 0
  for (let one = pattern.exec(even); one !== null; one = pattern.exec(even)) {
    const words = one.groups?.['found'] ?? ''
    const start = one.index + one[0].length - words.length
    const name = isStrong ? strongName(words) : weakName(words)
    if (name !== null) found.push(mark(start + name.from, start + name.to, 'name', name.reason, name.certainty))
    // What follows one cue may begin with the next: “nama saya Pak …”.
    pattern.lastIndex = Math.max(start + (name?.to ?? 0), one.index + 1)
  }
  return found
}

type Name = { readonly from: number; readonly to: number; readonly reason: MarkReason; readonly certainty: Certainty }

const placed = (words: string): { readonly text: string; readonly at: number }[] =>
  [...words.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, at: index }))

/** The words from the first on that go on a name; where everything is written large only names and rare words do. */
function extent(
  words: readonly { readonly text: string; readonly at: number }[],
  goesOn: (one: string) => boolean,
): number {
  let last = words[0]
  for (const one of words.slice(1)) {
    if (!goesOn(one.text) || /[.,]$/.test(last?.text ?? '')) break
    last = one
  }
  return last === undefined ? 0 : last.at + last.text.replace(/[.,'’]+$/, '').length
}

function strongName(words: string): Name | null {
  const all = placed(words)
  const [first] = all
  if (first === undefined || isEveryday(first.text) || first.text.length < 2) return null
  const isLarge = /^\p{Lu}/u.test(first.text)
  const to = extent(all, (one) => !isEveryday(one) && (isName(one) || (isLarge ? /^\p{Lu}/u.test(one) : false)))
  const certainty = isName(first.text) || isLarge ? 'likely' : 'possible'
  return { from: 0, to, reason: 'nameCue', certainty }
}

function weakName(words: string): Name | null {
  const all = placed(words)
  const office = all.findIndex(({ text }) => !officeWords.has(firstOf(text)))
  const [first] = all.slice(Math.max(0, office))
  if (first === undefined || office === -1 || isEveryday(first.text) || ofOffices.has(firstOf(first.text))) return null
  if (!isName(first.text) && !isWrittenAsName(first.text) && !(isShout(first.text) && office === 0)) return null
  const rest = all.slice(office)
  const to = extent(rest, (one) => !isEveryday(one) && (isName(one) || isWrittenAsName(one) || isShout(one)))
  const reason = office > 0 ? 'officialsName' : 'nameCue'
  return { from: first.at, to, reason, certainty: office > 0 || !isName(first.text) ? 'possible' : 'likely' }
}

/** “Hormat saya, …” and a name alone on the last lines. */
function signatures(even: string): PersonalMark[] {
  const closing = even.slice(-200)
  const from = even.length - closing.length
  const pattern = new RegExp(
    String.raw`(?:terima ?kasih|terimakasih|makasih|trims|thanks|regards|hormat saya|hormat kami|salam|wassalam|wassalamu?alaikum(?: wr\.? ?wb\.?)?|tks|trmksh)[^\p{L}]{1,6}[(]?${following}[).\s]*$`,
    'iu',
  )
  const found = pattern.exec(closing)
  const words = found?.groups?.['found']
  if (found === null || words === undefined) return []
  const start = from + closing.lastIndexOf(words)
  const first = placed(words)[0]?.text ?? ''
  if (isEveryday(first) || placed(words).length > 4 || !(isName(first) || /^\p{Lu}/u.test(first))) return []
  return [
    mark(
      start,
      start + words.replace(/[.\s]+$/, '').length,
      'name',
      'signature',
      isName(first) ? 'likely' : 'possible',
    ),
  ]
}
