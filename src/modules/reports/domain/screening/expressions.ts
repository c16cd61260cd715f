/** Words and the ends of sentences, in small letters: what expressions are looked for in. */
export const tokensOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+|[.!?;\n]/g) ?? []

/** An expression that stands in a text: of which list it is, its words, and where it begins among the tokens. */
export type Heard<Name extends string> = { readonly name: Name; readonly words: string; readonly at: number }

type Expression<Name> = { readonly name: Name; readonly words: readonly string[] }

/**
 * Finds expressions of one or more words, listed with commas between; `pukul*` is every word that begins so, `_` any one
 * word. Each token costs one look-up by its first letters, so that long lists cost no more than short ones: every
 * report that comes in is read this way.
 */
export function listenFor<Name extends string>(lists: Readonly<Record<Name, string>>) {
  const byBeginning = new Map<number, Expression<Name>[]>()
  for (const name of Object.keys(lists) as Name[])
    for (const expression of lists[name].split(',')) {
      const words = expression.trim().split(/\s+/)
      const key = beginningOf((words[0] ?? '').replace('*', ''))
      byBeginning.set(key, [...(byBeginning.get(key) ?? []), { name, words }])
    }
  return (tokens: readonly string[]): Heard<Name>[] => {
    const heard: Heard<Name>[] = []
    for (let at = 0; at < tokens.length; at += 1) {
      const begun = byBeginning.get(beginningOf(tokens[at] ?? ''))
      if (begun === undefined) continue
      for (const { name, words } of begun)
        if (words.every((word, i) => isMeant(word, tokens[at + i])))
          heard.push({ name, words: tokens.slice(at, at + words.length).join(' '), at })
    }
    return heard
  }
}

/** The first four letters as one number; a first word that stands for all that begin so must have as many. */
function beginningOf(word: string): number {
  let beginning = 0
  for (let i = 0; i < 4 && i < word.length; i += 1) beginning = beginning * 128 + word.charCodeAt(i)
  return beginning
}

function isMeant(word: string, token: string | undefined): boolean {
  if (token === undefined) return false
  if (word === '_') return /[a-z]/.test(token)
  return word.endsWith('*') ? token.startsWith(word.slice(0, -1)) : token === word
}
