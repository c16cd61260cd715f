import { titleLength } from './text-lengths.ts'

/** Titles are read in lists: a longer first sentence is cut after its last whole word. */
const wantedLength = 90

/** A title for words that came without one: their first sentence, shortened; the words themselves where it is too short. */
export function suggestTitle(body: string): string {
  const text = body.trim().replaceAll(/\s+/g, ' ')
  const sentence = /^.+?(?=[.!?…](?:\s|$))/.exec(firstParagraph(body))?.[0] ?? firstParagraph(body)
  return shorten(sentence.length < titleLength.min ? text : sentence)
}

const firstParagraph = (body: string): string => (body.trim().split('\n')[0] ?? '').replaceAll(/\s+/g, ' ').trim()

function shorten(text: string): string {
  if (text.length <= wantedLength) return text
  const cut = text.slice(0, wantedLength)
  const lastSpace = cut.lastIndexOf(' ')
  // The cut may halve a character; half of one becomes U+FFFD, and goes with the signs before it.
  const whole = (lastSpace > wantedLength / 2 ? cut.slice(0, lastSpace) : cut).toWellFormed()
  return `${whole.replace(/[\s,;:\uFFFD]+$/u, '')}…`
}
