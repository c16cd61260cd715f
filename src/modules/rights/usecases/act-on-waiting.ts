import { transact, type Tx } from '../../../platform/db/db.ts'
import { isOnItsWay } from '../../notices/index.ts'
import { shownPaperOf } from '../../people/index.ts'
import { holdReport, type OpenLaw, type ReportState } from '../../reports/index.ts'
import type { DataRequest } from '../domain/request.ts'
import { actsAtOf } from '../domain/waiting.ts'
import { insertStep, lockRequest, putOff, waitingToAct } from '../store/requests.ts'
import { carryOut, settle } from './carry-out.ts'
import { someMayGo } from './erase-own.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'

const atOnce = 20
/** What broke off is begun again after so long. */
export const begunAgainAfter = { minutes: 5 }
/** What still breaks so long after it was due is for a person: the limit of a correction ends a day after it is due. */
const triedFor = { hours: 6 }

/** Hears of a request that broke, so that the others go on. */
type OnBrokenRequest = (request: string, error: unknown) => void

/** Where nobody listens, what broke ends the work. */
const throwOn: OnBrokenRequest = (_, error) => {
  throw error
}

/**
 * Carries out what waited long enough; answers how many. What its person stopped meanwhile is not among it, and what breaks
 * holds no other up: it is tried again, and after some hours handed to whoever answers.
 */
export async function actOnWaiting(room: RightsRoom, onBroken: OnBrokenRequest = throwOn): Promise<number> {
  const { db, now } = room.reports
  let acted = 0
  const at = now()
  for (const request of await waitingToAct(db, at, atOnce)) {
    try {
      if (!(await isTold(room, request))) await putOff(db, request.id, at.add(begunAgainAfter))
      else if (await carryOut(room, request, at)) acted += 1
    } catch (error) {
      onBroken(request.number, error)
      await putOff(db, request.id, at.add(begunAgainAfter))
      if (isTriedEnough(request, at))
        await handOver(room, request).catch((again: unknown) => onBroken(request.number, again))
    }
  }
  return acted
}

const isTriedEnough = ({ kind, askedAt }: DataRequest, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, (actsAtOf(kind, askedAt) ?? askedAt).add(triedFor)) >= 0

/** Leaves it to whoever answers, who is told. */
async function handOver(room: RightsRoom, { id, report }: DataRequest): Promise<void> {
  const { reports } = room
  const leave = async (tx: Tx, law: OpenLaw, state: ReportState | null): Promise<void> => {
    const request = await lockRequest(tx, id)
    if (request?.state === 'open') await settle(tx, room, law, state, request, null)
  }
  if (report !== null) await holdReport(reports, report.number, ({ tx, law, state }) => leave(tx, law, state))
  else {
    const law = await reports.lawShelf.open()
    await transact(reports.db, (tx) => leave(tx, law, null))
  }
}

/** The letter that says how to stop it has gone, or cannot go: before that nothing is taken away by which it is addressed. */
const isTold = async ({ reports: { db } }: RightsRoom, { id }: DataRequest): Promise<boolean> =>
  !(await isOnItsWay(db, id, 'rightsTaken'))

/**
 * From when the program carries out what was asked, or an officer may; null where it is done at once, or a person decides
 * without delay. Nothing is waited for where nothing would happen.
 */
export async function actsAt(
  { reports: { db, now } }: RightsRoom,
  subject: Subject,
  { kind, about }: Pick<DataRequest, 'kind' | 'about'>,
): Promise<Temporal.Instant | null> {
  if (subject.kind === 'account') return actsAtOf(kind, now())
  if (kind === 'erasure' && !(await someMayGo(db, subject.view, { kind, about, isProven: true }, now()))) return null
  if (kind === 'correction' && (await shownPaperOf(db, subject.person)) !== null) return null
  return actsAtOf(kind, now())
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
