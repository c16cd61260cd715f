/** What the program knows itself and writes into a template; every other name in braces is left to whoever answers. */
export type KnownField = 'nomor' | 'instansi' | 'topik' | 'hari ini' | 'tanggal jatuh tempo'

/** By name; empty where there is nothing to say, which leaves the braces to the officer. */
export type KnownValues = Readonly<Partial<Record<KnownField, string>>>

/** Who reports is never written into an answer, which everybody reads. */
const reportersOwn = /pelapor|pengadu|nama|telepon|ponsel|alamat|surel|email|e-mail|\bnik\b|\bktp\b/i

const inBraces = /\{([^{}\n]*)\}/g

/** The names in braces, each once, trimmed and in small letters. */
export const fieldsIn = (text: string): readonly string[] => [
  ...new Set(text.matchAll(inBraces).map(([, name = '']) => nameOf(name))),
]

/** Those of them that would ask for the reporter's identity. */
export const identityFieldsIn = (text: string): readonly string[] =>
  fieldsIn(text).filter((name) => reportersOwn.test(name))

/** The text with everything known in its place; what only the officer knows still stands in braces. */
export const fillTemplate = (text: string, known: KnownValues): string =>
  text.replaceAll(inBraces, (whole, name: string) => valueOf(known, nameOf(name)) || whole)

const valueOf = (known: KnownValues, name: string): string =>
  (known as Readonly<Record<string, string | undefined>>)[name] ?? ''

const nameOf = (written: string): string => written.trim().toLowerCase()
