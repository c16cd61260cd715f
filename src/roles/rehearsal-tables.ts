import { nationalZone } from '../kernel/agency-tree.ts'
import type { Rehearsed, Tally } from '../modules/rehearsal/index.ts'

export type RehearsalResult = {
  readonly rehearsed: Rehearsed
  readonly tally: Tally
  /** How many rows of the file became complaints, and why the others did not, a line each. */
  readonly rows: number
  readonly unreadable: readonly string[]
  /** What `verifyReports` found, a line each. */
  readonly disagreements: readonly string[]
  readonly seconds: number
}

/** The tables of a rehearsal as text, and whether nothing was lost and everything agrees. */
export function describeRehearsal(result: RehearsalResult): { readonly text: string; readonly isSound: boolean } {
  const { rehearsed, tally, rows, unreadable, disagreements, seconds } = result
  const { numbers, notFiled, broken, refused, acts, fired, from, until, offices } = rehearsed
  const days = Math.round(from.until(until).total('hours') / 24)
  const checks: readonly (readonly [boolean, string])[] = [
    [
      notFiled.length === 0,
      `every complaint was filed: ${numbers.size} of ${rows}${listed(notFiled.map(({ refusal }) => refusal))}`,
    ],
    [tally.reports === numbers.size, `every filed report was found: ${tally.reports} of ${numbers.size}`],
    [tally.reports === sumOf(tally.phases), 'every report is in exactly one state'],
    [broken.length === 0, `no clock broke${listed(broken.map(({ number, error }) => `${number}: ${String(error)}`))}`],
    [
      disagreements.length === 0,
      `every chain verifies, every row is what its events make it, every due day is the last that its explanation counts${listed(disagreements)}`,
    ],
  ]
  const limits = tally.limits.map(({ limit, clocks, onTime, late, running }) => [
    limit,
    String(clocks),
    `${onTime} (${percent(onTime, clocks)})`,
    `${late} (${percent(late, clocks)})`,
    String(running),
  ])
  const text = [
    `${rows} complaints of ${offices} offices, ${unreadable.length} more rows could not be read; ${days} days from ${dayOf(from)} to ${dayOf(until)} in ${seconds} s; ${acts} acts of people, ${fired} steps of clocks.${listed(unreadable)}`,
    table(['limit', 'clocks', 'on time', 'late', 'still running'], limits),
    table(['state at the end', 'reports'], rowsOf(tally.phases)),
    table(['closed because', 'closings'], rowsOf(tally.closings)),
    table(['archived because', 'archivings'], rowsOf(tally.archivings)),
    table(['what else happened', 'times'], rowsOf(tally.events)),
    table(['tried, and refused by the law by then', 'times'], rowsOf(refused)),
    checks.map(([holds, what]) => `${holds ? 'holds' : 'FAILS'}  ${what}`).join('\n'),
  ].join('\n\n')
  return { text, isSound: checks.every(([holds]) => holds) }
}

const dayOf = (at: Temporal.Instant): string => at.toZonedDateTimeISO(nationalZone).toPlainDate().toString()
const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0)
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
const rowsOf = (counts: ReadonlyMap<string, number>): string[][] =>
  [...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => [name, String(count)])
const listed = (what: readonly string[]): string =>
  what.length === 0
    ? ''
    : `\n       ${what.slice(0, 20).join('\n       ')}${what.length > 20 ? `\n       and ${what.length - 20} more` : ''}`

/** Columns as wide as their longest cell: names to the left, numbers to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return `${header[0]}: none`
  const widths = header.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}
