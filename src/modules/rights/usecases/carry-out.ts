import { transact } from '../../../platform/db/db.ts'
import type { Ground } from '../domain/grounds.ts'
import type { DataRequest, Outcome } from '../domain/request.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { insertStep } from '../store/requests.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'
import type { Wish } from './wish.ts'

/** What the program has done by itself, and why not all of it. */
type CarriedOut = { readonly outcome: Outcome; readonly ground: Ground | null }

/** Null: this is for a person to decide. */
type Work = (room: RightsRoom, subject: Subject, request: DataRequest, wish: Wish) => Promise<CarriedOut | null>

const byOfficer: Work = async () => null

/** Access is given by the page that the request opens. */
const works: Readonly<Record<RequestKind, Work>> = {
  access: async () => ({ outcome: 'done', ground: null }),
  correction: byOfficer,
  withdrawal: byOfficer,
  restriction: byOfficer,
  erasure: byOfficer,
  automatedDecision: byOfficer,
}

/**
 * Does at once what the program may do by itself, and tells whoever answers the rest. The request was taken in before: what
 * breaks off here is still open, and a person finds it.
 */
export async function carryOut(room: RightsRoom, subject: Subject, request: DataRequest, wish: Wish): Promise<void> {
  const { db, vault, now } = room.reports
  const done = await works[request.kind](room, subject, request, wish)
  const at = now()
  await transact(db, async (tx) => {
    if (done !== null) {
      const step = { step: 'answered', at, by: { kind: 'program' }, ...done } as const
      await insertStep(tx, vault, request.id, step, null)
    }
    const state = subject.kind === 'report' ? subject.view.state : null
    const { agency, id } = request
    const told = { request: id, number: state?.number ?? null, agency, involved: state?.involved ?? [], at }
    if (done === null) await room.tell(tx, subject.law, { ...told, template: 'officerRights', person: null })
    else if (state === null || state.reachable)
      await room.tell(tx, subject.law, { ...told, template: 'rightsAnswered', person: subject.person })
  })
}
