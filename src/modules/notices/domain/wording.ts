/** What a template says: a headline, the paragraphs of an e-mail, and for reporters the lines of an SMS. */
export type Wording = { readonly subject: string; readonly body: string; readonly sms: string | null }

/** What may stand in braces, and is filled in when a message is written. */
export const placeholders = [
  'nomor',
  'instansi',
  /** “10 hari kerja”, and “Rabu, 25 Maret 2026”. */
  'lama',
  'sampai',
  /** How long a withdrawal can be undone. */
  'lamaBatal',
  'alasan',
  /** Who is responsible instead. */
  'tujuan',
  /** Which dates moved, a line each. */
  'perubahan',
  /** From which post an anonymous identity was opened. */
  'pembuka',
  'dilakukan',
  'pemulihan',
  'akun',
  'tautan',
] as const
export type Placeholder = (typeof placeholders)[number]

/** What is filled in; nothing where there is nothing to say. */
export type Facts = Readonly<Partial<Record<Placeholder, string>>>

const inBraces = /\{([^{}]*)\}/g

/** The names in braces, known or not, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(text.matchAll(inBraces).map(([, name = '']) => name)),
]

/** The paragraphs of a text, filled in; one in which something has no value is left out. */
export const fillParagraphs = (text: string, facts: Facts): readonly string[] => fill(text.split(/\n{2,}/), facts)

/** The lines of an SMS as the one line that is sent. */
export const fillLine = (text: string, facts: Facts): string => fill(text.split('\n'), facts).join(' ')

function fill(pieces: readonly string[], facts: Facts): readonly string[] {
  const valueOf = (name: string): string => (facts as Readonly<Record<string, string>>)[name] ?? ''
  return pieces
    .filter((piece) => namesIn(piece).every((name) => valueOf(name) !== ''))
    .map((piece) => piece.replaceAll(inBraces, (_, name: string) => valueOf(name)).trim())
    .filter((piece) => piece !== '')
}
