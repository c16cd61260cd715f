import { dataFolder, missingFiles } from './eval-data.ts'
import type { EvalTable } from './eval-table.ts'
import { directory } from './directory.ts'
import { duplicates } from './duplicates.ts'
import { learned } from './learned.ts'
import { personalData } from './personal-data.ts'
import { screening } from './screening.ts'

/**
 * Measures on real complaints what is suggested to officers, and prints a table each; asserts nothing (docs/eval.md).
 * `npm run eval` prints all, `npm run eval -- learned` one.
 */
const tables: readonly EvalTable[] = [learned, directory, screening, duplicates, personalData]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => tables.every((table) => table.name !== name))
if (unknown.length > 0) {
  console.error(`There is no table ${unknown.join(', ')}. There are: ${tables.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

for (const table of tables.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const missing = missingFiles(table.files)
  console.log(`\n${table.name}`)
  if (missing.length > 0) {
    console.log(`  Not measured: ${missing.join(', ')} is not in ${dataFolder}. Say where: EVAL_DATA=<folder>.`)
    process.exitCode = 1
    continue
  }
  const started = performance.now()
  print(await table.run())
  console.log(`  (${((performance.now() - started) / 1000).toFixed(0)} s)`)
}

/** Columns as wide as their widest cell; the first to the left, figures to the right. */
function print(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  for (const row of rows) {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    console.log(`  ${cells.join('  ')}`)
  }
}
