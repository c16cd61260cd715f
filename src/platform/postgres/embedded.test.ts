import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { CannotStart } from '../cannot-start.ts'
import { openDatabase } from '../db/db.ts'
import { openLog } from '../log.ts'
import { openEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts'
import { isAlive } from './is-alive.ts'
import { readLock } from './server.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65_534
const holder = join(import.meta.dirname, '../../../test/harness/hold-postgres.ts')

/** A folder that disappears afterwards, with whatever server a failed test left on it. */
async function freshFolder(t: TestContext, parent = '/tmp'): Promise<string> {
  const outer = await mkdtemp(join(parent, 'lapor-postgres-'))
  await chmod(outer, 0o755)
  const folder = join(outer, 'postgres')
  t.after(async () => {
    const lock = await readLock(folder)
    if (lock !== null && isAlive(lock.pid)) process.kill(lock.pid, 'SIGKILL')
    await rm(outer, { recursive: true, force: true, maxRetries: 20 })
  })
  return folder
}

const open = (folder: string) => openEmbeddedPostgres({ folder, log: openLog('silent') })

/** Another program that has reached the server of `folder`. */
async function otherProgram(t: TestContext, folder: string): Promise<ChildProcess> {
  const program = spawn(process.execPath, [holder, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => program.kill('SIGKILL'))
  const [said] = await once(program.stdout, 'data')
  assert.equal(String(said).trim(), 'reached')
  return program
}

/** What a program says that may not start, run as a user who is not root. */
function sayingOfPlainUser(folder: string): string {
  const asNobody = isRoot ? { uid: nobody, gid: nobody } : {}
  return spawnSync(process.execPath, [holder, folder], { ...asNobody, encoding: 'utf8' }).stdout
}

async function kill(program: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  program.kill(signal)
  if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
}

async function leave(program: ChildProcess): Promise<void> {
  program.stdin!.end()
  await once(program, 'exit')
}

async function killServer(folder: string): Promise<void> {
  const lock = await readLock(folder)
  assert.ok(lock !== null)
  process.kill(lock.pid, 'SIGKILL')
  while (isAlive(lock.pid)) await pause(5)
}

/** Asks once, on a connection of its own. */
async function query<T>({ connection }: EmbeddedPostgres, statement: ReturnType<typeof sql<T>>): Promise<readonly T[]> {
  const db = openDatabase({ connection, poolSize: 1 })
  try {
    return (await statement.execute(db)).rows
  } finally {
    await db.destroy()
  }
}

const remember = async (server: EmbeddedPostgres, word: string) => {
  await query(server, sql`create table if not exists words (word text primary key)`)
  await query(server, sql`insert into words values (${word})`)
}
const recall = async (server: EmbeddedPostgres) =>
  (await query(server, sql<{ word: string }>`select word from words order by word`)).map(({ word }) => word)

test('a first start makes a database, a second one finds what was written, and nothing runs in between', async (t) => {
  const folder = await freshFolder(t)
  const first = await open(folder)
  await remember(first, 'kept')
  await first.leave()
  assert.equal(await readLock(folder), null)

  const second = await open(folder)
  assert.deepEqual(await recall(second), ['kept'])
  await second.leave()
})

test('the database speaks Unicode and sorts the same on every machine', async (t) => {
  const server = await open(await freshFolder(t))
  assert.deepEqual(await query(server, sql`select lower('ÉCOLE É') as lower, 'Z' < 'a' as by_code`), [
    { lower: 'école é', by_code: true },
  ])
  await server.leave()
})

test('kill -9 of the program: the server goes on, the next program joins it and stops it when it leaves', async (t) => {
  const folder = await freshFolder(t)
  const program = await otherProgram(t, folder)
  const before = await readLock(folder)
  await kill(program)

  const server = await open(folder)
  assert.deepEqual(await readLock(folder), before)
  await remember(server, 'after')
  await server.leave()
  assert.equal(await readLock(folder), null)
})

test('kill -9 of the server: the program that runs gets it back with all that was committed', async (t) => {
  const folder = await freshFolder(t)
  const server = await open(folder)
  await remember(server, 'before')
  await killServer(folder)
  const words = await untilAnswered(() => recall(server))
  assert.deepEqual(words, ['before'])
  await server.leave()
  assert.equal(await readLock(folder), null)
})

test('kill -9 of both: the next start recovers all that was committed', async (t) => {
  const folder = await freshFolder(t)
  const program = await otherProgram(t, folder)
  const beside = await open(folder)
  await remember(beside, 'before')
  program.kill('SIGKILL')
  await killServer(folder)
  await beside.leave()

  const server = await open(folder)
  assert.deepEqual(await recall(server), ['before'])
  await server.leave()
})

test('a stale lock whose process number belongs to another program now is cleared', async (t) => {
  const folder = await freshFolder(t)
  const first = await open(folder)
  const lock = await readLock(folder)
  assert.ok(lock !== null)
  await first.leave()
  const owner = isRoot ? spawnSync('stat', ['-c', '%u', folder], { encoding: 'utf8' }).stdout.trim() : undefined
  const stranger = spawn('tail', ['-f', '/dev/null'], owner === undefined ? {} : { uid: Number(owner) })
  t.after(() => stranger.kill('SIGKILL'))
  const file = join(folder, 'postmaster.pid')
  await writeFile(file, `${stranger.pid}\n${folder}\n1\n5432\n${lock.socketFolder}\n\n`)
  if (owner !== undefined) await chown(file, Number(owner), Number(owner))

  const second = await open(folder)
  assert.notEqual((await readLock(folder))?.pid, stranger.pid)
  await second.leave()
  assert.ok(isAlive(stranger.pid!))
})

test('two programs share a folder: the server stays for the second when the first leaves or dies', async (t) => {
  const folder = await freshFolder(t)
  for (const end of [leave, kill]) {
    const first = await otherProgram(t, folder)
    const second = await open(folder)
    await query(second, sql`select 1`)
    await end(first)
    await query(second, sql`select 1`)
    await second.leave()
    assert.equal(await readLock(folder), null)
  }
})

test('programs that start at once on an empty folder meet at one server', async (t) => {
  const folder = await freshFolder(t)
  const [one, two] = await Promise.all([otherProgram(t, folder), open(folder)])
  await query(two, sql`select 1`)
  await Promise.all([leave(one), two.leave()])
  assert.equal(await readLock(folder), null)
})

test('programs that come and go at the same moment always find a server', async (t) => {
  const folder = await freshFolder(t)
  const first = await open(folder)
  await first.leave()
  const comeAndGo = async () => {
    for (let times = 0; times < 5; times++) {
      const server = await open(folder)
      await query(server, sql`select 1`)
      await server.leave()
    }
  }
  await Promise.all([comeAndGo(), comeAndGo(), comeAndGo()])
  assert.equal(await readLock(folder), null)
})

test('a first start that is killed in the middle does not stand in the way of the next', async (t) => {
  const folder = await freshFolder(t)
  const program = spawn(process.execPath, [holder, folder], { stdio: 'ignore' })
  t.after(() => program.kill('SIGKILL'))
  while (!existsSync(`${folder}.${program.pid}.new`)) await pause(5)
  await kill(program)
  const server = await open(folder)
  await query(server, sql`select 1`)
  await server.leave()
  assert.deepEqual((await readdir(join(folder, '..'))).toSorted(), ['postgres', 'postgres.log'])
})

test("a folder whose path is longer than a socket's may be", async (t) => {
  const folder = await freshFolder(t)
  const deep = join(folder, '..', 'a-rather-long-name'.repeat(6), 'postgres')
  const server = await open(deep)
  await remember(server, 'deep')
  const lock = await readLock(deep)
  assert.ok(lock !== null)
  await server.leave()
  await rm(lock.socketFolder, { recursive: true })
})

test('a folder that cannot be made or written is refused with one sentence', async (t) => {
  const folder = await freshFolder(t)
  const file = join(folder, '..', 'file')
  await writeFile(file, '')
  await assert.rejects(open(join(file, 'postgres')), refusal(/cannot be written/))

  await mkdir(folder)
  await chmod(join(folder, '..'), 0o500)
  assert.match(sayingOfPlainUser(folder), /^CannotStart: .* cannot be written .*\n$/)
  await chmod(join(folder, '..'), 0o755)
})

test('a full disk is told in one sentence, at the first start and later, and works again when there is space', async (t) => {
  const outer = await mkdtemp('/tmp/lapor-disk-')
  await chmod(outer, 0o755)
  t.after(async () => {
    spawnSync('umount', ['--lazy', outer])
    await rm(outer, { recursive: true, force: true })
  })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', outer]).status !== 0)
    return t.skip('this user may not mount a small disk')
  const folder = join(outer, 'postgres')
  await assert.rejects(open(folder), refusal(/^The disk that holds .* is full\./))

  spawnSync('mount', ['-o', 'remount,size=120m', outer])
  const first = await open(folder)
  await remember(first, 'kept')
  await first.leave()
  const filler = join(outer, 'filler')
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'])
  await assert.rejects(open(folder), refusal(/^The disk that holds .* is full\./))

  await rm(filler)
  const second = await open(folder)
  assert.deepEqual(await recall(second), ['kept'])
  return second.leave()
})

const refusal = (sentence: RegExp) => (error: unknown) => error instanceof CannotStart && sentence.test(error.message)

/** A statement meets the server's end or its absence for a moment; the program's own pool tries again just so. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask()
    } catch (error) {
      if (tries > 500) throw error
      await pause(20)
    }
  }
}
