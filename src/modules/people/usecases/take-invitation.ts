import type { Officer } from '../../../kernel/actor.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashPassword } from '../../../platform/password.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { checkPassword, type PasswordRefusal } from '../domain/password-rule.ts'
import { endInvitation, findInvitation } from '../store/invitations.ts'
import { setPasswordHash } from '../store/officers.ts'

/** Gives an invited account its first password; the invitation opens nothing any longer. Answers whose account it is. */
export async function takeInvitation(
  db: Db,
  now: Temporal.Instant,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Result<{ readonly email: string }, PasswordRefusal | { readonly refusal: 'invitationOver' }>> {
  const found = await findInvitation(db, hashToken(token), now)
  if (found === undefined) return refuse({ refusal: 'invitationOver' })
  const checked = checkPassword(password, found.email)
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(checked.value)
  return transact(db, async (tx) => {
    // Of two who send the form at once only one ends the invitation.
    if (!(await endInvitation(tx, found.officer))) return refuse({ refusal: 'invitationOver' })
    await setPasswordHash(tx, found.officer, passwordHash)
    const actor: Officer = { kind: 'officer', id: found.officer, posts: [] }
    await recordAudit(tx, { at: now, actor, event: 'invitation.taken', subject: found.officer, detail: {} })
    return accept({ email: found.email })
  })
}
