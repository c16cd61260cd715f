import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { ReportNumber } from '../../../kernel/brand.ts'

/** Slows down whoever guesses secrets, and nobody else: what is right costs nothing. */
export type SecretGuard = {
  /**
   * Lets `attempt` happen and answers whether it was right, or `tooMany` without trying. Counted by report and
   * address, so that a stranger cannot lock a reporter out, and by address alone, for guessing across reports.
   */
  readonly tried: (number: ReportNumber, address: string, attempt: () => Promise<boolean>) => Promise<Guarded>
}
export type Guarded = 'right' | 'wrong' | 'tooMany'

const windowSeconds = 15 * 60
const wrongByReport = 10
const wrongByAddress = 100

/** One for the whole process. A secret has 29^12 values: a few attempts more in another process help nobody. */
export function secretGuard(): SecretGuard {
  const limiters = [
    { points: wrongByReport, keyOf: (number: string, address: string) => `${number} ${address}` },
    { points: wrongByAddress, keyOf: (_: string, address: string) => address },
  ].map(({ points, keyOf }) => ({ keyOf, limiter: new RateLimiterMemory({ points, duration: windowSeconds }) }))
  return {
    async tried(number, address, attempt) {
      try {
        for (const { limiter, keyOf } of limiters) await limiter.consume(keyOf(number, address))
      } catch (error) {
        if (error instanceof RateLimiterRes) return 'tooMany'
        throw error
      }
      let isWrong = false
      try {
        isWrong = !(await attempt())
      } finally {
        // An attempt that broke, as when the database is away, was no guess either.
        if (!isWrong) for (const { limiter, keyOf } of limiters) await limiter.reward(keyOf(number, address))
      }
      return isWrong ? 'wrong' : 'right'
    },
  }
}

const askedByReport = 5
const askedByAddress = 20
const askWindowSeconds = 60 * 60

/**
 * May this address still ask for a code for this report? Every time counts: nobody learns whether it was right. Counted
 * by report and address, so that a stranger cannot keep a reporter out; mailboxes are spared by `mayAskRecovery`.
 */
export function askGuard(): (number: ReportNumber, address: string) => Promise<boolean> {
  const byReport = new RateLimiterMemory({ points: askedByReport, duration: askWindowSeconds })
  const byAddress = new RateLimiterMemory({ points: askedByAddress, duration: askWindowSeconds })
  return async (number, address) => {
    try {
      await byAddress.consume(address)
      await byReport.consume(`${number} ${address}`)
      return true
    } catch (error) {
      if (error instanceof RateLimiterRes) return false
      throw error
    }
  }
}
