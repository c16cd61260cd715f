import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const home = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** What dependency-cruiser found: each forbidden arrow as `rule: from → to`, and how many files it really read. */
export type Cruise = { readonly violations: readonly string[]; readonly fileCount: number }

type Report = {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

/** Follows every import under `src/` of the program in `root` and holds it against `dependency-rules.cjs`. */
export async function cruise(root: string): Promise<Cruise> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `--import=${home('tools/typescript-6-for-depcruise.mjs')}`,
      home('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      `--config=${home('dependency-rules.cjs')}`,
      '--output-type=json',
      'src',
    ],
    { cwd: root, maxBuffer: 256 * 1024 * 1024 },
  )
  const { modules, summary } = JSON.parse(stdout) as Report
  return {
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    fileCount: modules.filter(({ source }) => /^src\/.*\.ts$/.test(source)).length,
  }
}
