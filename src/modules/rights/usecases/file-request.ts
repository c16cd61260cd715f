import { randomInt } from 'node:crypto'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { findReport, type ReportState } from '../../reports/index.ts'
import { canBeAsked, choicesFor, type About } from '../domain/choices.ts'
import { makeRequestNumber } from '../domain/request-number.ts'
import { isLifting, type DataRequest } from '../domain/request.ts'
import { hasEffect, type RequestKind } from '../domain/request-kind.ts'
import { dueAtOf } from '../domain/rights-law.ts'
import { insertRequest, insertStep, requestsOf } from '../store/requests.ts'
import { actsAt, begunAgainAfter } from './act-on-waiting.ts'
import { carryOut, done, settle } from './carry-out.ts'
import type { RightsRoom } from './room.ts'
import { answeringAgency, circumstancesOf, isProven, type ReportSubject, type Subject } from './subject.ts'
import { wishText, type Wish } from './wish.ts'

export type RequestAsked = Wish & { readonly kind: RequestKind; readonly about: readonly About[] }

export type FileRefusal = {
  /**
   * Nothing was chosen, or nothing that there is; the same kind of request is not answered yet; a code would prove who asks,
   * and none was shown.
   */
  readonly refusal: 'nothingChosen' | 'alreadyAsked' | 'notOffered' | 'notProven'
}

/**
 * Takes a request in from whoever has proven to be the person: with its number, its limit and its first step. What the
 * program can do by itself it does at once; everything else waits for the data-protection officer, who is told. Answers
 * the request's id. Refusals: `FileRefusal`.
 */
export async function fileRequest(
  room: RightsRoom,
  subject: Subject,
  asked: RequestAsked,
): Promise<Result<string, FileRefusal>> {
  const { reports } = room
  const circumstances = await circumstancesOf(reports, subject)
  if (!canBeAsked(asked.kind, circumstances)) return refuse({ refusal: 'notOffered' })
  const choices = choicesFor(asked.kind, circumstances)
  const about = choices.filter((one) => asked.about.includes(one))
  if (choices.length > 0 && about.length === 0) return refuse({ refusal: 'nothingChosen' })
  if (needsProof(asked.kind, subject)) return refuse({ refusal: 'notProven' })
  const taken = await takeIn(room, subject, { ...asked, about })
  if (!taken.ok) return taken
  const { request, isDoneNow } = taken.value
  if (isDoneNow && request.actsAt !== null) await carryOut(room, request, request.actsAt)
  return accept(request.id)
}

/** Reading and objecting do nothing to the data; where nothing can prove it, an officer finds out who asks. */
export const needsProof = (kind: RequestKind, subject: Subject): boolean =>
  hasEffect(kind) && subject.kind === 'report' && subject.proof.proof === 'askable'

/**
 * Asks an officer to end a restriction, where nothing can prove that whoever wants it is the person. Answers the request's id.
 * Refusal: `alreadyAsked`.
 */
export async function fileLifting(room: RightsRoom, subject: ReportSubject): Promise<Result<string, FileRefusal>> {
  const taken = await takeIn(room, subject, { kind: 'restriction', about: ['lifting'], words: '', values: {} })
  return taken.ok ? accept(taken.value.request.id) : taken
}

async function stateNow(tx: Tx, { view }: ReportSubject): Promise<ReportState> {
  const { number } = view.state
  const kept = await findReport(tx, number)
  if (kept === null) throw new Error(`${number} was read, and is not there`)
  return kept.state
}

async function takeIn(
  room: RightsRoom,
  subject: Subject,
  asked: RequestAsked,
): Promise<Result<{ readonly request: DataRequest; readonly isDoneNow: boolean }, FileRefusal>> {
  const { reports, tell } = room
  const { db, vault, now } = reports
  const at = now()
  const { kind, about } = asked
  // Where nothing proves who asks, an officer finds out before anything happens.
  const isOurs = hasEffect(kind) && isProven(subject)
  const waitsUntil = isOurs ? await actsAt(room, subject, asked) : null
  const isDoneNow = isOurs && waitsUntil === null
  return transact(db, async (tx) => {
    // Somebody who sends the form twice at once asks once.
    await takeTurn(tx, 'dataRequests')
    const earlier = await requestsOf(tx, [subject.person])
    const isSame = (one: DataRequest) => one.kind === kind && isLifting(one) === isLifting(asked)
    if (earlier.some((one) => isSame(one) && one.state === 'open')) return refuse({ refusal: 'alreadyAsked' })
    // Read in this turn: what made it anonymous a moment ago says who answers.
    const report = subject.kind === 'report' ? await stateNow(tx, subject) : null
    const request: DataRequest = {
      id: newId(),
      number: makeRequestNumber(Array.from({ length: 8 }, () => randomInt(29))),
      kind,
      about,
      report: report === null ? null : { id: report.id, number: report.number },
      person: subject.person,
      isProven: isProven(subject),
      agency: report === null ? subject.law.nation : answeringAgency(report, subject.law),
      state: 'open',
      askedAt: at,
      dueAt: dueAtOf(kind, at),
      answeredAt: null,
      // What is done now and breaks off is begun again by a worker.
      actsAt: isDoneNow ? at.add(begunAgainAfter) : waitsUntil,
    }
    await insertRequest(tx, request)
    const step = { step: 'asked', at, by: { kind: 'person' }, outcome: null, ground: null } as const
    await insertStep(tx, vault, request.id, step, wishText(asked))
    await recordAudit(tx, {
      at,
      actor: { kind: 'reporter' },
      event: 'rights.asked',
      subject: request.number,
      detail: { kind },
    })
    const told = { request: request.id, number: report?.number ?? null, agency: request.agency, involved: [], at }
    if (report === null || report.reachable)
      await tell(tx, subject.law, { ...told, template: 'rightsTaken', person: subject.person })
    // It is asked and answered at once, or not at all.
    if (kind === 'access') await settle(tx, room, subject.law, report, request, done)
    else if (!isOurs) await settle(tx, room, subject.law, report, request, null)
    return accept({ request, isDoneNow })
  })
}
