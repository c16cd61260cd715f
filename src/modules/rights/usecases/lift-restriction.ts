import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { commandReport } from '../../reports/index.ts'
import { findRequest, insertStep } from '../store/requests.ts'
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
  const isOwn = request !== null && request.person === subject.person && request.kind === 'restriction'
  if (!isOwn || subject.kind !== 'report') return refuse({ refusal: 'unknownRequest' })
  const { number, restricted } = subject.view.state
  if (restricted === undefined) return refuse({ refusal: 'notRestricted' })
  if (subject.proof.proof === 'askable') return refuse({ refusal: 'notProven' })
  if (!isProven(subject)) return fileLifting(room, subject)
  const command = { command: 'liftRestriction' } as const
  const lifted = await commandReport(reports, { number, command, actor: { kind: 'reporter' } })
  if (!lifted.ok) return refuse({ refusal: 'notRestricted' })
  const at = reports.now()
  const step = { step: 'lifted', at, by: { kind: 'person' }, outcome: null, ground: null } as const
  await transact(reports.db, (tx) => insertStep(tx, reports.vault, id, step, null))
  return accept(id)
}
