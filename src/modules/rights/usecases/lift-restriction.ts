import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { isAccountRestricted, liftAccountRestriction } from '../../accounts/index.ts'
import { commandReport } from '../../reports/index.ts'
import type { DataRequest, Step } from '../domain/request.ts'
import { findRequest, insertStep, lockRequest } from '../store/requests.ts'
import { endRestrictions } from './end-restrictions.ts'
import { fileLifting, type FileRefusal } from './file-request.ts'
import type { RightsRoom } from './room.ts'
import { isProven, type Subject } from './subject.ts'

type LiftRefusal = FileRefusal | { readonly refusal: 'unknownRequest' | 'notRestricted' }

/**
 * The person opens again what they had closed. Whoever found the receipt would open it to everybody who handles the report, so
 * it ends at once only for who has proven to be the person; where nothing can prove it, an officer is asked. Answers the
 * request by which it goes on. Refusals: `unknownRequest`, `notRestricted`, `notProven` where a code would prove it,
 * `alreadyAsked`.
 */
export async function liftRestriction(
  room: RightsRoom,
  subject: Subject,
  id: string,
): Promise<Result<string, LiftRefusal>> {
  const { reports } = room
  const request = await findRequest(reports.db, id)
  if (request === null || request.person !== subject.person || request.kind !== 'restriction')
    return refuse({ refusal: 'unknownRequest' })
  if (subject.kind === 'account') return liftOfAccount(room, request)
  const { number, restricted } = subject.view.state
  if (restricted === undefined) return refuse({ refusal: 'notRestricted' })
  if (subject.proof.proof === 'askable') return refuse({ refusal: 'notProven' })
  if (!isProven(subject)) return fileLifting(room, subject)
  const command = { command: 'liftRestriction' } as const
  const lifted = await commandReport(reports, { number, command, actor: { kind: 'reporter' } })
  if (!lifted.ok) return refuse({ refusal: 'notRestricted' })
  await transact(reports.db, (tx) => noteLifted(tx, room, request))
  return accept(id)
}

/** Its holder has proven it before, or would not be here. */
async function liftOfAccount(room: RightsRoom, request: DataRequest): Promise<Result<string, LiftRefusal>> {
  const { id, person } = request
  return transact(room.reports.db, async (tx) => {
    await lockRequest(tx, id)
    if (!(await isAccountRestricted(tx, person))) return refuse({ refusal: 'notRestricted' })
    await liftAccountRestriction(tx, person)
    await noteLifted(tx, room, request)
    return accept(id)
  })
}

/** The request by which it was restricted says so, and what was asked besides waits for nobody any more. */
async function noteLifted(tx: Tx, { reports: { vault, now } }: RightsRoom, request: DataRequest): Promise<void> {
  const step: Step = { step: 'lifted', at: now(), by: { kind: 'person' }, outcome: null, ground: null }
  await insertStep(tx, vault, request.id, step, null)
  await endRestrictions(tx, vault, request, step)
}
