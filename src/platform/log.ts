import { destination, pino, type Logger } from 'pino'

export type Log = Logger

/**
 * Structured lines on standard output. Ids, counts and names of events only: never a name, an address, a number to call
 * or a text that somebody wrote. As a net below that rule, fields with such names are cut out at any of the first levels.
 */
export function openLog(level: 'debug' | 'info' | 'warn' | 'error' | 'silent'): Log {
  const personal = [
    'name',
    'phone',
    'email',
    'address',
    'body',
    'title',
    'password',
    'token',
    'secret',
    'authorization',
    'cookie',
  ]
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino({ level, base: null, redact: { paths, remove: true } }, destination({ dest: 1, sync: true }))
}
