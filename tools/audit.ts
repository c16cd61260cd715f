import { execFile } from 'node:child_process'
import { faultsInProject, vulnerabilitiesIn } from './lock-faults.ts'

/**
 * `npm run audit`: what is known of the packages that we depend on. What the lock file itself must hold is always
 * checked; whether a package is known to be vulnerable only where the registry answers that question, and it says so
 * where it does not. Ends with 1 where something is wrong.
 */
const faults = faultsInProject()

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
