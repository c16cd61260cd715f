import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { isPassword } from '../../../platform/password.ts'
import { hashToken } from '../../../platform/secrets.ts'
import type { Account } from '../store/officers.ts'
import { countAttempt, forgetAttempts } from '../store/sign-in-attempts.ts'

/** Attempts before somebody must wait, and until when they are counted together (product). */
const attemptsAllowed = 5
const windowMinutes = 15

/** Nobody's password, so that an unknown account takes as long to refuse as a wrong password. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQtc29tZXNhbHQ$KSaYBvAL3hxJAxFdDDmS9BZYmh3rr3mxVQ8AjDfV25k'

export type AttemptRefusal =
  | { readonly refusal: 'wrongPassword' }
  | { readonly refusal: 'tooManyAttempts'; readonly until: Temporal.Instant }

/**
 * Compares a password, slowly and not too often, and answers its account. After five wrong ones `who` waits for the
 * quarter of an hour to end. `who` names an account together with a place, so that a stranger's guesses shut out
 * nobody else. An undefined account is refused as a wrong password is.
 */
export async function attemptPassword(
  db: Db,
  now: Temporal.Instant,
  {
    account,
    who,
    password,
  }: { readonly account: Account | undefined; readonly who: string; readonly password: string },
): Promise<Result<Account, AttemptRefusal>> {
  const key = hashToken(who)
  const { attempts, windowEndsAt } = await countAttempt(db, key, now, windowMinutes)
  if (attempts > attemptsAllowed) return refuse({ refusal: 'tooManyAttempts', until: windowEndsAt })
  const isRight = await isPassword(password, account?.passwordHash ?? decoy)
  // Whoever was only invited has no password, and nobody has the decoy's.
  if (!isRight || account === undefined || account.passwordHash === null) return refuse({ refusal: 'wrongPassword' })
  await transact(db, (tx) => forgetAttempts(tx, key, now))
  return accept(account)
}
