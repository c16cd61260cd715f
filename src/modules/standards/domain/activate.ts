import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { gapsOf } from './frame-gaps.ts'
import { openPointsOf } from './open-points.ts'
import { overlapsIn } from './overlaps.ts'
import type { OpenPoint } from './standard.ts'
import { nationalAgency } from './standard-id.ts'
import type { Activation, StandardVersion, Withdrawal } from './version.ts'

export type ActivateRefusal =
  | { readonly refusal: 'alreadyActivated' }
  | { readonly refusal: 'openPoints'; readonly points: readonly OpenPoint[] }
  /** Two numbers for one step and class, and no open point that asks which. */
  | { readonly refusal: 'limitsOverlap'; readonly limits: readonly LimitName[] }
  | { readonly refusal: 'effectiveInPast'; readonly effectiveFrom: Temporal.PlainDate }
  | { readonly refusal: 'frameIncomplete'; readonly missing: readonly string[] }
  | { readonly refusal: 'noNationalFrame' }

/**
 * Puts a draft in force from its effective date. `frame` is the national version in force, null while there is none.
 * `earliest` is the first effective date allowed: today, or null when the first standards are seeded.
 */
export function activate(
  version: StandardVersion,
  { by, at }: Pick<Activation, 'by' | 'at'>,
  { frame, earliest }: { readonly frame: StandardVersion | null; readonly earliest: Temporal.PlainDate | null },
): Result<StandardVersion & { readonly activation: Activation }, ActivateRefusal> {
  const { standard } = version
  if (version.activation) return refuse({ refusal: 'alreadyActivated' })
  const points = openPointsOf(standard)
  if (points.length > 0) return refuse({ refusal: 'openPoints', points })
  const limits = overlapsIn(standard)
  if (limits.length > 0) return refuse({ refusal: 'limitsOverlap', limits })
  const { effectiveFrom } = standard
  if (earliest && Temporal.PlainDate.compare(effectiveFrom, earliest) < 0)
    return refuse({ refusal: 'effectiveInPast', effectiveFrom })
  const ownFrame = standard.agency === nationalAgency
  const missing = ownFrame ? gapsOf(standard) : []
  if (missing.length > 0) return refuse({ refusal: 'frameIncomplete', missing })
  const rests = ownFrame ? version : frame
  if (!rests) return refuse({ refusal: 'noNationalFrame' })
  return accept({ ...version, activation: { by, at, frame: rests.id } })
}

export type WithdrawRefusal =
  | { readonly refusal: 'notInForce' }
  | { readonly refusal: 'withdrawnInPast'; readonly today: Temporal.PlainDate }
  /** The nation's frame is replaced by its next version, never taken away: every silence rests on it. */
  | { readonly refusal: 'nationalFrame' }

/** Takes a version out of force for reports filed from `from` on; it is not before today. */
export function withdraw(
  version: StandardVersion,
  withdrawal: Withdrawal,
  today: Temporal.PlainDate,
): Result<StandardVersion & { readonly withdrawal: Withdrawal }, WithdrawRefusal> {
  if (!version.activation || version.withdrawal) return refuse({ refusal: 'notInForce' })
  if (version.standard.agency === nationalAgency) return refuse({ refusal: 'nationalFrame' })
  if (Temporal.PlainDate.compare(withdrawal.from, today) < 0) return refuse({ refusal: 'withdrawnInPast', today })
  return accept({ ...version, withdrawal })
}
