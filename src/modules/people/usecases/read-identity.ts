import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, PersonId, ReportId } from '../../../kernel/brand.ts'
import { holds, mayKnowReporter } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { coverIdentity } from '../domain/cover.ts'
import type { DetailField, Details } from '../domain/details.ts'
import { identityFields, type Identity, type IdentityField, type LookPurpose } from '../domain/identity.ts'
import { openDetails } from '../store/details.ts'
import { openGlass } from '../store/glass.ts'
import { openIdentity } from '../store/identities.ts'
import { insertLook } from '../store/looks.ts'
import { standing } from './standing.ts'

/** The report because of which, with every agency that has or had it, the one that has it now at the end. */
export type ReportLookedAt = {
  readonly id: ReportId
  readonly anonymous: boolean
  /** Did the reporter close their identity to officers (UU 27/2022 art. 41)? */
  readonly restricted?: boolean
  readonly concerned: readonly AgencyId[]
}

export type IdentityRequest = {
  readonly reporter: PersonId
  readonly purpose: LookPurpose
  /** In the officer's words; an anonymous identity has the reason for which it was opened. */
  readonly reason: string | null
  readonly at: Temporal.Instant
  readonly report: ReportLookedAt
}

/**
 * A restricted identity opens all the same where somebody is in danger, to whoever answers its owner about it, and to the
 * Ombudsman, to whom they agreed to be named (UU 27/2022 art. 41 (2)).
 */
const opensRestricted = (purpose: LookPurpose, officer: Officer): boolean =>
  purpose === 'breakGlass' ||
  (purpose === 'rights' && holds(officer, 'rights.handle')) ||
  (purpose === 'referral' && holds(officer, 'referral.handle'))

export type LookRefusal = { readonly refusal: 'identityClosed' }

/**
 * The door through which a person sees who a reporter is: allowed by `mayKnowReporter`, logged in the same transaction
 * with what was seen. An anonymous identity opens only while the glass is broken (`breakGlass`). Answers the fields that
 * were asked for, null where they were not given; null altogether where no identity was.
 */
export const readIdentity = (
  tx: Tx,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  request: IdentityRequest,
  fields: readonly (keyof Identity)[] = identityFields,
): Promise<Result<Partial<Identity> | null, LookRefusal>> =>
  look(tx, tree, officer, request, fields, async () => {
    const identity = await openIdentity(tx, vault, request.reporter)
    return identity && Object.fromEntries(fields.map((field) => [field, identity[field]]))
  })

/**
 * What may be seen of an identity without saying what for: covered, and of an anonymous one only while its glass is
 * broken. It is no look, because nobody is known by it who was not known before. Null where no identity was given.
 */
export async function coveredIdentity(
  db: Handle,
  vault: Vault,
  tree: AgencyTree,
  officer: Officer,
  { reporter, at, report }: Pick<IdentityRequest, 'reporter' | 'at' | 'report'>,
): Promise<Result<Identity | null, LookRefusal>> {
  if (!mayKnowReporter(officer, tree, report)) return refuse({ refusal: 'identityClosed' })
  if (report.anonymous && (await openGlass(db, officer.id, report.id, at)) === null)
    return refuse({ refusal: 'identityClosed' })
  const identity = await openIdentity(db, vault, reporter)
  return accept(identity && coverIdentity(identity))
}

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

/** The same door, to whether the reporter has an account: `open` reads it once the look is logged. */
export const readStanding = <Seen>(
  tx: Tx,
  tree: AgencyTree,
  officer: Officer,
  request: IdentityRequest,
  open: () => Promise<Seen>,
): Promise<Result<Seen, LookRefusal>> => look(tx, tree, officer, request, ['account'], open)

async function look<Seen>(
  tx: Tx,
  tree: AgencyTree,
  officer: Officer,
  { reporter, purpose, reason, at, report }: IdentityRequest,
  fields: readonly IdentityField[],
  open: () => Promise<Seen>,
): Promise<Result<Seen, LookRefusal>> {
  if (!mayKnowReporter(officer, tree, report)) return refuse({ refusal: 'identityClosed' })
  if (report.restricted === true && !opensRestricted(purpose, officer)) return refuse({ refusal: 'identityClosed' })
  // Only an anonymous identity has a glass before it.
  if (report.anonymous !== (purpose === 'breakGlass')) return refuse({ refusal: 'identityClosed' })
  const glass = report.anonymous ? await openGlass(tx, officer.id, report.id, at) : null
  if (report.anonymous && glass === null) return refuse({ refusal: 'identityClosed' })
  await insertLook(tx, {
    reporter,
    officer: officer.id,
    ...standing(officer, tree, report.concerned),
    purpose,
    reason: glass?.reason ?? (reason?.trim() || null),
    report: report.id,
    fields,
    at,
    withheldUntil: glass?.withheldUntil ?? null,
  })
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
  insertLook(tx, {
    ...opening,
    ...({ office: null, role: 'ombudsman', heldBy: null, handles: true } as const),
    ...({ purpose: 'referral', reason: null, fields: identityFields, withheldUntil: null } as const),
  })

const logHanding = (tx: Tx, handing: Handing, fields: readonly IdentityField[]): Promise<void> =>
  insertLook(tx, {
    ...handing,
    ...({ officer: null, office: null, role: null, heldBy: null, handles: null } as const),
    ...({ purpose: 'referral', reason: null, fields, withheldUntil: null } as const),
  })
