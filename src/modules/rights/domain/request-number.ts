/** The signs of report numbers: none is taken for another, spoken or printed. */
const signs = '23456789BCDFGHJKLMNPQRSTVWXYZ'

/** A request's number from eight values below 29. The letter before it tells it from a report's. */
export function makeRequestNumber(values: readonly number[]): string {
  const all = values
    .slice(0, 8)
    .map((value) => signs.charAt(value % signs.length))
    .join('')
  return `H-${all.slice(0, 4)}-${all.slice(4)}`
}
