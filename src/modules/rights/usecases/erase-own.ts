import { keptUntil, type ReportKind } from '../domain/retention.ts'
import type { DataRequest } from '../domain/request.ts'
import { overSince } from '../store/ends.ts'
import { retentionSettings } from '../store/retention-settings.ts'
import type { CarriedOut } from './carried-out.ts'
import { eraseOf, periodFor } from './retain.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'

/** What can be asked to go, and as which kind it is kept. */
const kinds = { identity: 'identity', contact: 'contact', texts: 'texts' } as const satisfies Record<string, ReportKind>

/** Until when something of a report is kept; `whenOver`: as long as it is worked on, however long that is. */
export type Kept = { readonly kind: ReportKind; readonly until: Temporal.Instant | 'whenOver' | 'gone' }

/**
 * Who somebody is and how they are reached serves the report alone: both may go as soon as it is over. The words are the
 * record of what an agency was asked and did, and are kept for their whole period (UU 27/2022 art. 43 (2)).
 */
export async function keptOf({ reports }: RightsRoom, subject: Subject, kind: ReportKind): Promise<Kept> {
  if (subject.kind !== 'report') return { kind, until: 'gone' }
  const { state } = subject.view
  const since = await overSince(reports.db, state.id)
  if (since === null) return { kind, until: 'whenOver' }
  if (kind !== 'texts') return { kind, until: since }
  const settings = await retentionSettings(reports.db)
  const { months } = periodFor(kind, state.lead ?? state.receivedBy, subject.law, settings)
  return { kind, until: keptUntil(months, since) }
}

/** What may go now of what was asked to go. */
export async function freeNow(
  room: RightsRoom,
  subject: Subject,
  about: DataRequest['about'],
): Promise<readonly (keyof typeof kinds)[]> {
  const asked = (['identity', 'contact', 'texts'] as const).filter((one) => about.includes(one))
  const free: (keyof typeof kinds)[] = []
  for (const one of asked) {
    const { until } = await keptOf(room, subject, kinds[one])
    const isFree = until !== 'whenOver' && until !== 'gone' && Temporal.Instant.compare(until, room.reports.now()) <= 0
    if (isFree) free.push(one)
  }
  return free
}

/** Erases what no rule keeps any longer; the rest is refused by the duty to keep, which the page explains. */
export async function eraseOwn(room: RightsRoom, subject: Subject, { about }: DataRequest): Promise<CarriedOut> {
  if (subject.kind !== 'report') return null
  const { reports } = room
  const { id: report, number } = subject.view.state
  const free = await freeNow(room, subject, about)
  for (const one of free) await eraseOf(reports, kinds[one], { report, number, reporter: subject.person }, 'requested')
  if (free.length === about.length) return { outcome: 'done', ground: null }
  return { outcome: free.length === 0 ? 'refused' : 'partly', ground: 'dutyToKeep' }
}
