import type { Handle } from '../../../platform/db/db.ts'
import type { HeldReport } from '../../reports/index.ts'
import { keptUntil, type ReportKind } from '../domain/retention.ts'
import type { DataRequest } from '../domain/request.ts'
import { overSince } from '../store/ends.ts'
import { retentionSettings } from '../store/retention-settings.ts'
import type { CarriedOut } from './carried-out.ts'
import { eraseOfHeld, periodFor } from './retain.ts'
import type { RightsRoom } from './room.ts'

/** What can be asked to go, and as which kind it is kept. */
const kinds = { identity: 'identity', contact: 'contact', texts: 'texts' } as const satisfies Record<string, ReportKind>

/** Until when something of a report is kept; `whenOver`: as long as it is worked on, however long that is. */
export type Kept = { readonly kind: ReportKind; readonly until: Temporal.Instant | 'whenOver' | 'gone' }

type Report = Pick<HeldReport, 'state' | 'law'>

/**
 * Who somebody is and how they are reached serves the report alone: both may go as soon as it is over. The words are the
 * record of what an agency was asked and did, and are kept for their whole period (UU 27/2022 art. 43 (2)).
 */
export async function keptOf(db: Handle, { state, law }: Report, kind: ReportKind): Promise<Kept> {
  const since = await overSince(db, state.id)
  if (since === null) return { kind, until: 'whenOver' }
  if (kind !== 'texts') return { kind, until: since }
  const { months } = periodFor(kind, state.lead ?? state.receivedBy, law, await retentionSettings(db))
  return { kind, until: keptUntil(months, since) }
}

/** What may go now of what was asked to go. */
export async function freeNow(
  db: Handle,
  report: Report,
  about: DataRequest['about'],
  now: Temporal.Instant,
): Promise<readonly (keyof typeof kinds)[]> {
  const asked = (['identity', 'contact', 'texts'] as const).filter((one) => about.includes(one))
  const free: (keyof typeof kinds)[] = []
  for (const one of asked) {
    const { until } = await keptOf(db, report, kinds[one])
    const isFree = until !== 'whenOver' && until !== 'gone' && Temporal.Instant.compare(until, now) <= 0
    if (isFree) free.push(one)
  }
  return free
}

/** Erases what no rule keeps any longer; the rest is refused by the duty to keep, which the page explains. */
export async function eraseOwn({ reports }: RightsRoom, held: HeldReport, request: DataRequest): Promise<CarriedOut> {
  const { about, person } = request
  const free = await freeNow(held.tx, held, about, reports.now())
  for (const one of free) await eraseOfHeld(reports, held, kinds[one], person)
  if (free.length === about.length) return { outcome: 'done', ground: null }
  return { outcome: free.length === 0 ? 'refused' : 'partly', ground: 'dutyToKeep' }
}
