import { createHash } from 'node:crypto'
import type { ReportId } from '../../../kernel/brand.ts'
import type { ReportEvent } from '../domain/event.ts'

/** What the first event of every report follows. */
export const chainStart = Buffer.alloc(32)

/** JSON with its keys in order, so that the same value has one text on every machine (docs/law/record.md). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/**
 * SHA-256 over the hash before, the report's id and the event: altering one breaks all that follow. The nonce (16 bytes)
 * keeps whoever knows the hash from trying out what the event may say; events of before there was one have null.
 */
export function hashEvent(previous: Buffer, report: ReportId, event: ReportEvent, nonce: Buffer | null): Buffer {
  const said = nonce === null ? event : { ...event, nonce: nonce.toString('hex') }
  return createHash('sha256').update(previous).update(report).update('\n').update(canonical(said)).digest()
}
