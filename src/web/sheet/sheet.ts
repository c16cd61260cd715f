/** What stands in a cell: text, a number, a day, or nothing. */
export type Cell = string | number | Temporal.PlainDate | null

/** A table on its way out as a file: its rows some at a time, so that memory does not grow with it. */
export type Sheet = {
  readonly title: string
  /** The office whose table it is. */
  readonly creator: string
  /** Widths in characters. */
  readonly columns: readonly { readonly label: string; readonly width: number }[]
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>
}
