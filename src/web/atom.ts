import { html, type Html } from './html.ts'

/** A feed by RFC 4287. Days stand for moments: a feed tells no minute of anything. */
export type Feed = {
  readonly language: string
  readonly title: string
  readonly subtitle: string
  /** Its name for ever: the address of its beginning. */
  readonly id: string
  /** The address of this part of it, and that of the same list as a page. */
  readonly self: string
  readonly page: string
  /** The address of the following part of the list (RFC 5005). */
  readonly next: string | null
  readonly author: string
  readonly entries: readonly FeedEntry[]
}

export type FeedEntry = {
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly publishedOn: Temporal.PlainDate
  readonly updatedOn: Temporal.PlainDate
  /** Who answers for what it tells. */
  readonly author: string
  readonly categories: readonly string[]
}

export function atom(feed: Feed): string {
  const updatedOn = feed.entries.map((entry) => entry.updatedOn).toSorted((a, b) => Temporal.PlainDate.compare(b, a))[0]
  const { markup } = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.id}</id>
<title>${plain(feed.title)}</title>
<subtitle>${plain(feed.subtitle)}</subtitle>
<updated>${momentOf(updatedOn ?? whenEmpty)}</updated>
<author><name>${feed.author}</name></author>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
<link rel="alternate" type="text/html" href="${feed.page}"/>
${
  feed.next === null
    ? null
    : html`<link rel="next" type="application/atom+xml" href="${feed.next}"/>
`
}${feed.entries.map(entryOf)}</feed>
`
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}`
}

const entryOf = (entry: FeedEntry): Html => html`<entry>
<id>${entry.href}</id>
<title>${plain(entry.title)}</title>
<published>${momentOf(entry.publishedOn)}</published>
<updated>${momentOf(entry.updatedOn)}</updated>
<author><name>${entry.author}</name></author>
<link rel="alternate" type="text/html" href="${entry.href}"/>
${entry.categories.map(
  (term) => html`<category term="${term}"/>
`,
)}<summary>${plain(entry.summary)}</summary>
</entry>
`

/** Every feed must say when it changed; one without entries never did. */
const whenEmpty = Temporal.PlainDate.from('2000-01-01')
const momentOf = (day: Temporal.PlainDate): string => `${day.toString()}T00:00:00Z`

/** XML has no way to write control characters and halves of pairs; people's words may hold them. */
const plain = (text: string): string => text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
