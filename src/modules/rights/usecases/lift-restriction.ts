import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { commandReport } from '../../reports/index.ts'
import { findRequest, insertStep } from '../store/requests.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'

/** The person opens again what they had closed. Refusals: `unknownRequest`, `notRestricted`. */
export async function liftRestriction(
  { reports }: RightsRoom,
  subject: Subject,
  id: string,
): Promise<Result<null, { readonly refusal: 'unknownRequest' | 'notRestricted' }>> {
  const request = await findRequest(reports.db, id)
  const isOwn = request !== null && request.person === subject.person && request.kind === 'restriction'
  if (!isOwn || subject.kind !== 'report') return refuse({ refusal: 'unknownRequest' })
  const { number } = subject.view.state
  const command = { command: 'liftRestriction' } as const
  const lifted = await commandReport(reports, { number, command, actor: { kind: 'reporter' } })
  if (!lifted.ok) return refuse({ refusal: 'notRestricted' })
  const at = reports.now()
  const step = { step: 'lifted', at, by: { kind: 'person' }, outcome: null, ground: null } as const
  await transact(reports.db, (tx) => insertStep(tx, reports.vault, id, step, null))
  return accept(null)
}
