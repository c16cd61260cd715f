/** What may be somebody's, by its shape alone; a person looks at it and decides. */
export type PersonalKind = 'phone' | 'identityNumber' | 'email' | 'person'
export type PersonalMark = { readonly kind: PersonalKind; readonly found: string }

/** Those who are called so by their office, not by their name. */
const offices =
  /^(Bupati|Wali|Walikota|Gubernur|Menteri|Presiden|Camat|Lurah|Kepala|Kadis|Sekretaris|Direktur|Kapolres|Kapolsek|Ketua|RT|RW|Pelapor|Pengadu|Warga|Guru|Dokter|Petugas|Pimpinan)$/

const patterns: readonly { readonly kind: PersonalKind; readonly found: RegExp }[] = [
  // Sixteen digits are those of an identity card or a family card.
  { kind: 'identityNumber', found: /(?<!\d)\d{16}(?!\d)/g },
  // Mobile phones are people's; an office's telephone begins with the code of its town.
  { kind: 'phone', found: /(?<![\d+])(?:\+?62[\s-]?|0)8\d{1,2}[\s-]?\d{3,4}[\s-]?\d{3,5}(?!\d)/g },
  // The government's own addresses are offices'.
  { kind: 'email', found: /[\w.+-]+@(?![\w.-]*\.go\.id\b)[\w-]+(?:\.[\w-]+)+/g },
  {
    kind: 'person',
    found: /\b(?:Bapak|Ibu|Pak|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari|[Aa]tas nama|a\.n\.)\s+(\p{Lu}\p{L}+)/gu,
  },
]

/** Telephone numbers, identity numbers, private addresses and names with their title, in the order of the table; each once. */
export function personalDataIn(text: string): readonly PersonalMark[] {
  const marks = patterns.flatMap(({ kind, found }) =>
    [...text.matchAll(found)]
      .filter(([, name]) => name === undefined || !offices.test(name))
      .map(([whole]) => ({ kind, found: whole })),
  )
  return marks.filter((mark, n) => marks.findIndex(({ found }) => found === mark.found) === n)
}
