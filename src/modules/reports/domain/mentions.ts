import type { OfficerId } from '../../../kernel/brand.ts'

/** Somebody who can be called into a note by name. */
export type Mentionable = { readonly id: OfficerId; readonly name: string }

/** Whom a note calls, each once, and the names that nobody has who could read it. */
export type Mentions = { readonly called: readonly OfficerId[]; readonly unknown: readonly string[] }

/** A sign that begins a name: at the start or after a space or bracket, so that an e-mail address calls nobody. */
const sign = /(?<![^\s(“"'])@(?=\p{L})/gu
const firstWords = /^\p{L}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)?/u

/** Reads the `@Name` of a note. A name is found by its whole length, in whatever letters; two of one name are both called. */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mentions {
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length)
  const called = new Set<OfficerId>()
  const unknown = new Set<string>()
  for (const { index } of text.matchAll(sign)) {
    const rest = text.slice(index + 1)
    const longest = byLength.find(({ name }) => begins(rest, name))?.name.toLowerCase()
    for (const { id, name } of people) if (name.toLowerCase() === longest) called.add(id)
    if (longest === undefined) unknown.add(firstWords.exec(rest)?.[0] ?? rest)
  }
  return { called: [...called], unknown: [...unknown] }
}

/** “Budi” does not begin “Budiman”. */
const begins = (text: string, name: string): boolean =>
  text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/^\p{L}/u.test(text.slice(name.length))
