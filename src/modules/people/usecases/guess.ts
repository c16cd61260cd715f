import { setTimeout as pause } from 'node:timers/promises'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { budgetsOf, slowedBy, waitMs, windowMinutes, type Guesser } from '../domain/guessing.ts'
import { countAttempt, forgetAttempts, giveBackAttempt } from '../store/sign-in-attempts.ts'

export type TooManyAttempts = { readonly refusal: 'tooManyAttempts'; readonly until: Temporal.Instant }

/** Waits so long; tests bring one that only notes it. */
export type Pause = (ms: number) => Promise<unknown>

/**
 * Tries a password or a code, not too often: `check` answers what was proved, or null where nothing was. Attempts are
 * counted before they are made, for all processes together.
 */
export async function guess<T>(
  db: Db,
  now: Temporal.Instant,
  {
    what,
    guesser,
    wait = pause,
  }: { readonly what: 'password' | 'code'; readonly guesser: Guesser; readonly wait?: Pause },
  check: () => Promise<T | null>,
): Promise<Result<T, { readonly refusal: 'notProved' } | TooManyAttempts>> {
  const count = (key: string) => countAttempt(db, hashToken(key), now, windowMinutes)
  const budgets = budgetsOf(what, guesser)
  for (const { key, most } of budgets) {
    const { attempts, windowEndsAt } = await count(key)
    if (attempts > most) return refuse({ refusal: 'tooManyAttempts', until: windowEndsAt })
  }
  const slowed = slowedBy(guesser)
  if (slowed !== null) {
    const [account, everywhere] = await Promise.all([count(slowed.account), count(slowed.everywhere)])
    const ms = waitMs({ account: account.attempts, everywhere: everywhere.attempts })
    if (ms > 0) await wait(ms)
  }
  const proved = await check()
  if (proved === null) return refuse({ refusal: 'notProved' })
  for (const { key, afterSuccess } of budgets)
    await (afterSuccess === 'forget'
      ? transact(db, (tx) => forgetAttempts(tx, hashToken(key), now))
      : giveBackAttempt(db, hashToken(key)))
  if (slowed !== null)
    await Promise.all([slowed.account, slowed.everywhere].map((key) => giveBackAttempt(db, hashToken(key))))
  return accept(proved)
}
