import type { Handle } from '../../../platform/db/db.ts'
import type { HeldReport } from '../../reports/index.ts'
import { keptUntil, reportKinds, type ReportKind } from '../domain/retention.ts'
import type { DataRequest } from '../domain/request.ts'
import { overSince } from '../store/ends.ts'
import { retentionSettings } from '../store/retention-settings.ts'
import type { CarriedOut } from './carried-out.ts'
import { neededUntil } from './needed-until.ts'
import { periodFor, type Period } from './period-for.ts'
import { eraseOfHeld } from './retain.ts'
import type { RightsRoom } from './room.ts'

/** Until when something of a report is kept, and who says so. */
export type Kept = { readonly kind: ReportKind } & (
  | { readonly while: 'goingOn' }
  /** Its owner decides from now on. */
  | { readonly while: 'wanted' }
  /** Its reporter may still bring the report back, or its answer is still judged. */
  | { readonly while: 'needed'; readonly until: Temporal.Instant }
  /** Nobody proved to be its reporter, on whose wish an officer lets our own period be. */
  | { readonly while: 'unproven'; readonly until: Temporal.Instant }
  | ({ readonly while: 'period'; readonly until: Temporal.Instant } & Pick<Period, 'set'>)
)

type Report = Pick<HeldReport, 'state' | 'law'>

/**
 * Who somebody is and how they are reached serves the report alone: both may go as soon as it is over. The words are the
 * record of what an agency was asked and did, and are kept for their whole period, of which a document of the agency or
 * what the report still needs lets nobody take anything.
 */
async function keptAs(
  db: Handle,
  { state, law }: Report,
  kind: ReportKind,
  isProven: boolean,
  now: Temporal.Instant,
): Promise<Kept> {
  const since = await overSince(db, state.id)
  if (since === null) return { kind, while: 'goingOn' }
  if (kind !== 'texts') return { kind, while: 'wanted' }
  const needed = neededUntil(kind, { state, law }, since, now)
  const { months, set } = periodFor(kind, state.lead ?? state.receivedBy, law, await retentionSettings(db), now)
  const until = keptUntil(months, since)
  const isSetLonger = set !== null && Temporal.Instant.compare(until, needed) >= 0
  if (!isSetLonger && Temporal.Instant.compare(now, needed) < 0) return { kind, while: 'needed', until: needed }
  if (Temporal.Instant.compare(until, now) <= 0) return { kind, while: 'wanted' }
  return set === null && !isProven ? { kind, while: 'unproven', until } : { kind, while: 'period', until, set }
}

/**
 * May the program let it go by itself? What a document of the agency keeps, or the report still needs, nobody lets go; what
 * our own period alone keeps is an officer's to let go, because the law sets no number (UU 27/2022 art. 43), for whoever
 * proved to be its reporter: the secret stands on a receipt, and what is gone does not come back.
 */
type Freedom = 'free' | 'officers' | 'bound'

const freedomOf = (kept: Kept): Freedom => {
  if (kept.while === 'wanted') return 'free'
  return kept.while === 'period' && kept.set === null ? 'officers' : 'bound'
}

/** How long each of what was asked to go is kept; nothing where the request is another one. */
export async function keptOf(
  db: Handle,
  report: Report,
  { kind, about, isProven }: Pick<DataRequest, 'kind' | 'about' | 'isProven'>,
  now: Temporal.Instant,
): Promise<readonly Kept[]> {
  const asked = kind === 'erasure' ? reportKinds.filter((one) => about.includes(one)) : []
  return Promise.all(asked.map((one) => keptAs(db, report, one, isProven, now)))
}

/** What was asked to go, by who may let it go. */
async function sorted(
  db: Handle,
  report: Report,
  request: Pick<DataRequest, 'kind' | 'about' | 'isProven'>,
  now: Temporal.Instant,
): Promise<Readonly<Record<Freedom, readonly Kept[]>>> {
  const kept = await keptOf(db, report, request, now)
  const { free = [], officers = [], bound = [] } = Object.groupBy(kept, freedomOf)
  return { free, officers, bound }
}

/** Is there anything of what was asked to go that the program, or an officer, may let go? */
export async function someMayGo(...asked: Parameters<typeof sorted>): Promise<boolean> {
  const { free, officers } = await sorted(...asked)
  return free.length + officers.length > 0
}

/**
 * Erases what nothing keeps any longer. While the report goes on, or may go on again, it is kept for the public service that
 * it asks for (art. 15 (1) c); what a document of the agency keeps is refused by that duty (art. 43 (2)). What our own period
 * keeps waits for an officer, who lets it go or not.
 */
export async function eraseOwn(
  { reports }: RightsRoom,
  held: HeldReport,
  request: DataRequest,
  by: 'program' | 'officer',
): Promise<CarriedOut> {
  const { free, officers, bound } = await sorted(held.tx, held, request, reports.now())
  const going = by === 'officer' ? [...free, ...officers] : free
  for (const { kind } of going) await eraseOfHeld(reports, held, kind, request.person)
  if (by === 'program' && officers.length > 0) return going.length === 0 ? null : 'awaitsOfficer'
  if (bound.length === 0) return { outcome: 'done', ground: null }
  const ground = bound.some((kept) => kept.while !== 'period') ? 'stateInterest' : 'dutyToKeep'
  return { outcome: going.length === 0 ? 'refused' : 'partly', ground }
}
