import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { lstat, mkdir, open as openFile, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from '../cannot-start.ts'
import type { Binaries } from './binaries.ts'
import { explain } from './explain.ts'
import { isAlive } from './is-alive.ts'
import { handOver, type RunAs } from './run-as.ts'

/** A server as its own lock file describes it: its process and the folder of its socket. */
export type Running = { readonly pid: number; readonly socketFolder: string }

const socketFile = '.s.PGSQL.5432'
/** A socket's path has 108 bytes with its closing zero (`sun_path` in unix(7)). */
const longestSocketPath = 107
const largestLogBytes = 1024 * 1024

/** Settings of a server that one program and its commands use, on a socket, without any network. */
const leanSettings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '100',
  shared_buffers: '256MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What citizens write must not reach a log: a failed statement would bring its row with it.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** Reads who runs the server in `folder`, or null. The process may have died without taking the file away. */
export async function readLock(folder: string): Promise<Running | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , , socketFolder] = text.split('\n')
  return pid && socketFolder ? { pid: Number(pid), socketFolder } : null
}

/**
 * Starts a server on `folder` and returns at once; its own process outlives ours, since other programs may be using it.
 * `exited` answers what was logged meanwhile, when it ends before it is of use.
 */
export async function startServer(
  folder: string,
  binaries: Binaries,
  runAs: RunAs,
  settings: Readonly<Record<string, string>>,
): Promise<{ readonly exited: Promise<string> }> {
  const logFile = `${folder}.log`
  const socketFolder = await chooseSocketFolder(folder, runAs)
  const all = { ...leanSettings, ...settings, unix_socket_directories: socketFolder }
  const [program, args] = runAs.command(binaries.postgres, [
    '-D',
    folder,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  // Appended to: a server that runs, or another that starts at the same moment, writes there too.
  const log = await openFile(logFile, 'a', 0o600).catch(async (error) => {
    throw await explain(error, folder)
  })
  const { size } = await log.stat()
  if (size > largestLogBytes) await log.truncate()
  const saidSince = async () => (await readFile(logFile)).subarray(size > largestLogBytes ? 0 : size).toString()
  try {
    const child = spawn(program, args, {
      ...runAs.owner,
      cwd: '/',
      detached: true,
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    const exited = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', () => void saidSince().then(resolve, String))
    })
    return { exited }
  } finally {
    await log.close()
  }
}

async function chooseSocketFolder(folder: string, runAs: RunAs): Promise<string> {
  if (Buffer.byteLength(join(folder, socketFile)) <= longestSocketPath) return folder
  const short = `/tmp/lapor-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  await mkdir(short, { mode: 0o700 }).then(
    () => handOver(short, runAs),
    (error: NodeJS.ErrnoException) => error.code === 'EEXIST' || Promise.reject(error),
  )
  // Anyone may write in /tmp: a folder made by somebody else could hold a false server.
  const { uid } = await stat(folder)
  const there = await lstat(short)
  if (!there.isDirectory() || there.uid !== uid || (there.mode & 0o077) !== 0)
    throw new CannotStart(`${short} belongs to somebody else. Remove it, or set DATA_DIR to a shorter path.`)
  return short
}

/**
 * Removes a lock file whose process number has since been given to another program: PostgreSQL would wait for that one
 * for ever. Only where /proc can tell; elsewhere the server's own check has to do.
 */
export async function clearStaleLock(folder: string): Promise<void> {
  const lock = await readLock(folder)
  if (lock === null) return
  const commandLine = await readFile(`/proc/${lock.pid}/cmdline`, 'utf8').catch(() => null)
  if (commandLine === null || commandLine === '' || commandLine.includes('postgres')) return
  await rm(join(lock.socketFolder, `${socketFile}.lock`), { force: true })
  await rm(join(folder, 'postmaster.pid'), { force: true })
}

/** Asks the server to end at once but cleanly, and waits until it has let go of the folder. */
export async function stopServer(folder: string, { pid }: Running): Promise<void> {
  process.kill(pid, 'SIGINT')
  while ((await readLock(folder))?.pid === pid && isAlive(pid)) await sleep(10)
}

/** The address of the server whose socket is in `socketFolder`. */
export const addressOf = ({ socketFolder }: Running): string =>
  `postgres://postgres@localhost/postgres?host=${encodeURIComponent(socketFolder)}`
