import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, PersonId } from '../../../kernel/brand.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import type { RowCount } from '../../../platform/db/kept-rows.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetContact, forgetReporter } from '../../people/index.ts'
import {
  eraseHeld,
  holdReport,
  throwOn,
  type HeldReport,
  type OnBroken,
  type OpenLaw,
  type ReportsRoom,
} from '../../reports/index.ts'
import { cutoffOf, reportKinds, retentionRules, rowKinds, type ReportKind, type RowKind } from '../domain/retention.ts'
import { countDueReports, dueReports, dueSince, markErased, type DueGroup, type DueReport } from '../store/ends.ts'
import { blankWords } from '../store/requests.ts'
import { retentionSettings, type AgencySetting } from '../store/retention-settings.ts'
import { neededUntil } from './needed-until.ts'
import { periodFor } from './period-for.ts'
import { rowsKept } from './rows-kept.ts'

export type RetentionRoom = Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'> & ReportsRoom

/** Agencies that keep a kind equally long stand in one group. */
function groupsFor(
  kind: ReportKind,
  agencies: readonly AgencyId[],
  law: OpenLaw,
  settings: readonly AgencySetting[],
  now: Temporal.Instant,
): readonly DueGroup[] {
  const byMonths = Map.groupBy(agencies, (agency) => periodFor(kind, agency, law, settings, now).months)
  return [...byMonths].map(([months, group]) => ({ agencies: group, before: cutoffOf(months, now) }))
}

export type DueKind = RowCount & { readonly kind: ReportKind | RowKind }

/**
 * What has been kept long enough: of reports those of these agencies, of rows all or (false) none. Nothing is changed. It is
 * counted by when reports were over; some may be needed still, which is known only of one that is held.
 */
export async function dueNow(
  { db, now, lawShelf }: RetentionRoom,
  agencies: readonly AgencyId[] | 'all',
  withRows: boolean,
): Promise<readonly DueKind[]> {
  const [law, settings, at] = [await lawShelf.open(), await retentionSettings(db), now()]
  const whose = agencies === 'all' ? [...law.tree.keys()] : agencies
  const due: DueKind[] = []
  for (const kind of reportKinds) {
    const counts: RowCount[] = []
    for (const group of groupsFor(kind, whose, law, settings, at)) counts.push(await countDueReports(db, kind, group))
    due.push({ kind, ...added(counts) })
  }
  if (withRows)
    for (const kind of rowKinds)
      due.push({ kind, ...(await rowsKept[kind].countBefore(db, cutoffOf(retentionRules[kind].months ?? 0, at))) })
  return due
}

function added(counts: readonly RowCount[]): RowCount {
  const moments = (of: 'oldest' | 'newest') =>
    counts.flatMap((one) => one[of] ?? []).toSorted((a, b) => Temporal.Instant.compare(a, b))
  return {
    count: counts.reduce((sum, { count }) => sum + count, 0),
    oldest: moments('oldest').at(0) ?? null,
    newest: moments('newest').at(-1) ?? null,
  }
}

const batchSize = 100

const clock = { kind: 'clock' } as const

/** Who let it begin. */
type Beginner = Officer | typeof clock

export type Retained = { readonly kind: ReportKind | RowKind; readonly erased: number }

/**
 * Erases what has been kept long enough, some at a time, each lot on record with whoever let it begin, the clock where nobody
 * did: it may break off anywhere and be begun again, and any number may do it beside each other. Answers after each lot. A report that breaks is named and stays, and holds no
 * other up.
 */
export async function* retain(
  room: RetentionRoom,
  onBroken: OnBroken = throwOn,
  by: Beginner = clock,
): AsyncGenerator<Retained> {
  const [law, settings] = [await room.lawShelf.open(), await retentionSettings(room.db)]
  for (const kind of reportKinds)
    for (const group of groupsFor(kind, [...law.tree.keys()], law, settings, room.now()))
      yield* eraseReports(room, kind, group, onBroken, by)
  for (const kind of rowKinds)
    for (let erased = await eraseRows(room, kind, by); erased > 0; erased = await eraseRows(room, kind, by))
      yield { kind, erased }
}

async function* eraseReports(
  room: RetentionRoom,
  kind: ReportKind,
  group: DueGroup,
  onBroken: OnBroken,
  by: Beginner,
): AsyncGenerator<Retained> {
  // What stays is passed by: it is found again in the next run.
  const next = (after: DueReport | null) => dueReports(room.db, kind, group, batchSize, after)
  for (let due = await next(null); due.length > 0; due = await next(due.at(-1) ?? null)) {
    let erased = 0
    for (const one of due) {
      try {
        if (await eraseDue(room, kind, group, one)) erased += 1
      } catch (error) {
        onBroken(one.number, error)
      }
    }
    if (erased === 0) continue
    await putOnRecord(room, by, kind, erased)
    yield { kind, erased }
  }
}

const eraseRows = async (room: RetentionRoom, kind: RowKind, by: Beginner): Promise<number> => {
  const before = cutoffOf(retentionRules[kind].months ?? 0, room.now())
  const erased = await transact(room.db, (tx) => rowsKept[kind].forgetBefore(tx, before, batchSize))
  if (erased > 0) await putOnRecord(room, by, kind, erased)
  return erased
}

const putOnRecord = ({ db, now }: RetentionRoom, by: Beginner, kind: Retained['kind'], count: number): Promise<void> =>
  transact(db, (tx) =>
    recordAudit(tx, {
      at: now(),
      actor: by,
      event: 'retention.erased',
      subject: null,
      detail: { kind, entries: count },
    }),
  )

const allWords = { texts: 'all', files: 'all', place: true, actor: clock, by: clock } as const

/**
 * Erases one kind of one report while it is held, unless it is not due any more, or needed still: its reporter may have objected or asked
 * for something, or do so yet, or somebody else been quicker. Words, files and place leave events with their commitments, so that the record
 * stays whole; of an identity the commitment in the events stays, which says nothing without the vault.
 */
async function eraseDue(room: RetentionRoom, kind: ReportKind, group: DueGroup, due: DueReport): Promise<boolean> {
  const erased = await holdReport(room, due.number, async (held) => {
    // Whoever asks for something of their data takes this turn too.
    await takeTurn(held.tx, 'dataRequests')
    const since = await dueSince(held.tx, kind, group, due.report)
    if (since === null) return false
    const now = room.now()
    if (Temporal.Instant.compare(now, neededUntil(kind, held, since, now)) < 0) return false
    // What is gone already leaves nothing to do but to note it.
    if (kind === 'texts') await eraseHeld(room, held, { ...allWords, ground: 'noLongerNeeded' })
    await forget(held.tx, room, kind, due)
    return true
  })
  return erased.ok && erased.value
}

/** The same of a report that is held, because its reporter asked for it. */
export async function eraseOfHeld(
  room: RetentionRoom,
  held: HeldReport,
  kind: ReportKind,
  reporter: PersonId,
): Promise<void> {
  if (kind === 'texts') await eraseHeld(room, held, { ...allWords, ground: 'requested' })
  await forget(held.tx, room, kind, { report: held.state.id, reporter })
}

/** What goes beside events, and that it went. */
async function forget(
  tx: Tx,
  { vault, now }: RetentionRoom,
  kind: ReportKind,
  { report, reporter }: Pick<DueReport, 'report' | 'reporter'>,
): Promise<void> {
  const at = now()
  if (kind === 'identity') {
    await forgetReporter(tx, reporter)
    await blankWords(tx, reporter)
  }
  if (kind === 'contact') await forgetContact(tx, vault, reporter, at)
  await markErased(tx, kind, report, at)
}
