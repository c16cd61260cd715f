/** What a report is about, at the top level. A sensitive one makes a report confidential by default. */
export type Category = {
  readonly slug: string
  readonly name: { readonly id: string; readonly en: string }
  readonly isSensitive: boolean
}
