/** A text as its sentences, trimmed; a line is an end too, for nobody puts a full stop behind a greeting. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

/** Its words in small letters, without signs. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{N}-]*/gu) ?? []
