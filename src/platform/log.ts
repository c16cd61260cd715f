import { destination, pino, type Logger } from 'pino'

export type Log = Logger
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** As a net below the rule: fields with such names are cut out of the first three levels of every line. */
const personal = [
  'name',
  'phone',
  'email',
  'address',
  'title',
  'body',
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
]

/**
 * Structured lines, to standard output (1) or standard error (2). Ids, counts and names of events only: never a name, a
 * number to call, an address or a text that somebody wrote.
 */
export function openLog(level: LogLevel, fileDescriptor: 1 | 2 = 1): Log {
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino(
    { level, base: null, redact: { paths, remove: true }, serializers: { err: describeError } },
    // Written at once: the line that tells why a program ended must not be lost with it.
    destination({ dest: fileDescriptor, sync: true }),
  )
}

/** What the database says of a broken row quotes the row, so of its errors only the code and the place are kept. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, table, constraint, severity } = error as Error & Readonly<Record<string, unknown>>
  const where = error.stack?.slice(error.stack.indexOf('\n    at ')).trim()
  const said = severity === undefined ? error.message : 'the database refused a statement'
  return { type: error.constructor.name, message: said, code, table, constraint, stack: where }
}
