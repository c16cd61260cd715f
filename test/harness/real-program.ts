import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { isAlive } from '../../src/platform/postgres/is-alive.ts'
import { addressOf, readLock } from '../../src/platform/postgres/server.ts'

const root = join(import.meta.dirname, '../..')

/** The program as people start it, in a folder of its own, with a database that keeps its promises. */
export type RealProgram = {
  readonly origin: string
  /** Where it keeps its files, and the key of its vault. */
  readonly folder: string
  /** The process of the program, or of its database server; null while it does not run. */
  readonly pidOf: (part: Part) => Promise<number | null>
  /** Ends a part at once, without a chance to finish anything. */
  readonly kill: (part: Part) => Promise<void>
  /** Starts the program where it does not run, and waits until it can serve; answers after how many milliseconds. */
  readonly start: () => Promise<number>
  /** Lets the program finish and end. */
  readonly stop: () => Promise<void>
  /** A command beside it; answers what it printed. Throws where it fails. */
  readonly lapor: (...words: readonly string[]) => Promise<string>
  /** Where its database answers. */
  readonly database: () => Promise<string>
  /** Ends everything and removes the folder. */
  readonly discard: () => Promise<void>
}
export type Part = 'program' | 'database'

const readyTimeoutMs = 180_000

/**
 * Prepares the program, with these settings beside its own; it does not run yet. Its database is always its own: a server
 * that somebody else named is not to be killed.
 */
export async function prepareProgram(settings: Readonly<Record<string, string>> = {}): Promise<RealProgram> {
  const folder = await mkdtemp('/tmp/lapor-real-')
  await chmod(folder, 0o755)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { PATH = '', TZ = '' } = process.env
  const env = { PATH, TZ, DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error', ...settings }
  const server = () => readLock(join(folder, 'postgres'))
  let child: ChildProcess | null = null
  let said = ''
  let closed: Promise<unknown> = Promise.resolve()

  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null
  const isReady = async () => (await fetch(`${origin}/readyz`).catch(() => null))?.status === 200

  async function pidOf(part: Part): Promise<number | null> {
    if (part === 'program') return isRunning() ? (child?.pid ?? null) : null
    const pid = (await server())?.pid
    return pid !== undefined && isAlive(pid) ? pid : null
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child === null || !isRunning()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  const self: RealProgram = {
    origin,
    folder,
    pidOf,
    async kill(part) {
      if (part === 'program') return end('SIGKILL')
      const pid = await pidOf('database')
      if (pid === null) return
      process.kill(pid, 'SIGKILL')
      while (isAlive(pid)) await pause(5)
    },
    async start() {
      const begun = performance.now()
      if (!isRunning()) {
        // As `npm start` does.
        child = spawn(
          process.execPath,
          ['--max-semi-space-size=8', '--import', './src/check-node.mjs', 'src/main.ts'],
          {
            cwd: root,
            env,
            stdio: ['ignore', 'pipe', 'pipe'],
          },
        )
        for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (said = String(data)))
        closed = once(child, 'close')
      }
      while (!(await isReady())) {
        if (!isRunning()) {
          await closed
          throw new Error(`the program ended by itself and said: ${said}`)
        }
        if (performance.now() - begun > readyTimeoutMs) throw new Error('the program does not become ready')
        await pause(10)
      }
      return performance.now() - begun
    },
    stop: () => end('SIGTERM'),
    async lapor(...words) {
      const file = join(root, 'src/roles/cli.ts')
      const { stdout } = await promisify(execFile)(process.execPath, [file, ...words], { cwd: root, env })
      return stdout.trim()
    },
    async database() {
      const running = await server()
      if (running === null) throw new Error('the database does not run')
      return addressOf(running)
    },
    async discard() {
      await self.kill('program')
      await self.kill('database')
      await rm(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
  return self
}

/** A port that nobody listens on now: the program must come back to the same one. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
