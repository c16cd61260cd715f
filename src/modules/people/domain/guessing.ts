/**
 * Who tries a password or a code. `device` is a browser from which this very account was used before; a stranger has
 * none. Within a session it is the session that tries.
 */
export type Guesser =
  | { readonly account: string; readonly address: string; readonly device: string | null }
  | { readonly session: string }

/** So many attempts until the window ends; one that succeeds is given back, or forgets all before it. */
export type GuessBudget = { readonly key: string; readonly most: number; readonly afterSuccess: 'forget' | 'giveBack' }

export const windowMinutes = 15

/** Attempts within the window (product). */
const mostFor = { pair: 5, device: 10, session: 5, address: 60, code: 20 }

/**
 * The budgets of one attempt. A known device has one of its own and no other, so that nobody's guesses shut out an owner
 * where they always sign in. A stranger has one for the account and the place together, and one for the place: no number
 * of guesses closes an account to another place. A code has only a million values, so all strangers together get few
 * tries at an account's; they know its password already.
 */
export function budgetsOf(what: 'password' | 'code', guesser: Guesser): readonly GuessBudget[] {
  if ('session' in guesser)
    return [{ key: `${what} session ${guesser.session}`, most: mostFor.session, afterSuccess: 'forget' }]
  const { account, address, device } = guesser
  if (device !== null)
    return [{ key: `${what} device ${account} ${device}`, most: mostFor.device, afterSuccess: 'forget' }]
  return [
    { key: `${what} pair ${account} ${address}`, most: mostFor.pair, afterSuccess: 'forget' },
    { key: `${what} address ${address}`, most: mostFor.address, afterSuccess: 'giveBack' },
    ...(what === 'code'
      ? ([{ key: `code account ${account}`, most: mostFor.code, afterSuccess: 'giveBack' }] as const)
      : []),
  ]
}

/** What strangers' attempts slow down, nobody else's: all at one account, and all at all accounts. */
export const slowedBy = (guesser: Guesser): { readonly account: string; readonly everywhere: string } | null =>
  'session' in guesser || guesser.device !== null
    ? null
    : { account: `slow account ${guesser.account}`, everywhere: 'slow everywhere' }

/** Attempts of strangers within the window that cost nobody time, each further so many double the wait (product). */
const free = { account: 10, everywhere: 200 }
const doubling = { account: 10, everywhere: 200 }
const firstWaitMs = 250
const longestWaitMs = 4000

/** How long an answer waits, whether it is yes or no: it makes guessing dear, and shuts nobody out. */
export const waitMs = (attempts: { readonly account: number; readonly everywhere: number }): number =>
  Math.max(waitFor('account', attempts.account), waitFor('everywhere', attempts.everywhere))

function waitFor(what: keyof typeof free, attempts: number): number {
  const beyond = attempts - free[what]
  if (beyond <= 0) return 0
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.floor((beyond - 1) / doubling[what]))
}
