import { languages, type Language } from './messages.ts'

export const isLanguage = (text: unknown): text is Language => languages.some((language) => language === text)

/**
 * The language of a visit: what was asked for in the address, else what was chosen before, else the first that the
 * browser prefers and we have (`Accept-Language`), else Indonesian.
 */
export function chooseLanguage(asked: unknown, chosen: unknown, accepted: string | undefined): Language {
  if (isLanguage(asked)) return asked
  if (isLanguage(chosen)) return chosen
  return preferences(accepted ?? '').find(isLanguage) ?? 'id'
}

function preferences(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/)
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ language }) => language)
}
