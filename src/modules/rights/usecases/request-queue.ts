import type { Officer } from '../../../kernel/actor.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { liftAccountRestriction } from '../../accounts/index.ts'
import { recordAudit } from '../../audit/index.ts'
import {
  commandHeld,
  correctHeld,
  findReport,
  holdReport,
  impartialPosts,
  statesOf,
  type HeldReport,
  type OpenLaw,
  type ReportState,
} from '../../reports/index.ts'
import { answerRequest as decideAnswer, type AnswerRefusal, type RequestAnswer } from '../domain/answer-request.ts'
import { isLifting, type DataRequest } from '../domain/request.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { soonFrom, type RequestList, type RequestPlace, type Waiting } from '../domain/request-list.ts'
import {
  countRequests,
  endRequest,
  findRequest,
  insertStep,
  listRequests,
  lockRequest,
  stepsOf,
  takeToRemind,
  type WordedStep,
} from '../store/requests.ts'
import { actOnAccount, type ActedOnAccount } from './act-on-account.ts'
import { restrict, withdraw } from './carry-out.ts'
import { endRestrictions } from './end-restrictions.ts'
import { eraseOwn, keptOf, type Kept } from './erase-own.ts'
import type { RightsRoom } from './room.ts'
import { answeringFor } from './subject.ts'
import { readWish } from './wish.ts'

const pageSize = 50

/** What a list is narrowed to: one kind, or (null) all. */
export type QueueAsked = { readonly list: RequestList; readonly kind: RequestKind | null }

export type RequestQueue = {
  readonly requests: readonly DataRequest[]
  /** Where the following page begins; null on the last. */
  readonly next: RequestPlace | null
  readonly counts: Readonly<Record<Waiting, number>>
  readonly law: OpenLaw
}

/** One page of the requests that this data-protection officer answers. */
export async function requestQueue(
  { reports }: RightsRoom,
  officer: Officer,
  { list, kind }: QueueAsked,
  after: RequestPlace | null,
): Promise<RequestQueue> {
  const law = await reports.lawShelf.open()
  const agencies = agenciesWhere(officer, 'rights.handle', law.tree)
  const whose = { agencies, officer: officer.id, kind, now: reports.now() }
  const [found, counts] = await Promise.all([
    listRequests(reports.db, whose, list, after, pageSize + 1),
    countRequests(reports.db, whose),
  ])
  const shown = found.slice(0, pageSize)
  const isFor = await impartialFor(
    reports,
    officer,
    shown.map(({ request }) => request),
  )
  return {
    requests: shown.flatMap(({ request }) => (isFor(request) ? [request] : [])),
    next: found.length > pageSize ? (shown.at(-1)?.place ?? null) : null,
    counts,
    law,
  }
}

/** By a post that the report does not concern: nobody answers for the unit that it complains about, nor whom it names. */
const mayAnswer = (officer: Officer, state: ReportState, { agency }: DataRequest, law: OpenLaw): boolean => {
  const posts = impartialPosts(officer, state, law.tree)
  return may({ ...officer, posts }, 'rights.handle', law.tree, answeringFor(state, agency, law))
}

/** Which of these requests this officer may answer, as their reports stand now. */
async function impartialFor(
  { db, lawShelf }: RightsRoom['reports'],
  officer: Officer,
  requests: readonly DataRequest[],
): Promise<(request: DataRequest) => boolean> {
  const law = await lawShelf.open()
  const numbers = requests.flatMap(({ report }) => report?.number ?? [])
  const states: ReadonlyMap<string, ReportState> = await statesOf(db, [...new Set(numbers)])
  return (request) => {
    const { report } = request
    const state = report === null ? undefined : states.get(report.number)
    return state === undefined || mayAnswer(officer, state, request, law)
  }
}

/** A request as whoever answers it sees it. */
export type RequestForOfficer = {
  readonly request: DataRequest
  readonly steps: readonly WordedStep[]
  readonly law: OpenLaw
  /** How long what is asked to go is kept, and who says so. */
  readonly kept: readonly Kept[]
}

export type ForOfficerRefusal = { readonly refusal: 'unknownRequest' }

/** Refusal: `unknownRequest`, also where it is not this officer's to answer. */
export async function requestForOfficer(
  { reports }: RightsRoom,
  officer: Officer,
  id: string,
): Promise<Result<RequestForOfficer, ForOfficerRefusal>> {
  const [law, request] = await Promise.all([reports.lawShelf.open(), findRequest(reports.db, id)])
  if (request === null || !may(officer, 'rights.handle', law.tree, request.agency))
    return refuse({ refusal: 'unknownRequest' })
  const kept = request.report === null ? null : await findReport(reports.db, request.report.number)
  if (kept !== null && !mayAnswer(officer, kept.state, request, law)) return refuse({ refusal: 'unknownRequest' })
  return accept({
    request,
    steps: await stepsOf(reports.db, reports.vault, id),
    law,
    kept: kept === null ? [] : await keptOf(reports.db, { state: kept.state, law }, request, reports.now()),
  })
}

type Answering = Result<null, AnswerRefusal | ForOfficerRefusal>

/**
 * Ends a request with the officer's answer, does what follows from it and tells the person, all in one transaction in which
 * nobody else answers it. Refusals: `unknownRequest`, `AnswerRefusal`.
 */
export async function answerRequest(
  room: RightsRoom,
  officer: Officer,
  id: string,
  answer: RequestAnswer,
): Promise<Answering> {
  const { reports } = room
  const found = await requestForOfficer(room, officer, id)
  if (!found.ok) return found
  const { request, law } = found.value
  if (request.report === null) return answerOfAccount(room, law, officer, id, answer)
  try {
    const held = await holdReport(reports, request.report.number, (one) => answerInTurn(room, one, officer, id, answer))
    return held.ok ? held.value : refuse({ refusal: 'unknownRequest' })
  } catch (error) {
    if (error instanceof CannotBeDone) return refuse({ refusal: 'cannotBeDone' })
    throw error
  }
}

