/** “jalan” stands in “jalannya” too. */
const endings = ['', 'nya', 'ku', 'kami']

/** Which of these words and expressions stand as whole words in a text; both as `plainText` makes them. */
export function wordsIn(plain: string, words: readonly string[]): string[] {
  const padded = ` ${plain} `
  return words.filter((word) => endings.some((ending) => padded.includes(` ${word}${ending} `)))
}

/** Small letters and numbers with one space between: “Jl. Soedirman” is `jl soedirman`. */
export const plainText = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
