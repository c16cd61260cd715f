import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { testDatabaseAddress } from '../../test/harness/db.ts'

const root = join(import.meta.dirname, '../..')
type Environment = Readonly<Record<string, string>>

function run(t: TestContext, file: string, words: readonly string[], environment: Environment) {
  const { PATH = '', TZ = '' } = process.env
  const child = spawn(process.execPath, [join(root, file), ...words], { cwd: root, env: { PATH, TZ, ...environment } })
  t.after(() => child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return { child, ended, said: () => said }
}
const lapor = (t: TestContext, environment: Environment, ...words: string[]) =>
  run(t, 'src/roles/cli.ts', words, environment).ended

/** The program, once it says where it is. */
async function startProgram(t: TestContext, environment: Environment) {
  const program = run(t, 'src/main.ts', [], { PORT: '0', LOG_LEVEL: 'warn', ...environment })
  for await (const _ of program.child.stdout) if (program.said().includes('ready at')) break
  const [, address = ''] = /ready at (\S+)/.exec(program.said()) ?? []
  const stop = async () => {
    program.child.kill('SIGTERM')
    return (await program.ended).code
  }
  return { address, stop, said: program.said }
}

async function dataFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp('/tmp/lapor-data-')
  await chmod(folder, 0o755)
  t.after(() => rm(folder, { recursive: true, force: true, maxRetries: 20 }))
  return folder
}

test('on an empty folder the program makes its database, says where it is and how to sign in, and ends well', async (t) => {
  const DATA_DIR = await dataFolder(t)
  const first = await startProgram(t, { DATA_DIR })
  assert.equal((await fetch(`${first.address}/readyz`)).status, 200)
  assert.match(first.said(), /Demo password: \S+/)

  await t.test('a command reaches the database of the running program', async () => {
    const { code, said } = await lapor(t, { DATA_DIR }, 'clock', 'advance', '3d')
    assert.equal(code, 0, said)
    assert.equal((await fetch(`${first.address}/readyz`)).status, 200)
  })

  assert.equal(await first.stop(), 0)
  assert.ok(!existsSync(join(DATA_DIR, 'postgres/postmaster.pid')), 'the server was left running')

  await t.test('a command starts the server by itself when no program runs, and stops it', async () => {
    const { code, said } = await lapor(t, { DATA_DIR }, 'clock', 'advance', '5h')
    assert.equal(code, 0, said)
    assert.ok(!existsSync(join(DATA_DIR, 'postgres/postmaster.pid')), 'the server was left running')
  })

  await t.test('a second start finds the same sign-ins', async () => {
    const second = await startProgram(t, { DATA_DIR })
    assert.equal(/password: (\S+)/.exec(second.said())?.[1], /password: (\S+)/.exec(first.said())?.[1])
    assert.equal(await second.stop(), 0)
  })
})

test('the roles run apart on one database: one migrates, one serves, one works', async (t) => {
  const environment = { DATABASE_URL: await testDatabaseAddress(t), DATA_DIR: await dataFolder(t) }
  const migrating = run(t, 'src/main.ts', [], { ...environment, ROLE: 'migrate' })
  assert.equal((await migrating.ended).code, 0)
  const web = await startProgram(t, { ...environment, ROLE: 'web' })
  assert.equal((await fetch(`${web.address}/healthz`)).status, 200)
  assert.equal(await web.stop(), 0)
  const worker = run(t, 'src/main.ts', [], { ...environment, ROLE: 'worker' })
  for await (const _ of worker.child.stdout) if (worker.said().includes('started')) break
  worker.child.kill('SIGTERM')
  assert.equal((await worker.ended).code, 0)
})

test('what keeps the program from starting is said in sentences, without a stack', async (t) => {
  const environment = { DATABASE_URL: await testDatabaseAddress(t), DATA_DIR: await dataFolder(t) }
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.after(() => taken.close())
  const { port } = taken.address() as AddressInfo
  const cases: readonly (readonly [Environment, RegExp])[] = [
    [{ PORT: 'x', ROLE: 'y' }, /^ROLE is "y".*\nPORT is "x".*\n$/],
    [{ PORT: String(port) }, /^Port \d+ on 127\.0\.0\.1 is taken .*\n$/],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, /^The database does not let the program in: .*\n$/],
    [{ VAULT_KEY_FILE: '/nowhere/key' }, /^The vault key cannot be read: .*\n$/],
  ]
  for (const [wrong, sentences] of cases) {
    const { code, said } = await run(t, 'src/main.ts', [], { ...environment, LOG_LEVEL: 'error', ...wrong }).ended
    assert.match(said, sentences)
    assert.equal(code, 1)
  }
})

test('the command line explains itself', async (t) => {
  const { code, said } = await lapor(t, {}, '--help')
  assert.equal(code, 0)
  assert.match(said, /^ {2}migrate +Brings .*\n(.*\n)* {2}clock advance +Moves /m)
  assert.match(
    (await lapor(t, {}, 'clock', 'advance', '--help')).said,
    /^Usage: npm run lapor -- clock advance <duration>/,
  )
  assert.deepEqual((await lapor(t, {}, 'clock', 'back')).code, 2)
})

test('a command that makes no sense is refused with how to use it', async (t) => {
  const environment = { DATABASE_URL: await testDatabaseAddress(t), DATA_DIR: await dataFolder(t) }
  const { code, said } = await lapor(t, environment, 'clock', 'advance', 'soon')
  assert.equal(code, 2)
  assert.match(said, /^"soon" is no duration\.\nUsage:/m)
})