/** The same of an account: whoever asked for it to go is told where it was reached before. */
async function answerOfAccount(
  room: RightsRoom,
  law: OpenLaw,
  officer: Officer,
  id: string,
  answer: RequestAnswer,
): Promise<Answering> {
  const { written, acted } = await transact(room.reports.db, async (tx) => {
    const request = await lockRequest(tx, id)
    const answering = await answerInTurn(room, { tx, law }, officer, id, answer)
    return {
      written: answering,
      acted: request !== null && answering.ok ? await carryOutForAccount(tx, room, request, answer) : null,
    }
  })
  acted?.tellAfter?.()
  return written
}

/** What is met of a restriction holds already; what the law does not allow opens. */
async function carryOutForAccount(
  tx: Tx,
  room: RightsRoom,
  request: DataRequest,
  { outcome }: RequestAnswer,
): Promise<ActedOnAccount | null> {
  if (request.kind === 'restriction' && outcome === 'refused') await liftAccountRestriction(tx, request.person)
  return request.kind === 'erasure' && outcome === 'done' ? actOnAccount(tx, room, request) : null
}

/** Takes back all that was done in the same transaction: what is said to be met is done wholly. */
class CannotBeDone extends Error {}

async function answerInTurn(
  room: RightsRoom,
  held: HeldReport | Pick<HeldReport, 'tx' | 'law'>,
  officer: Officer,
  id: string,
  answer: RequestAnswer,
): Promise<Answering> {
  const { reports, tell } = room
  const { tx, law } = held
  const at = reports.now()
  const request = await lockRequest(tx, id)
  // It became anonymous, or a complaint about the officer's own unit, a moment ago.
  if (request === null || ('state' in held && !mayAnswer(officer, held.state, request, law)))
    return refuse({ refusal: 'unknownRequest' })
  const step = decideAnswer(request, answer, { kind: 'officer', id: officer.id }, at)
  if (!step.ok) return step
  // What is done of it moves what is still open about the report: this is answered where it was asked.
  await endRequest(tx, id, answer.outcome, at)
  if ('state' in held && !(await carryOutAnswer(room, held, officer, request, answer))) throw new CannotBeDone()
  await insertStep(tx, reports.vault, id, step.value, answer.words)
  if (isLifting(request) && answer.outcome !== 'refused') await endRestrictions(tx, reports.vault, request, step.value)
  const { number, kind, agency, person, report } = request
  const detail = { kind, outcome: answer.outcome, ground: step.value.ground }
  await recordAudit(tx, { at, actor: officer, event: 'rights.answered', subject: number, detail })
  const told = { request: id, number: report?.number ?? null, agency, involved: [], at }
  if (!('state' in held) || held.state.reachable) await tell(tx, law, { ...told, template: 'rightsAnswered', person })
  return accept(null)
}

/**
 * What follows from an answer is done with it; false where it cannot be. What the law does not allow to be restricted, and
 * what its person wants open again, opens.
 */
async function carryOutAnswer(
  room: RightsRoom,
  held: HeldReport,
  officer: Officer,
  request: DataRequest,
  { outcome, parts }: RequestAnswer,
): Promise<boolean> {
  const [asked] = await stepsOf(held.tx, room.reports.vault, request.id)
  const wish = readWish(asked?.words ?? null)
  switch (request.kind) {
    case 'correction': {
      if (outcome === 'refused') return true
      const right = Object.entries(wish.values).filter(([field]) => outcome === 'done' || parts.includes(field))
      return (await correctHeld(room.reports, held, { values: Object.fromEntries(right), actor: officer })).ok
    }
    case 'restriction': {
      if (isLifting(request) === (outcome === 'refused'))
        return outcome !== 'done' || (await restrict(room, held, request, wish)) !== null
      const lifted = await commandHeld(room.reports, held, { command: 'liftRestriction' }, officer)
      return lifted.ok || lifted.refusal.refusal === 'notRestricted'
    }
    case 'withdrawal':
      return outcome !== 'done' || (await withdraw(room, held, request, wish)) !== null
    case 'erasure': {
      if (outcome === 'refused') return true
      // What is met in part leaves what our own period keeps.
      const erased = await eraseOwn(room, held, request, outcome === 'done' ? 'officer' : 'program')
      return outcome === 'partly' || (erased !== null && erased !== 'awaitsOfficer' && erased.outcome === 'done')
    }
    case 'access':
    case 'automatedDecision':
      return true
  }
}

const remindedAtOnce = 100

/** Reminds whoever answers of requests whose limit is a day away, each once; answers how many. */
export async function remindRequests({ reports, tell }: RightsRoom): Promise<number> {
  const law = await reports.lawShelf.open()
  const at = reports.now()
  return transact(reports.db, async (tx) => {
    const due = await takeToRemind(tx, soonFrom(at), at, remindedAtOnce)
    for (const { id, agency, report } of due) {
      const step = { step: 'reminded', at, by: { kind: 'program' }, outcome: null, ground: null } as const
      await insertStep(tx, reports.vault, id, step, null)
      const kept = report === null ? null : await findReport(tx, report.number)
      await tell(tx, law, {
        request: id,
        number: report?.number ?? null,
        agency: kept === null ? agency : answeringFor(kept.state, agency, law),
        template: 'officerRightsDue',
        person: null,
        involved: kept?.state.involved ?? [],
        at,
      })
    }
    return due.length
  })
}
