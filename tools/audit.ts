import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { faultsOfLock, vulnerabilitiesIn, type Lock } from './lock-faults.ts'

/**
 * `npm run audit`: what is known of the packages that we depend on. What the lock file itself must hold is always
 * checked; whether a package is known to be vulnerable only where the registry answers that question, and it says so
 * where it does not. Ends with 1 where something is wrong.
 */
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}
const faults = faultsOfLock(JSON.parse(read('package-lock.json')) as Lock, {
  scriptsAllowed: Object.keys(manifest.allowScripts),
  explained: [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name),
  direct: Object.keys(manifest.dependencies),
})

// Where nobody answers, an audit is not worth waiting for.
const question = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000']
const asked = await new Promise<string>((resolve) => {
  execFile('npm', question, { maxBuffer: 64 * 1024 * 1024 }, (_, stdout) => resolve(stdout))
})
const vulnerable = vulnerabilitiesIn(asked)

for (const fault of [...faults, ...(vulnerable ?? [])]) console.log(fault)
console.log(
  vulnerable === null
    ? 'The registry does not answer which packages are vulnerable: only the lock file was checked.'
    : `${vulnerable.length} vulnerable packages`,
)
console.log(`${faults.length} faults in the lock file`)
if (faults.length > 0 || (vulnerable?.length ?? 0) > 0) process.exitCode = 1
