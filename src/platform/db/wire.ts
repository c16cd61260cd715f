import type { Writable } from 'node:stream'
import pg from 'pg'
import Cursor from 'pg-cursor'

const { INT8, DATE, TIMESTAMPTZ } = pg.types.builtins
/** The array types that the driver has no names for, as in `select oid from pg_type where typname = '_date'`. */
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185
const TEXT_ARRAY = 1009

function toSafeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`)
  return value
}

const toInstant = (text: string) => Temporal.Instant.from(text)
const toPlainDate = (text: string) => Temporal.PlainDate.from(text)
const parserOf = pg.types.getTypeParser as (oid: number) => (text: string) => unknown
const splitArray = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[]
const eachOf =
  <T>(parse: (text: string) => T) =>
  (text: string) =>
    splitArray(text).map((item) => (item === null ? null : parse(item)))

const parsers = new Map<number, (text: string) => unknown>([
  [INT8, toSafeInteger],
  [DATE, toPlainDate],
  [TIMESTAMPTZ, toInstant],
  [INT8_ARRAY, eachOf(toSafeInteger)],
  [DATE_ARRAY, eachOf(toPlainDate)],
  [TIMESTAMPTZ_ARRAY, eachOf(toInstant)],
])

/** Given to our own pool only: the driver's process-wide setting would change what other libraries read. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format),
}

/** The driver would send a Temporal value as quoted JSON. */
function toParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  return Array.isArray(value) ? value.map(toParameter) : value
}

/**
 * Statements become named, prepared ones, so that the server plans each only once a connection. A statement whose text
 * varies with its input (lists of any length) would fill the server's memory with plans: those are long or come late, and
 * stay unnamed.
 */
const longestNamed = 8_000
const mostNamed = 500
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || text.length > longestNamed || names.size >= mostNamed) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

type Query = (config: unknown, values?: unknown, callback?: unknown) => never

/** What the driver's types do not tell: statements are sent without waiting for the answers to earlier ones. */
type Pipelined = { pipeline: boolean; readonly connection: { readonly stream: Writable } }

/**
 * A connection that takes Temporal values as parameters, prepares the statements that have any, and sends those that are
 * asked in the same turn as one message, in their order.
 */
class Connection extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    // The pool listens while a connection is idle. One that is lost between two statements of a transaction would end the
    // program, though the next statement fails by itself.
    this.on('error', () => {})
  }

  override query: Query = (config: unknown, values?: unknown, callback?: unknown): never => {
    const send = super.query.bind(this) as Query
    const wire = this as unknown as Pipelined
    // A cursor takes several messages in turn, and must be alone on its connection meanwhile.
    wire.pipeline = !(config instanceof Cursor)
    if (wire.pipeline) {
      const { stream } = wire.connection
      stream.cork()
      process.nextTick(() => stream.uncork())
    }
    if (typeof config !== 'string' || !Array.isArray(values) || values.length === 0)
      return send(config, values, callback)
    const parameters = values.map(toParameter)
    const name = nameOf(config)
    return send(name === undefined ? { text: config } : { text: config, name }, parameters, callback)
  }
}

/** Reads a long result piece by piece, with the same values in and out. */
export class TypedCursor extends Cursor {
  constructor(text: string, values: unknown[]) {
    super(text, values.map(toParameter), { types })
  }
}

/**
 * A pool whose rows carry `timestamptz` as Temporal.Instant, `date` as Temporal.PlainDate and `int8` as a safe integer
 * (a greater one throws), and whose parameters may be Temporal values. `connection` is a `postgres://` address.
 */
export const openPool = (connection: string, poolSize: number): pg.Pool =>
  new pg.Pool({
    connectionString: connection,
    max: poolSize,
    types,
    Client: Connection,
    connectionTimeoutMillis: 10_000,
  })
