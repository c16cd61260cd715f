import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Db } from '../../../platform/db/db.ts'
import { isPassword } from '../../../platform/password.ts'
import type { Guesser } from '../domain/guessing.ts'
import type { Account } from '../store/officers.ts'
import { guess, type Pause, type TooManyAttempts } from './guess.ts'

/** Nobody's password, so that an unknown account takes as long to refuse as a wrong password. */
const decoy = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQtc29tZXNhbHQ$KSaYBvAL3hxJAxFdDDmS9BZYmh3rr3mxVQ8AjDfV25k'

export type AttemptRefusal = { readonly refusal: 'wrongPassword' } | TooManyAttempts

/**
 * Compares a password, slowly and not too often (`domain/guessing.ts`), and answers its account. An undefined account is
 * refused as a wrong password is.
 */
export async function attemptPassword(
  db: Db,
  now: Temporal.Instant,
  {
    account,
    guesser,
    password,
    wait,
  }: {
    readonly account: Account | undefined
    readonly guesser: Guesser
    readonly password: string
    readonly wait?: Pause | undefined
  },
): Promise<Result<Account, AttemptRefusal>> {
  const how = { what: 'password', guesser, ...(wait === undefined ? {} : { wait }) } as const
  const attempt = await guess(db, now, how, async () => {
    const isRight = await isPassword(password, account?.passwordHash ?? decoy)
    // Whoever was only invited has no password, and nobody has the decoy's.
    return isRight && account !== undefined && account.passwordHash !== null ? account : null
  })
  if (attempt.ok) return accept(attempt.value)
  return attempt.refusal.refusal === 'notProved' ? refuse({ refusal: 'wrongPassword' }) : refuse(attempt.refusal)
}
