/** A phrase as it stands within a sentence; what begins with an abbreviation, such as “KTP”, stays as it is. */
export const lowerFirst = (phrase: string): string =>
  /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase
