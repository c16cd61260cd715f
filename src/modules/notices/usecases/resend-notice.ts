import type { AgencyId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { requeueNotice } from '../store/notices.ts'

/**
 * Sends once more what did not arrive, under a new message id so that no gateway takes it for a repetition. `agencies`
 * are those over whose notices this operator watches; null: all. Refusal: `nothingToResend`, where the notice is unknown,
 * another's, on its way, or has arrived.
 */
export async function resendNotice(
  db: Handle,
  id: string,
  agencies: readonly AgencyId[] | null,
  now: Temporal.Instant,
): Promise<Result<null, { readonly refusal: 'nothingToResend' }>> {
  return (await requeueNotice(db, id, agencies, now)) ? accept(null) : refuse({ refusal: 'nothingToResend' })
}
