import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { withheldFor, type GlassMinutes } from '../domain/glass.ts'
import { insertGlass, type Glass } from '../store/glass.ts'
import type { ReportLookedAt } from './read-identity.ts'
import { standing } from './standing.ts'

export type GlassAsked = {
  readonly report: ReportLookedAt
  readonly reporter: PersonId
  /** In the officer's words. */
  readonly reason: string
  readonly minutes: GlassMinutes
  /** Would it put the reporter in danger to see at once that somebody looked? (UU 27/2022 art. 33) */
  readonly endangers: boolean
  readonly at: Temporal.Instant
}

/**
 * Opens an anonymous identity to one officer, who is nobody of the region concerned, for a stated time; it ends by
 * itself. Nothing is seen by it: each look inside is asked for and logged as any other. The reporter is told of it by a
 * notice, at once or when it is safe for them. Refusals: `identityClosed`, also
 * where there is no glass to break, and `reasonMissing`.
 */
export async function breakGlass(
  tx: Tx,
  tree: AgencyTree,
  officer: Officer,
  { report, reporter, reason, minutes, endangers, at }: GlassAsked,
): Promise<Result<Omit<Glass, 'id'>, { readonly refusal: 'identityClosed' | 'reasonMissing' }>> {
  if (!report.anonymous || !mayKnowReporter(officer, tree, report)) return refuse({ refusal: 'identityClosed' })
  if (reason.trim() === '') return refuse({ refusal: 'reasonMissing' })
  const endsAt = at.add({ minutes })
  const { office, role } = standing(officer, tree, report.concerned)
  const glass = {
    report: report.id,
    reporter,
    officer: officer.id,
    office,
    role,
    reason: reason.trim(),
    brokenAt: at,
    endsAt,
    heldBy: report.concerned.at(-1) ?? null,
    withheldUntil: endangers ? endsAt.add(withheldFor) : null,
  }
  await insertGlass(tx, glass)
  return accept(glass)
}
