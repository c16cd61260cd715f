import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import { isAlive } from './is-alive.ts'
import { handOver, type RunAs } from './run-as.ts'

const run = promisify(execFile)
const initOptions = [
  '--username=postgres',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
]

/**
 * Makes the database files in `folder` unless they are there. They are made beside it and then renamed, so that neither
 * a crash in the middle nor two first starts at once leave half a database. initdb's own sync to disk stays on: it
 * costs a fraction of a second once, and without it a power cut after the first report could lose everything. `onWaiting`
 * is called when initdb is at work.
 */
export async function ensureCluster(
  folder: string,
  binaries: Binaries,
  runAs: RunAs,
  onWaiting?: () => void,
): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const fresh = `${folder}.${process.pid}.new`
  try {
    await discardAbandoned(folder)
    await mkdir(fresh, { recursive: true, mode: 0o700 })
    await handOver(fresh, runAs)
    const [program, args] = runAs.command(binaries.initdb, ['--pgdata', fresh, ...initOptions])
    const made = run(program, args, { ...runAs.owner, cwd: '/', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } })
    onWaiting?.()
    await made
    await rename(fresh, folder).catch(acceptOtherWinner)
  } catch (error) {
    throw await explain(error, folder)
  } finally {
    await discard(fresh)
  }
}

/** Another program made the database meanwhile: its files are as good as ours. */
function acceptOtherWinner(error: NodeJS.ErrnoException) {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

/** What a first start left that was killed in the middle. */
async function discardAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, pid] = /^\.(\d+)\.new$/.exec(name.slice(basename(folder).length)) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) await discard(join(dirname(folder), name))
  }
}

/** What kept us from making a folder may keep us from removing it, and is the more important to tell. */
const discard = (folder: string) => rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
