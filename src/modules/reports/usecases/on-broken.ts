import type { ReportNumber } from '../../../kernel/brand.ts'

/** Hears of a report on which something broke, so that the others go on. */
export type OnBroken = (number: ReportNumber, error: unknown) => void

/** Where nobody listens, what broke ends the work. */
export const throwOn: OnBroken = (_, error) => {
  throw error
}
