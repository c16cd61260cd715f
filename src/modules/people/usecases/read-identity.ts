import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import { mayKnowReporter } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import type { DetailField, Details } from '../domain/details.ts'
import { identityFields, type Identity, type IdentityField, type LookPurpose } from '../domain/identity.ts'
import { openDetails } from '../store/details.ts'
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
 * The door through which a person sees who a reporter is: allowed by `mayKnowReporter`, logged in the same transaction.
 * An anonymous identity opens only with the purpose `breakGlass` and a reason. Answers null where no identity was given.
 */
export const readIdentity = (
  tx: Tx,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  request: IdentityRequest,
): Promise<Result<Identity | null, LookRefusal>> =>
  look(tx, tree, officer, request, identityFields, () => openIdentity(tx, vault, request.reporter))

/** The same door, to further details; the log says which were asked for. Those that were not given are left out. */
export const readDetails = (
  tx: Tx,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  request: IdentityRequest,
  fields: readonly DetailField[],
): Promise<Result<Details, LookRefusal>> =>
  look(tx, tree, officer, request, fields, () => openDetails(tx, vault, request.reporter, fields))

async function look<Seen>(
  tx: Tx,
  tree: AgencyTree,
  officer: Officer,
  { reporter, purpose, reason, at, report }: IdentityRequest,
  fields: readonly IdentityField[],
  open: () => Promise<Seen>,
): Promise<Result<Seen, LookRefusal>> {
  if (!mayKnowReporter(officer, tree, report)) return refuse({ refusal: 'identityClosed' })
  if (report.anonymous && purpose !== 'breakGlass') return refuse({ refusal: 'identityClosed' })
  const because = reason?.trim() || null
  if (purpose === 'breakGlass' && because === null) return refuse({ refusal: 'reasonMissing' })
  await insertLook(tx, { reporter, officer: officer.id, purpose, reason: because, report: report.id, fields, at })
  return accept(await open())
}

type Handing = { readonly reporter: PersonId; readonly report: ReportId; readonly at: Temporal.Instant }

/** The program itself reads an identity to hand it on with the reporter's consent (a referral's dossier); logged. */
export async function readIdentityForReferral(tx: Tx, vault: Vault, handing: Handing): Promise<Identity | null> {
  await logHanding(tx, handing, identityFields)
  return openIdentity(tx, vault, handing.reporter)
}

/** The same for the details that the dossier needs; logged. */
export async function readDetailsForReferral(
  tx: Tx,
  vault: Vault,
  handing: Handing,
  fields: readonly DetailField[],
): Promise<Details> {
  await logHanding(tx, handing, fields)
  return openDetails(tx, vault, handing.reporter, fields)
}

/** An officer of the Ombudsman opened what was handed to them; logged like every look. */
export const noteDossierLook = (tx: Tx, opening: Handing & { readonly officer: OfficerId }): Promise<void> =>
  insertLook(tx, { ...opening, purpose: 'referral', reason: null, fields: identityFields })

const logHanding = (tx: Tx, handing: Handing, fields: readonly IdentityField[]): Promise<void> =>
  insertLook(tx, { ...handing, officer: null, purpose: 'referral', reason: null, fields })
