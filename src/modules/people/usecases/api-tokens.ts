import type { Officer } from '../../../kernel/actor.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { insertApiToken, revokeApiToken } from '../store/api-tokens.ts'
import { findAccount } from '../store/officers.ts'

/** How long an application may use one (product): a year, after which somebody looks whether it is still needed. */
const tokenLasts = { hours: 365 * 24 }

/**
 * Makes an API token for the account of an e-mail address and answers it: the only time it can be seen. It opens what
 * the officer's posts open, until it is revoked, for a year at most. `name` says what it is for.
 */
export async function createApiToken(
  db: Db,
  now: Temporal.Instant,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<Result<string, { readonly refusal: 'accountUnknown' }>> {
  const account = await findAccount(db, { email: email.trim().toLowerCase() })
  if (account === undefined) return refuse({ refusal: 'accountUnknown' })
  const [token, expiresAt] = [newToken(), now.add(tokenLasts)]
  await transact(db, async (tx) => {
    const id = await insertApiToken(tx, { officer: account.id, name, tokenHash: hashToken(token), expiresAt }, now)
    const actor = { kind: 'officer', id: account.id, posts: [] } as const
    await recordAudit(tx, { at: now, actor, event: 'token.created', subject: account.id, detail: { token: id } })
  })
  return accept(token)
}

/** Shuts one of the officer's own tokens; false where there is no such token any more. */
export const endApiToken = (db: Db, now: Temporal.Instant, officer: Officer, token: string): Promise<boolean> =>
  transact(db, async (tx) => {
    const isRevoked = await revokeApiToken(tx, officer.id, token, now)
    if (isRevoked)
      await recordAudit(tx, { at: now, actor: officer, event: 'token.revoked', subject: officer.id, detail: { token } })
    return isRevoked
  })
