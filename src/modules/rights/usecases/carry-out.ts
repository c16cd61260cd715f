import { transact, type Tx } from '../../../platform/db/db.ts'
import { shownPaperOf } from '../../people/index.ts'
import {
  commandHeld,
  correctHeld,
  holdReport,
  isUrgent,
  type HeldReport,
  type OpenLaw,
  type ReportState,
  type SpokenCommand,
} from '../../reports/index.ts'
import type { DataRequest } from '../domain/request.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { endActing, insertStep, stepsOf, takeToAct } from '../store/requests.ts'
import { actOnAccount } from './act-on-account.ts'
import type { CarriedOut } from './carried-out.ts'
import { eraseOwn } from './erase-own.ts'
import type { RightsRoom } from './room.ts'
import { readWish, type Wish } from './wish.ts'

type Work = (room: RightsRoom, held: HeldReport, request: DataRequest, wish: Wish) => Promise<CarriedOut>

export const done: CarriedOut = { outcome: 'done', ground: null }
const reporter = { kind: 'reporter' } as const

/** Whoever showed a card to an officer has a name that was looked at: another one is looked at again. */
const correct: Work = async ({ reports }, held, { person }, { values }) => {
  if ((await shownPaperOf(held.tx, person)) !== null) return null
  const corrected = await correctHeld(reports, held, { values, actor: reporter })
  return corrected.ok ? done : null
}

/** Stops what was agreed to. Null where one of it cannot be stopped now. */
export const withdraw: Work = async (room, held, { about }) => {
  const commands = (['referral', 'publication', 'naming'] as const)
    .filter((from) => about.includes(from))
    .map((from): SpokenCommand => ({ command: 'withdrawConsent', from }))
  return (await commandAll(room, held, commands)) ? done : null
}

/** It holds at once, since what was seen meanwhile cannot be unseen; whether the law forbids it is said within the limit. */
const restrictAtOnce: Work = async (room, held, request, wish) => {
  // Somebody may be in danger, and nobody could read it any more: a person decides.
  if (request.about.includes('everything') && isUrgent(held.state)) return null
  return (await restrict(room, held, request, wish)) === null ? null : 'awaitsOfficer'
}

/** Closes to officers what was asked for. Null where it cannot be closed. */
export const restrict: Work = async (room, held, { about }) => {
  const scope = about.includes('everything') ? 'everything' : 'identity'
  return (await commandAll(room, held, [{ command: 'restrict', scope }])) ? done : null
}

/** One after the other; false where one of them could not be, which leaves the rest to a person. */
async function commandAll({ reports }: RightsRoom, held: HeldReport, commands: readonly SpokenCommand[]) {
  for (const command of commands) {
    const given = await commandHeld(reports, held, command, reporter)
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
  restriction: restrictAtOnce,
  erasure: (room, held, request) => eraseOwn(room, held, request, 'program'),
  automatedDecision: async () => null,
}

/**
 * Does what the program may do by itself of a request that is to be carried out at `by` or before, and tells whoever answers
 * the rest; false where there was nothing to do. All of it is one transaction, in which the request cannot be stopped or
 * answered and nobody else begins it: what breaks off has changed nothing, and is begun again.
 */
export async function carryOut(
  room: RightsRoom,
  { id, report }: Pick<DataRequest, 'id' | 'report'>,
  by: Temporal.Instant,
): Promise<boolean> {
  if (report === null) return carryOutOfAccount(room, id, by)
  const { reports } = room
  const acted = await holdReport(reports, report.number, async (held) => {
    const { tx, law, state } = held
    const request = await takeToAct(tx, id, by)
    if (request === null) return false
    const [asked] = await stepsOf(tx, reports.vault, id)
    const carried = await works[request.kind](room, held, request, readWish(asked?.words ?? null))
    await settle(tx, room, law, state, request, carried)
    return true
  })
  return acted.ok && acted.value
}

/** The same of an account: whoever asked for it to go is told where it was reached before. */
async function carryOutOfAccount(room: RightsRoom, id: string, by: Temporal.Instant): Promise<boolean> {
  const { reports } = room
  const law = await reports.lawShelf.open()
  const acted = await transact(reports.db, async (tx) => {
    const request = await takeToAct(tx, id, by)
    if (request === null) return null
    const account = await actOnAccount(tx, room, request)
    await settle(tx, room, law, null, request, account.carried)
    return account
  })
  acted?.tellAfter?.()
  return acted !== null
}

/** Writes what became of it, and tells its person or whoever answers it; `state` null where it is about an account. */
export async function settle(
  tx: Tx,
  { reports: { vault, now }, tell }: RightsRoom,
  law: OpenLaw,
  state: ReportState | null,
  { id, agency, person }: Pick<DataRequest, 'id' | 'agency' | 'person'>,
  carried: CarriedOut,
): Promise<void> {
  const at = now()
  const by = { kind: 'program' } as const
  await endActing(tx, id)
  if (carried === 'awaitsOfficer')
    await insertStep(tx, vault, id, { step: 'carriedOut', at, by, outcome: null, ground: null }, null)
  else if (carried !== null) await insertStep(tx, vault, id, { step: 'answered', at, by, ...carried }, null)
  const told = { request: id, number: state?.number ?? null, agency, involved: state?.involved ?? [], at }
  if (carried === null || carried === 'awaitsOfficer')
    await tell(tx, law, { ...told, template: 'officerRights', person: null })
  else if (state === null || state.reachable) await tell(tx, law, { ...told, template: 'rightsAnswered', person })
}
