import type { Officer } from '../../../kernel/actor.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import type { SignOnClaims } from '../../../platform/single-sign-on.ts'
import { recordAudit } from '../../audit/index.ts'
import { hasSecondFactor } from '../domain/second-factor.ts'
import { endInvitation } from '../store/invitations.ts'
import { countFactors } from '../store/code-generators.ts'
import { findSubject, linkSubject } from '../store/officer-subjects.ts'
import { findAccount, lockOfficer } from '../store/officers.ts'
import { noteProof } from '../store/sessions.ts'
import type { CurrentSession } from './authenticate.ts'
import { beginSignIn, type SignInOutcome } from './sign-in.ts'
import { startSession, type SignInVisit } from './start-session.ts'

export type SignOnRefusal = { readonly refusal: 'noAccount' }

/**
 * Signs in whom a provider vouches for. An account that an administrator has opened is found by the verified e-mail address
 * the first time and by the subject from then on, so that an address that is given to somebody else later opens nothing.
 * Nothing is created, and posts are given here alone. `secondFactor` are the marks that count as one; without them the
 * account's own is asked for.
 */
export async function signInBySignOn(
  db: Db,
  now: Temporal.Instant,
  claims: SignOnClaims,
  { visit, secondFactor }: { readonly visit: SignInVisit; readonly secondFactor: readonly string[] },
): Promise<Result<SignInOutcome, SignOnRefusal>> {
  const officer = await officerFor(db, now, claims)
  if (officer === null) return refuse({ refusal: 'noAccount' })
  const isVouched = claims.marks.some((mark) => secondFactor.includes(mark))
  if (!isVouched && hasSecondFactor(await countFactors(db, officer)))
    return accept(await beginSignIn(db, now, officer, 'sso'))
  const how = { visit, way: 'sso', secondFactor: isVouched ? 'sso' : null } as const
  return transact(db, async (tx) =>
    accept({ state: 'started', ...(await startSession(tx, now, officer, how)) } as const),
  )
}

/** Proves a session again by the provider; false where it vouches for somebody else. */
export async function proveBySignOn(
  db: Db,
  now: Temporal.Instant,
  claims: SignOnClaims,
  { session, secondFactor }: { readonly session: CurrentSession; readonly secondFactor: readonly string[] },
): Promise<boolean> {
  const { id, officer } = session
  if ((await findSubject(db, claims.issuer, claims.subject)) !== officer.id) return false
  // Who has a second factor of their own proves by it, unless the provider vouches for one.
  const isVouched = claims.marks.some((mark) => secondFactor.includes(mark))
  if (!isVouched && hasSecondFactor(await countFactors(db, officer.id))) return false
  await transact(db, async (tx) => {
    await noteProof(tx, id, now, isVouched ? 'sso' : null)
    const detail = { by: 'sso' }
    await recordAudit(tx, { at: now, actor: officer, event: 'session.proved', subject: officer.id, detail })
  })
  return true
}

async function officerFor(
  db: Db,
  now: Temporal.Instant,
  { issuer, subject, email }: SignOnClaims,
): Promise<OfficerId | null> {
  const linked = await findSubject(db, issuer, subject)
  if (linked !== undefined) return (await findAccount(db, { officer: linked }))?.id ?? null
  const account = email === null ? undefined : await findAccount(db, { email })
  if (account === undefined) return null
  return transact(db, async (tx) => {
    await lockOfficer(tx, account.id)
    if (!(await linkSubject(tx, { issuer, subject, officer: account.id }, now))) return null
    // Whoever invited them could else go on with the invitation in their place.
    await endInvitation(tx, account.id)
    const actor: Officer = { kind: 'officer', id: account.id, posts: [] }
    await recordAudit(tx, { at: now, actor, event: 'signOn.linked', subject: account.id, detail: {} })
    return account.id
  })
}
