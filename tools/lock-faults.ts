import { readFileSync } from 'node:fs'

/** What is read of a lock file: packages by their place in `node_modules`, the project itself under the empty name. */
export type Lock = { readonly packages: Readonly<Record<string, Locked>> }
type Locked = {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly license?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

export type Rules = {
  /** Packages that may run a script when they are installed. */
  readonly scriptsAllowed: readonly string[]
  /** Direct dependencies, and those that `docs/dependencies.md` gives a reason for. */
  readonly direct: readonly string[]
  readonly explained: readonly string[]
}

/** Licences under which what we ship may be given on beside the EUPL-1.2. */
const licences =
  /^(?:MIT(?:-0|\/X11)?|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Zlib|LGPL-3\.0-or-later)$/
/** Looked up: `png-js` has MIT in its LICENSE; `buffers` names none, and stands behind the reading of XLSX, which nobody calls. */
const lookedUp: readonly string[] = ['png-js', 'buffers']

const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What a lock file must not hold, a sentence each; empty where all is well. */
export function faultsOfLock({ packages }: Lock, { scriptsAllowed, direct, explained }: Rules): string[] {
  const faults: string[] = []
  for (const [place, locked] of Object.entries(packages)) {
    if (place === '') continue
    const name = nameOf(place)
    if (locked.integrity === undefined) faults.push(`${place}: no hash says what it must be`)
    if (locked.resolved !== undefined && !locked.resolved.startsWith('https://registry.'))
      faults.push(`${place}: does not come from the registry`)
    if (locked.hasInstallScript === true && !scriptsAllowed.includes(name))
      faults.push(`${place}: wants to run a script when it is installed, and nobody allowed it`)
    if (locked.dev !== true && !isLicensed(name, locked.license))
      faults.push(`${place}: its licence (${locked.license ?? 'none named'}) is not among ours`)
  }
  for (const name of direct)
    if (!explained.includes(name)) faults.push(`${name}: has no reason in docs/dependencies.md`)
  return faults
}

const fileHere = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The faults of this project's own lock file. */
export function faultsInProject(): string[] {
  const manifest = JSON.parse(fileHere('package.json')) as {
    dependencies: Record<string, string>
    allowScripts: Record<string, boolean>
  }
  return faultsOfLock(JSON.parse(fileHere('package-lock.json')) as Lock, {
    scriptsAllowed: Object.keys(manifest.allowScripts),
    explained: [...fileHere('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name),
    direct: Object.keys(manifest.dependencies),
  })
}

/** “A OR B” needs one of them, “A AND B” each. */
function isLicensed(name: string, licence: string | undefined): boolean {
  if (licence === undefined) return lookedUp.includes(name)
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => licences.test(part.trim())))
}

/** The vulnerable packages that `npm audit --json` named, a sentence each; null where the registry did not answer it. */
export function vulnerabilitiesIn(report: string): string[] | null {
  const parsed = read(report)
  if (parsed?.auditReportVersion === undefined) return null
  return Object.values(parsed.vulnerabilities ?? {}).map(
    ({ name, severity, range }) => `${name} ${range}: known to be vulnerable (${severity})`,
  )
}

type Report = {
  readonly auditReportVersion?: number
  readonly vulnerabilities?: Readonly<Record<string, { name: string; severity: string; range: string }>>
}

function read(report: string): Report | null {
  try {
    return JSON.parse(report) as Report
  } catch {
    return null
  }
}
