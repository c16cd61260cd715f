import { mark, type Finder } from './mark.ts'

const at = /(?<![\w.@+-])@[\w.]{2,30}(?<!\.)/g
const cued =
  /\b(?:user ?name|user ?id|akun (?:ig|instagram|twitter|facebook|fb|tiktok)|id telegram)\b[ \t]{0,20}[:=]?[ \t]{0,5}(?<found>[a-z][\w.]*[\d_.][\w.]*)/gi

/** Names on social media: `@somebody`, and what follows “username”. */
export const handles: Finder = (even) => [
  ...(even.includes('@') ? [...even.matchAll(at)] : []).map(({ 0: found, index }) =>
    mark(index, index + found.length, 'handle', 'handleForm', 'possible'),
  ),
  ...[...even.matchAll(cued)].flatMap(({ 0: whole, index, groups }) => {
    const end = index + whole.length
    return groups?.['found'] === undefined
      ? []
      : [mark(end - groups['found'].length, end, 'handle', 'handleForm', 'likely')]
  }),
]
