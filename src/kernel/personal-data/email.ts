import { gap } from './even-text.ts'
import { mark, type Finder } from './mark.ts'

const ending = '(?:com|net|org|id|info|me|edu|gov|mail|io|co|biz|xyz|example|test)'
/** As it ought to be, with a stray space around the sign. */
const plain = new RegExp(`[\\w.+%\\-${gap}]{1,64} ?@ ?[a-z0-9\\-${gap}]{1,63}(?:\\.[a-z0-9\\-]{2,24}){1,4}`, 'gi')
/** Written so that no machine reads it, which is how people write it in public: “budi at mail dot com”. */
const spelled = new RegExp(
  `[\\w.+%\\-]{2,64}\\s?(?:\\s@|@\\s|[([{] ?(?:at|@|et) ?[)\\]}]|\\s(?:at|et)\\s)\\s?[a-z0-9\\-]{2,63}(?: ?\\. ?|\\s?[([{] ?(?:dot|titik) ?[)\\]}]\\s?|\\s(?:dot|titik)\\s)${ending}\\b(?:\\.[a-z]{2,3}\\b)?`,
  'gi',
)
/** After the word itself a provider without its dot is enough. */
const cued = /\b(?:e-?mail|surel)\b[^\w\n]{0,12}(?<found>[\w.+-]{2,64} ?@ ?[\w.-]{2,64})/gi

const isOffices = (found: string): boolean => /@ ?(?:[\w-]+\.)*go\.id$/i.test(found)

/** E-mail addresses; those of government offices are left alone. */
export const emails: Finder = (even) => {
  if (!even.includes('@') && !/\b(?:at|et)\b/i.test(even)) return []
  const all = (pattern: RegExp, reason: 'emailForm' | 'emailSpelled') =>
    [...even.matchAll(pattern)].flatMap(({ 0: whole, index, groups }) => {
      const found = groups?.['found'] ?? whole
      const start = index + whole.length - found.length
      return isOffices(found) ? [] : [mark(start, start + found.length, 'email', reason, 'sure')]
    })
  return [...all(plain, 'emailForm'), ...all(spelled, 'emailSpelled'), ...all(cued, 'emailForm')]
}
