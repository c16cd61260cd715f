import { transact, type Tx } from '../../../platform/db/db.ts'
import { shownPaperOf } from '../../people/index.ts'
import { commandReport, correctIdentity, isUrgent, type SpokenCommand } from '../../reports/index.ts'
import type { DataRequest } from '../domain/request.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { endActing, insertStep, lockRequest } from '../store/requests.ts'
import type { CarriedOut } from './carried-out.ts'
import { eraseOwn } from './erase-own.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'
import type { Wish } from './wish.ts'

type Work = (room: RightsRoom, subject: Subject, request: DataRequest, wish: Wish) => Promise<CarriedOut>

export const done: CarriedOut = { outcome: 'done', ground: null }
const reporter = { kind: 'reporter' } as const

/** Whoever showed a card to an officer has a name that was looked at: another one is looked at again. */
const correct: Work = async ({ reports }, subject, _request, { values }) => {
  if (subject.kind !== 'report' || (await shownPaperOf(reports.db, subject.person)) !== null) return null
  const corrected = await correctIdentity(reports, subject.view.state.number, values, reporter)
  return corrected.ok ? done : null
}

const withdraw: Work = async (room, subject, { about }) => {
  const commands = (['referral', 'publication', 'naming'] as const)
    .filter((from) => about.includes(from))
    .map((from): SpokenCommand => ({ command: 'withdrawConsent', from }))
  return (await commandAll(room, subject, commands)) ? done : null
}

/** It holds at once, since what was seen meanwhile cannot be unseen; whether the law forbids it is said within the limit. */
const restrict: Work = async (room, subject, { about }) => {
  const scope = about.includes('everything') ? 'everything' : 'identity'
  // Somebody may be in danger, and nobody could read it any more: a person decides.
  if (scope === 'everything' && subject.kind === 'report' && isUrgent(subject.view.state)) return null
  return (await commandAll(room, subject, [{ command: 'restrict', scope }])) ? 'awaitsOfficer' : null
}

/** One after the other; false where one of them could not be, which leaves the rest to a person. */
async function commandAll({ reports }: RightsRoom, subject: Subject, commands: readonly SpokenCommand[]) {
  if (subject.kind !== 'report') return false
  const { number } = subject.view.state
  for (const command of commands) {
    const given = await commandReport(reports, { number, command, actor: reporter })
    // What was so already is as it was asked for.
    if (!given.ok && !alreadySo.has(given.refusal.refusal)) return false
  }
  return true
}

const alreadySo: ReadonlySet<string> = new Set([
  'notConsented',
  'alreadyConfidential',
  'alreadyAnonymous',
  'alreadyRestricted',
])

/** Access is given by the page that the request opens. */
const works: Readonly<Record<RequestKind, Work>> = {
  access: async () => done,
  correction: correct,
  withdrawal: withdraw,
  restriction: restrict,
  erasure: eraseOwn,
  automatedDecision: async () => null,
}

/**
 * Does what the program may do by itself, and tells whoever answers the rest. The request was taken in before: what breaks off
 * here is still open, and is begun again.
 */
export async function carryOut(room: RightsRoom, subject: Subject, request: DataRequest, wish: Wish): Promise<void> {
  const carried = await works[request.kind](room, subject, request, wish)
  await transact(room.reports.db, async (tx) => {
    // It was stopped, or answered, meanwhile.
    if ((await lockRequest(tx, request.id))?.state === 'open') await settle(tx, room, subject, request, carried)
  })
}

/** Writes what became of it, and tells its person or whoever answers it. */
export async function settle(
  tx: Tx,
  { reports: { vault, now }, tell }: RightsRoom,
  subject: Subject,
  { id, agency }: DataRequest,
  carried: CarriedOut,
): Promise<void> {
  const at = now()
  const by = { kind: 'program' } as const
  await endActing(tx, id)
  if (carried === 'awaitsOfficer')
    await insertStep(tx, vault, id, { step: 'carriedOut', at, by, outcome: null, ground: null }, null)
  else if (carried !== null) await insertStep(tx, vault, id, { step: 'answered', at, by, ...carried }, null)
  const state = subject.kind === 'report' ? subject.view.state : null
  const told = { request: id, number: state?.number ?? null, agency, involved: state?.involved ?? [], at }
  if (carried === null || carried === 'awaitsOfficer')
    await tell(tx, subject.law, { ...told, template: 'officerRights', person: null })
  else if (state === null || state.reachable)
    await tell(tx, subject.law, { ...told, template: 'rightsAnswered', person: subject.person })
}
