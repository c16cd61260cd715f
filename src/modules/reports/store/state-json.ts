import type { ReportState } from '../domain/state.ts'

/** The keys under which a state keeps moments; every other value is what JSON makes of it. */
const moments = new Set(['filedAt', 'completeAt', 'at', 'from', 'to', 'start', 'dueAt'])
const days = new Set(['notBefore'])

/** In place: a state is read with every command and every firing, and making it anew costs more than its moments. */
function revive(value: object): void {
  const record = value as Record<string, unknown>
  for (const key in record) {
    const inner = record[key]
    if (typeof inner === 'object' && inner !== null) revive(inner)
    else if (typeof inner !== 'string' || Array.isArray(value)) continue
    else if (moments.has(key)) record[key] = Temporal.Instant.from(inner)
    else if (days.has(key)) record[key] = Temporal.PlainDate.from(inner)
  }
}

/** The folded state as it stands in `reports.state`; takes the JSON over, which is not to be used any more. */
export function stateFromJson(json: unknown): ReportState {
  revive(json as object)
  return json as ReportState
}
