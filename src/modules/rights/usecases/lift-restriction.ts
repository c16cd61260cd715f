import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { isAccountRestricted, liftAccountRestriction } from '../../accounts/index.ts'
import { commandReport } from '../../reports/index.ts'
import type { Step } from '../domain/request.ts'
import { findRequest, insertStep, lockRequest } from '../store/requests.ts'
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
  if (!isOwn) return refuse({ refusal: 'unknownRequest' })
  if (subject.kind === 'account') return liftOfAccount(room, subject.person, id)
  const { number, restricted } = subject.view.state
  if (restricted === undefined) return refuse({ refusal: 'notRestricted' })
  if (subject.proof.proof === 'askable') return refuse({ refusal: 'notProven' })
  if (!isProven(subject)) return fileLifting(room, subject)
  const command = { command: 'liftRestriction' } as const
  const lifted = await commandReport(reports, { number, command, actor: { kind: 'reporter' } })
  if (!lifted.ok) return refuse({ refusal: 'notRestricted' })
  await transact(reports.db, (tx) => insertStep(tx, reports.vault, id, liftedAt(reports.now()), null))
  return accept(id)
}

/** Its holder has proven it before, or would not be here. */
async function liftOfAccount(
  { reports: { db, vault, now } }: RightsRoom,
  account: PersonId,
  id: string,
): Promise<Result<string, LiftRefusal>> {
  return transact(db, async (tx) => {
    await lockRequest(tx, id)
    if (!(await isAccountRestricted(tx, account))) return refuse({ refusal: 'notRestricted' })
    await liftAccountRestriction(tx, account)
    await insertStep(tx, vault, id, liftedAt(now()), null)
    return accept(id)
  })
}

const liftedAt = (at: Temporal.Instant): Step => ({
  step: 'lifted',
  at,
  by: { kind: 'person' },
  outcome: null,
  ground: null,
})
