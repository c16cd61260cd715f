import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Budget, Budgets } from '../../../platform/budgets.ts'

/** Slows down whoever guesses secrets, and nobody else: what is right costs nothing. */
export type SecretGuard = {
  /**
   * Lets `attempt` happen and answers whether it was right, or `tooMany` without trying. Counted by report and
   * address, so that a stranger cannot lock a reporter out, and by address alone, for guessing across reports.
   */
  readonly tried: (number: ReportNumber, address: string, attempt: () => Promise<boolean>) => Promise<Guarded>
}
export type Guarded = 'right' | 'wrong' | 'tooMany'

const quarterOfAnHour = 15 * 60
const wrongByReport: Budget = { name: 'wrongSecretsOfReport', times: 10, windowSeconds: quarterOfAnHour }
const wrongByAddress: Budget = { name: 'wrongSecrets', times: 100, windowSeconds: quarterOfAnHour }

/** A secret has 29^12 values, so that what a guesser gains before processes have counted together helps nobody. */
export function secretGuard(budgets: Budgets): SecretGuard {
  return {
    async tried(number, address, attempt) {
      const spent = [
        [wrongByReport, `${number} ${address}`],
        [wrongByAddress, address],
      ] as const
      if (!spendAll(budgets, spent)) return 'tooMany'
      let isWrong = false
      try {
        isWrong = !(await attempt())
      } finally {
        // An attempt that broke, as when the database is away, was no guess either.
        if (!isWrong) giveAllBack(budgets, spent)
      }
      return isWrong ? 'wrong' : 'right'
    },
  }
}

const anHour = 60 * 60
const askedByReport: Budget = { name: 'codesOfReport', times: 5, windowSeconds: anHour }
const askedByAddress: Budget = { name: 'codes', times: 20, windowSeconds: anHour }

/**
 * May this address still ask for a code for this report? Every time counts: nobody learns whether it was right. Counted
 * by report and address, so that a stranger cannot keep a reporter out; mailboxes are spared by `mayAskRecovery`.
 */
export const askGuard =
  (budgets: Budgets) =>
  (number: ReportNumber, address: string): boolean =>
    spendAll(budgets, [
      [askedByAddress, address],
      [askedByReport, `${number} ${address}`],
    ])

type Spent = readonly (readonly [Budget, string])[]

/** All of them or none. */
function spendAll(budgets: Budgets, spent: Spent): boolean {
  const refusedAt = spent.findIndex(([budget, who]) => budgets.spend(budget, who) > 0)
  if (refusedAt === -1) return true
  giveAllBack(budgets, spent.slice(0, refusedAt))
  return false
}

const giveAllBack = (budgets: Budgets, spent: Spent): void => {
  for (const [budget, who] of spent) budgets.giveBack(budget, who)
}
