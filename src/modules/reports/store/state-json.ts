import type { ReportState } from '../domain/state.ts'

/** The keys under which a state keeps moments; every other value is what JSON makes of it. */
const moments = new Set(['filedAt', 'completeAt', 'at', 'from', 'to', 'start', 'dueAt'])
const days = new Set(['notBefore'])

function revive(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => revive('', item))
  if (typeof value === 'string' && moments.has(key)) return Temporal.Instant.from(value)
  if (typeof value === 'string' && days.has(key)) return Temporal.PlainDate.from(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, revive(name, inner)]))
}

/** The folded state as it stands in `reports.state`. */
export const stateFromJson = (json: unknown): ReportState => revive('', json) as ReportState
