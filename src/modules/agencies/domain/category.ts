/** What a report is about, at the top level. A sensitive one makes a report confidential by default. */
export type Category = {
  readonly slug: string
  readonly name: { readonly id: string; readonly en: string }
  readonly isSensitive: boolean
  /** A closed one is offered no more; reports that have it keep it. */
  readonly isClosed: boolean
  /** What people write when they mean it, in small letters: `jalan berlubang`. */
  readonly words: readonly string[]
}
