import { mkdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { CannotStart } from '../cannot-start.ts'
import type { Log } from '../log.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { explain } from './explain.ts'
import { chooseAccount } from './run-as.ts'
import { addressOf, clearStaleLock, readLock, startServer, stopServer, type Running } from './server.ts'

/** One program's hold on the server of a folder. `connection` stays the same when the server is restarted. */
export type EmbeddedPostgres = { readonly connection: string; readonly leave: () => Promise<void> }

type Options = {
  readonly folder: string
  readonly log: Log
  readonly settings?: Readonly<Record<string, string>>
  /** Called when a process of the database is at work, which leaves time for something else; not where one runs already. */
  readonly onWaiting?: () => void
}
type Hold = { readonly session: pg.Client; readonly server: Running }

/** Held shared by each program that uses the server, and exclusively by the last one while it stops it. */
const useLock = 7_150_011
const startTimeoutMs = 60_000
const pollMs = 10
const longestRetryMs = 10_000

/**
 * Reaches the server of `folder`: makes the database on a first start, starts the server when none runs, joins it when
 * another program has. The server belongs to the folder, not to a program: it survives whoever started it, and the
 * last one to leave stops it. If it dies meanwhile, it is started again. Refuses (`CannotStart`) with what to do.
 */
export async function openEmbeddedPostgres(options: Options): Promise<EmbeddedPostgres> {
  const folder = await settle(options.folder)
  const start = async () => {
    const binaries = findBinaries()
    const runAs = await chooseAccount(binaries.postgres, folder)
    await ensureCluster(folder, binaries, runAs, options.onWaiting)
    await clearStaleLock(folder)
    const started = await startServer(folder, binaries, runAs, options.settings ?? {})
    options.onWaiting?.()
    return started
  }
  let hold = await reach(folder, start)
  let leaving = false
  let mending = Promise.resolve()

  const mend = async () => {
    options.log.warn('the database server went away; reaching it again')
    for (let retryMs = 100; ; retryMs = Math.min(retryMs * 2, longestRetryMs)) {
      if (leaving) return
      try {
        hold = await reach(folder, start)
        watch()
        return options.log.info('the database server is back')
      } catch (error) {
        options.log.error({ reason: (error as Error).message }, 'the database server does not start')
        await sleep(retryMs)
      }
    }
  }
  const watch = () =>
    hold.session.once('end', () => {
      if (!leaving) mending = mend()
    })
  watch()

  const leave = async () => {
    leaving = true
    await mending
    await letGo(folder, hold)
  }
  return { connection: addressOf(hold.server), leave }
}

/** The folder's true path, so that programs which name it differently meet at the same server. */
async function settle(folder: string): Promise<string> {
  try {
    const parent = dirname(resolve(folder))
    await mkdir(parent, { recursive: true })
    return join(await realpath(parent), basename(folder))
  } catch (error) {
    throw await explain(error, folder)
  }
}

async function reach(folder: string, start: () => ReturnType<typeof startServer>): Promise<Hold> {
  let ended: string | undefined
  let started = false
  for (const deadline = performance.now() + startTimeoutMs; performance.now() < deadline; await sleep(pollMs)) {
    const answer = await tryHold(folder)
    if (typeof answer === 'object') return answer
    // A server that ended because another is starting or stopping on the same folder: that one decides, ask again.
    if (ended !== undefined && !/lock file|shared memory block/.test(ended))
      throw await explain(new Error(ended), folder)
    if (answer === 'absent' && (!started || ended !== undefined)) {
      ended = undefined
      started = true
      const { exited } = await start()
      void exited.then((said) => (ended = said))
    }
  }
  throw new CannotStart(`The database server on ${folder} does not answer. See ${folder}.log, or restart the machine.`)
}

async function tryHold(folder: string): Promise<Hold | 'absent' | 'busy'> {
  const server = await readLock(folder)
  if (server === null) return 'absent'
  const session = new pg.Client({ connectionString: addressOf(server) })
  // A lost session shows as its end; the error before it says nothing more.
  session.on('error', () => {})
  try {
    await session.connect()
    await session.query('select pg_advisory_lock_shared($1)', [useLock])
    return { session, server }
  } catch (error) {
    await session.end().catch(() => {})
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES') throw await explain(error, folder)
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'absent' : 'busy'
  }
}

async function letGo(folder: string, { session, server }: Hold): Promise<void> {
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [useLock])
    const { rows } = await session.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [useLock])
    if (rows[0]?.last === true) await stopServer(folder, server)
  } catch {
    // The server is gone already, or another program is stopping it.
  } finally {
    await session.end().catch(() => {})
  }
}
