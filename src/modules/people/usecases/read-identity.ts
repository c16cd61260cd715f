import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, PersonId, ReportId } from '../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { Identity, LookPurpose } from '../domain/identity.ts'
import { insertLook, openIdentity } from '../store/identities.ts'

export type IdentityRequest = {
  readonly reporter: PersonId
  readonly purpose: LookPurpose
  /** In the officer's words; required to break the glass. */
  readonly reason: string | null
  readonly at: Temporal.Instant
  /** The report because of which, with every agency that has or had it. */
  readonly report: { readonly id: ReportId; readonly anonymous: boolean; readonly concerned: readonly AgencyId[] }
}

export type LookRefusal = { readonly refusal: 'identityClosed' } | { readonly refusal: 'reasonMissing' }

/**
 * The only door through which a person sees who a reporter is: allowed by `mayKnowReporter`, logged in the same
 * transaction. An anonymous identity opens only with the purpose `breakGlass` and a reason. Answers null where no
 * identity was given.
 */
export async function readIdentity(
  tx: Tx,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  { reporter, purpose, reason, at, report }: IdentityRequest,
): Promise<Result<Identity | null, LookRefusal>> {
  if (!mayKnowReporter(officer, tree, report)) return refuse({ refusal: 'identityClosed' })
  if (report.anonymous && purpose !== 'breakGlass') return refuse({ refusal: 'identityClosed' })
  if (purpose === 'breakGlass' && !reason?.trim()) return refuse({ refusal: 'reasonMissing' })
  await insertLook(tx, {
    reporter,
    officer: officer.id,
    purpose,
    reason: reason?.trim() || null,
    report: report.id,
    at,
  })
  return accept(await openIdentity(tx, vault, reporter))
}

/** The program itself reads an identity to hand it on with the reporter's consent (a referral's dossier); logged. */
export async function readIdentityForReferral(
  tx: Tx,
  vault: Vault,
  { reporter, report, at }: { readonly reporter: PersonId; readonly report: ReportId; readonly at: Temporal.Instant },
): Promise<Identity | null> {
  await insertLook(tx, { reporter, officer: null, purpose: 'referral', reason: null, report, at })
  return openIdentity(tx, vault, reporter)
}
