import type { Handle } from '../../../platform/db/db.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { requeueNotice } from '../store/notices.ts'

/**
 * Sends once more what did not arrive, under a new message id so that no gateway takes it for a repetition.
 * Refusal: `nothingToResend`, where the notice is unknown, on its way, or has arrived.
 */
export async function resendNotice(
  db: Handle,
  id: string,
  now: Temporal.Instant,
): Promise<Result<null, { readonly refusal: 'nothingToResend' }>> {
  return (await requeueNotice(db, id, now)) ? accept(null) : refuse({ refusal: 'nothingToResend' })
}
