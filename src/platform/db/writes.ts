/**
 * A way of writing rows: one statement for any number of them, given as one JSON text. So its text never varies, the
 * server plans it once, and many writings travel and run as a single statement.
 */
export type Writing<Row extends object> = {
  readonly table: string
  /** What every row must say, no more and no less. */
  readonly columns: readonly string[]
  /** The statement, its rows at this placeholder. */
  readonly statement: (rows: string) => string
  /** Whoever writes these rows at the same time waits here, before anything else is written. */
  readonly goesFirst?: boolean
  /** Only for the type: what a row is. */
  readonly row?: Row
}

/** Inserts these columns; `otherwise` is what follows, such as `on conflict do nothing`. */
export function insertion<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  otherwise = '',
): Writing<Row> {
  const names = columns.join(', ')
  return {
    table,
    columns,
    statement: (rows) =>
      `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${rows}) ${otherwise}`,
  }
}

/** What makes an insertion overwrite these columns of a row that is there under the same key. */
export const overwriting = <Row extends object>(
  key: readonly (keyof Row & string)[],
  columns: readonly (keyof Row & string)[],
): string =>
  `on conflict (${key.join(', ')}) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`

export type Statement = { readonly text: string; readonly values: readonly string[] }

const nobody: ReadonlySet<string> = new Set()

type Waiting = { readonly rows: object[]; readonly subjects: Set<string> }

/**
 * Writes that wait to be sent together. Inside one statement no part sees what another wrote, so each subject is written
 * at most once in a table: `mustWait` says when what waits has to be sent first.
 */
export class WaitingWrites {
  #waiting = new Map<Writing<object>, Waiting>()

  mustWait({ table }: Writing<object>, subject: string | null): boolean {
    if (subject === null) return false
    for (const [writing, { subjects }] of this.#waiting)
      if (writing.table === table && subjects.has(subject)) return true
    return false
  }

  add(writing: Writing<object>, subject: string | null, rows: readonly object[]): void {
    const waiting = this.#waiting.get(writing) ?? { rows: [], subjects: new Set() }
    this.#waiting.set(writing, waiting)
    waiting.rows.push(...rows)
    if (subject !== null) waiting.subjects.add(subject)
  }

  get isEmpty(): boolean {
    return this.#waiting.size === 0
  }

  /** Do these write anything of the same subject? Then they cannot share a statement. */
  meets(other: WaitingWrites): boolean {
    for (const [writing, { subjects }] of this.#waiting)
      if (!subjects.isDisjointFrom(other.#waiting.get(writing)?.subjects ?? nobody)) return true
    return false
  }

  /** All that waits, as one statement; null where nothing does. Then nothing waits any more. */
  take(): Statement | null {
    if (this.isEmpty) return null
    const statement = { text: this.text, values: this.valuesWith([]) }
    this.#waiting = new Map()
    return statement
  }

  /** The statement that writes them; the same for all that write the same kinds of rows. */
  get text(): string {
    return together(this.#inOrder())
  }

  /** The values of that statement where it writes the rows of these others too, whose text is the same. */
  valuesWith(others: readonly WaitingWrites[]): readonly string[] {
    // By their place, not by the writing itself: a twin of it has the same text, and its rows must not be passed over.
    const rowsOfEach = [this, ...others].map((one) =>
      one.#inOrder().map((writing) => one.#waiting.get(writing)?.rows ?? []),
    )
    return this.#inOrder().map((writing, place) =>
      toJson(
        writing,
        rowsOfEach.flatMap((rows) => rows[place] ?? []),
      ),
    )
  }

  /** The server runs the parts of a statement from the last to the first, so what goes first stands last. */
  #inOrder(): readonly Writing<object>[] {
    return [...this.#waiting.keys()].toSorted((a, b) => Number(a.goesFirst ?? false) - Number(b.goesFirst ?? false))
  }
}

/** Foreign keys are looked at when the whole statement is done, so the order of its parts is free. */
function together(writings: readonly Writing<object>[]): string {
  const [only] = writings
  if (only !== undefined && writings.length === 1) return only.statement('$1')
  const parts = writings.map(({ statement }, i) => `w${i} as (${statement(`$${i + 1}`)})`)
  return `with ${parts.join(', ')} select`
}

/** PostgreSQL reads bytes in hexadecimal; everything else says of itself what it is in JSON. */
function toJson({ table, columns }: Writing<object>, rows: readonly object[]): string {
  const plain = rows.map((row) => {
    const values = row as Readonly<Record<string, unknown>>
    // What is not named in the statement would be lost without a word.
    if (Object.keys(row).length !== columns.length)
      throw new Error(`a row for ${table} has other columns than its statement`)
    return columns.some((name) => Buffer.isBuffer(values[name])) ? withoutBytes(values, columns) : row
  })
  return JSON.stringify(plain)
}

function withoutBytes(row: Readonly<Record<string, unknown>>, columns: readonly string[]): object {
  const plain: Record<string, unknown> = {}
  for (const name of columns) {
    const value = row[name]
    plain[name] = Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value
  }
  return plain
}
