import type { Officer } from '../../../kernel/actor.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { lastSettlement } from '../store/nik-settlements.ts'
import type { NikParties } from './nik-parties.ts'

/** A second officer decides within so many days, or the first begins anew (product); the letter to the holder names them. */
export const secondWithinDays = 14

/** Did another officer decide last, of each of these holders, that their account lets the NIK go? */
export async function isReleaseAsked(
  db: Handle,
  { id }: Officer,
  { holders, claimant }: NikParties,
  now: Temporal.Instant,
): Promise<boolean> {
  const since = now.subtract({ hours: 24 * secondWithinDays })
  for (const holder of holders) {
    const last = await lastSettlement(db, holder, claimant)
    const isAsked = last?.decision === 'releaseAsked' && Temporal.Instant.compare(last.at, since) >= 0
    if (!isAsked || last.officer === id) return false
  }
  return true
}
