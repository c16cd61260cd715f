import { transact } from '../../../platform/db/db.ts'
import { noticesToReporter } from '../../notices/index.ts'
import { findReport, readAsReporter, secretOf } from '../../reports/index.ts'
import { shownPaperOf } from '../../people/index.ts'
import type { DataRequest } from '../domain/request.ts'
import { actsAtOf } from '../domain/waiting.ts'
import { insertStep, lockRequest, stepsOf, takeToAct } from '../store/requests.ts'
import { carryOut } from './carry-out.ts'
import { freeNow } from './erase-own.ts'
import type { RightsRoom } from './room.ts'
import { subjectOfReport, type Subject } from './subject.ts'
import { readWish } from './wish.ts'

const atOnce = 20
/** So long nobody else begins what somebody has begun. */
export const begunAgainAfter = { minutes: 5 }

/** Carries out what waited long enough; answers how many. What its person stopped meanwhile is not among it. */
export async function actOnWaiting(room: RightsRoom): Promise<number> {
  const { db, vault, now } = room.reports
  let acted = 0
  const at = now()
  for (const request of await transact(db, (tx) => takeToAct(tx, at, at.add(begunAgainAfter), atOnce))) {
    const subject = await subjectOf(room, request)
    if (subject === null || !(await isTold(room, request))) continue
    const [asked] = await stepsOf(db, vault, request.id)
    await carryOut(room, subject, request, readWish(asked?.words ?? null))
    acted += 1
  }
  return acted
}

/** Whoever asked had proven who they are. */
async function subjectOf({ reports }: RightsRoom, { report }: DataRequest): Promise<Subject | null> {
  const kept = report === null ? null : await findReport(reports.db, report.number)
  const secret = kept === null ? null : secretOf(reports, kept)
  if (kept === null || secret === null) return null
  const view = await readAsReporter(reports, kept.state.number, secret)
  return view.ok ? subjectOfReport(view.value, { proof: 'proven' }) : null
}

/** The letter that says how to stop it has gone, or cannot go: before that nothing is taken away by which it is addressed. */
async function isTold({ reports: { db } }: RightsRoom, { report, person, askedAt }: DataRequest): Promise<boolean> {
  if (report === null) return true
  const told = await noticesToReporter(db, report.number, person)
  return !told.some(
    ({ template, state, createdAt }) =>
      template === 'rightsTaken' &&
      (state === 'queued' || state === 'sending') &&
      Temporal.Instant.compare(createdAt, askedAt) >= 0,
  )
}

/**
 * From when the program carries out what was asked; null where it does so at once, or a person decides. Nothing is waited for
 * where nothing would happen.
 */
export async function actsAt(
  room: RightsRoom,
  subject: Subject,
  { kind, about }: Pick<DataRequest, 'kind' | 'about'>,
): Promise<Temporal.Instant | null> {
  if (kind === 'erasure' && (await freeNow(room, subject, about)).length === 0) return null
  if (kind === 'correction' && (await shownPaperOf(room.reports.db, subject.person)) !== null) return null
  return actsAtOf(kind, room.reports.now())
}

/** Whoever opens the report stops what was not done yet; false where there is nothing to stop. */
export async function stopRequest({ reports }: RightsRoom, subject: Subject, id: string): Promise<boolean> {
  return transact(reports.db, async (tx) => {
    const request = await lockRequest(tx, id)
    if (request?.person !== subject.person || request.state !== 'open' || request.actsAt === null) return false
    const step = { step: 'stopped', at: reports.now(), by: { kind: 'person' }, outcome: null, ground: null } as const
    await insertStep(tx, reports.vault, id, step, null)
    return true
  })
}
