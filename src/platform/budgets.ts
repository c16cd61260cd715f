import type { Now } from '../kernel/now.ts'
import type { Db } from './db/db.ts'
import { addSpendings, forgetSpendings } from './db/spent-budgets.ts'
import type { Vault } from './secrets.ts'

/** How often the same one may do something: `times` within a window that begins with the first of them. */
export type Budget = { readonly name: string; readonly times: number; readonly windowSeconds: number }

/** Slows down whoever does too much of something: an address, a person, a report number. */
export type Budgets = {
  /**
   * Spends one time of `who`; answers 0, or how many seconds are left until the window ends where nothing is left and
   * nothing was spent.
   */
  readonly spend: (budget: Budget, who: string) => number
  /** Takes one time back, for what turned out to be no misuse. */
  readonly giveBack: (budget: Budget, who: string) => void
  /** Counts together with the other processes now; done by itself about once a second while something is spent. */
  readonly settle: () => Promise<void>
}

type Count = { known: number; unsettled: number; endsAtMs: number }

const settleEveryMs = 1000
const forgetEveryMs = 60_000
/** Addresses are the visitors' to choose: past this the windows that end first are forgotten. */
const mostCounts = 100_000

/**
 * Counts in this process at once and with all others within a second (`spent_budgets`), so that a request costs no
 * statement of its own. A stranger who spreads guesses over processes gains what passes in that second; whatever must
 * be exact (a code of six digits, a password) is counted in its own row. Where the database is away each process goes
 * on with what it knows. The database holds keyed hashes, never an address.
 */
export function openBudgets({
  db,
  now,
  vault,
}: {
  readonly db: Db
  readonly now: Now
  readonly vault: Vault
}): Budgets {
  const counts = new Map<string, Count>()
  let settledAt = -Infinity
  let forgottenAt = performance.now()
  let running: Promise<void> | null = null

  function countOf(budget: Budget, who: string): Count {
    const key = vault.blindIndex(who, `budget:${budget.name}`).toString('base64')
    const nowMs = now().epochMilliseconds
    const known = counts.get(key)
    if (known !== undefined && known.endsAtMs > nowMs) return known
    const fresh = { known: 0, unsettled: 0, endsAtMs: nowMs + budget.windowSeconds * 1000 }
    if (counts.size >= mostCounts) forgetHere(counts, nowMs)
    counts.set(key, fresh)
    return fresh
  }

  async function settleAll(): Promise<void> {
    settledAt = performance.now()
    const asked = [...counts].filter(([, { unsettled }]) => unsettled !== 0)
    const sent = new Map(asked.map(([key, count]) => [key, count.unsettled]))
    const spendings = asked.map(([key, { unsettled, endsAtMs }]) => ({
      key: Buffer.from(key, 'base64'),
      spent: unsettled,
      endsAt: Temporal.Instant.fromEpochMilliseconds(endsAtMs),
    }))
    for (const { key, spent, endsAt } of await addSpendings(db, spendings, now())) {
      const name = key.toString('base64')
      const count = counts.get(name)
      if (count === undefined) continue
      count.known = spent
      count.unsettled -= sent.get(name) ?? 0
      count.endsAtMs = endsAt.epochMilliseconds
    }
    if (performance.now() - forgottenAt < forgetEveryMs) return
    forgottenAt = performance.now()
    forgetEnded(counts, now().epochMilliseconds)
    await forgetSpendings(db, now())
  }

  const settle = (): Promise<void> => (running ??= settleAll().finally(() => (running = null)))
  function settleSoon(): void {
    // What a database that is away does not learn now it learns with the next time that is spent.
    if (running === null && performance.now() - settledAt >= settleEveryMs) void settle().catch(() => {})
  }

  return {
    spend(budget, who) {
      const count = countOf(budget, who)
      if (count.known + count.unsettled >= budget.times)
        return Math.max(1, Math.ceil((count.endsAtMs - now().epochMilliseconds) / 1000))
      count.unsettled += 1
      settleSoon()
      return 0
    },
    giveBack(budget, who) {
      const count = countOf(budget, who)
      if (count.known + count.unsettled > 0) count.unsettled -= 1
    },
    settle: async () => {
      // What runs may have begun before the last time was spent.
      await running
      await settle()
    },
  }
}

function forgetEnded(counts: Map<string, Count>, nowMs: number): void {
  for (const [key, { endsAtMs }] of counts) if (endsAtMs <= nowMs) counts.delete(key)
}

/** Makes room for a tenth, those first whose window ends first. */
function forgetHere(counts: Map<string, Count>, nowMs: number): void {
  forgetEnded(counts, nowMs)
  if (counts.size < mostCounts) return
  const byEnd = [...counts].toSorted(([, one], [, other]) => one.endsAtMs - other.endsAtMs)
  for (const [key] of byEnd.slice(0, mostCounts / 10)) counts.delete(key)
}
