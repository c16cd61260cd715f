import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../src/platform/db/db.ts'
import { openVault } from '../../src/platform/secrets.ts'
import { prepareProgram, type RealProgram } from '../harness/real-program.ts'
import { advance } from './advance.ts'
import { clients, perSecond } from './clients.ts'
import { insertRate } from './inserts.ts'
import { describeMachine, memoryOf, processorMs, serverMs } from './machine.ts'
import { playLives } from './lives.ts'
import { multiplier, workers } from './multiply.ts'
import { pageRates, requestsPerSecond } from './page.ts'
import { reportsAt } from './reports.ts'
import { visitUnhurried, watched, type Watched } from './unhurried.ts'
import { heaviestVisit } from './wire.ts'

/**
 * Measures the program on this machine and prints a table; asserts nothing. Ratios come first: both sides of one are
 * measured in the same run, one right after the other.
 */
const { values } = parseArgs({
  options: { reports: { type: 'string', default: '20000' }, at: { type: 'string', default: '0' } },
})
const reports = Number(values.reports)
/** How many reports the large database has; 0 leaves it out. */
const many = Number(values.at)
/** What the large database is compared with. */
const few = 10_000
/** How many limits are fired at most. */
const due = 100_000
type Row = { readonly what: string; readonly measured: string; readonly wanted: string; readonly isRatio?: boolean }

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const rate = (perSecondly: number) => `${perSecondly.toFixed(0)}/s`
const ratio = (what: string, measured: string, wanted: string): Row => ({ what, measured, wanted, isRatio: true })

const begunAt = performance.now()
/** One line of progress, apart from the table. */
function say(what: string): void {
  const [minutes, seconds] = [Math.floor((performance.now() - begunAt) / 60_000), (performance.now() - begunAt) / 1000]
  console.error(`${String(minutes).padStart(3)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}  ${what}`)
}

const rows: Row[] = []
/** What one stage finds is kept where another one breaks. */
async function stage(name: string, measure: () => Promise<readonly Row[]>): Promise<void> {
  say(name)
  try {
    rows.push(...(await measure()))
  } catch (error) {
    say(`${name} broke: ${String(error)}`)
    rows.push({ what: name, measured: 'broke', wanted: '' })
    process.exitCode = 1
  }
}

async function measureStart(): Promise<Row[]> {
  const program = await prepareProgram()
  try {
    const empty = await program.start()
    await program.stop()
    const existing = await program.start()
    await pause(5000)
    const memory = memoryOf((await program.pidOf('program')) ?? 0)
    await program.stop()
    return [
      { what: 'start on an empty folder', measured: `${(empty / 1000).toFixed(1)} s`, wanted: '4 s' },
      { what: 'start on an existing database', measured: `${(existing / 1000).toFixed(1)} s`, wanted: '1.5 s' },
      { what: 'idle memory, database aside', measured: `${memory} MB`, wanted: '200 MB' },
    ]
  } finally {
    await program.discard()
  }
}

/** How fast a piece of work is done, and what each costs the program and the database in processor time. */
async function withCost(program: RealProgram, times: number, work: () => Promise<unknown>) {
  const [own, server] = [(await program.pidOf('program')) ?? 0, (await program.pidOf('database')) ?? 0]
  const [ownBefore, serverBefore] = [processorMs(own), serverMs(server)]
  const speed = await perSecond(times, work)
  const each = (ms: number) => (ms / times).toFixed(2)
  const cost = `${each(processorMs(own) - ownBefore)} ms of the program and ${each(serverMs(server) - serverBefore)} ms of the database each`
  return { speed, cost }
}

/** What is measured on a database with few reports, and what of it the large one is compared with. */
let livesOnEmpty: number | null = null

async function measureWork(program: RealProgram): Promise<Row[]> {
  const { submit, live, publish } = await reportsAt(program)
  await perSecond(clients * 10, live)
  const lives = await withCost(program, Math.ceil(reports / 10), live)
  livesOnEmpty = lives.speed
  say('submissions, and rows of the machine itself')
  const inserts = await insertRate(await program.database(), reports)
  const submits = await withCost(program, reports, submit)
  say('a public page, and a constant of its size')
  const page = await publish()
  const pages = await pageRates(page)
  const visit = await heaviestVisit(program.origin, [page])
  return [
    ratio('submissions against single-row inserts', percent(submits.speed, inserts), '8 %'),
    ratio('public page against a bare constant of its size', percent(pages.page, pages.constant), '15 %'),
    { what: 'submissions', measured: `${rate(submits.speed)}, ${submits.cost}`, wanted: '600/s' },
    { what: 'single-row durable inserts', measured: rate(inserts), wanted: '' },
    { what: 'lives of four calls', measured: `${rate(lives.speed)}, ${lives.cost}`, wanted: '150/s' },
    { what: `public page of ${pages.bytes} bytes`, measured: rate(pages.page), wanted: '' },
    { what: 'bare constant', measured: rate(pages.constant), wanted: '' },
    {
      what: `first visit, packed (${visit.path} is the heaviest), page and one round`,
      measured: `${(visit.bytes / 1024).toFixed(1)} kB`,
      wanted: '45 kB',
    },
  ]
}

async function onEmpty(): Promise<readonly Row[]> {
  // The clocks are fired by a command, so that their time can be taken.
  const program = await prepareProgram({ ROLE: 'web' })
  try {
    await program.start()
    await stage('lives', () => measureWork(program))
    if (many === 0) await stage('limits that fall due', async () => measureSweep(program, await pageOf(program)))
    return []
  } finally {
    await program.discard()
  }
}

const pageOf = async (program: RealProgram): Promise<string> => (await reportsAt(program)).publish()

/** The same program on a few reports more and on very many: what must not grow slower, and what falls due at once. */
async function onMany(): Promise<readonly Row[]> {
  const program = await prepareProgram({ ROLE: 'web', CLOCK: '2026-01-05T08:00:00+07:00' })
  try {
    await program.start()
    say('playing the lives that many are made of')
    await playLives(program)
    const key = await readFile(join(program.folder, 'vault.key'), 'utf8')
    const { grow } = await multiplier({
      db: openDatabase({ connection: await program.database(), poolSize: workers + 1 }),
      vault: openVault(Buffer.from(key.trim(), 'hex')),
    })
    say(`growing to ${few}`)
    await grow(few)
    say(`pages at ${few}`)
    const before = await visitUnhurried(program)
    await stage(`growing to ${many}`, () => measureGrowth(grow))
    await stage(`pages at ${many}`, async () => comparePages(before, await visitUnhurried(program)))
    await stage(`lives at ${many}`, () => measureLives(program))
    await stage('limits that fall due', async () => measureSweep(program, await pageOf(program)))
    return []
  } finally {
    await program.discard()
  }
}

async function measureGrowth(grow: (wanted: number, onChunk: (made: number) => void) => Promise<void>): Promise<Row[]> {
  const begun = performance.now()
  let said = few
  await grow(many, (made) => {
    if (made - said < many / 10) return
    said = made
    say(`${made} begun`)
  })
  const minutes = (performance.now() - begun) / 60_000
  return [{ what: `growing from ${few} to ${many}`, measured: `${minutes.toFixed(1)} min`, wanted: '8 min' }]
}

const comparePages = (before: Record<Watched, number>, after: Record<Watched, number>): Row[] =>
  Object.keys(watched).map((name) => {
    const [small, large] = [before[name as Watched], after[name as Watched]]
    const times = `${(large / small).toFixed(2)} times that at ${few}`
    return {
      what: `${name} at ${many} reports, p95`,
      measured: `${large.toFixed(1)} ms, ${times}`,
      wanted: '50 ms, 1.5 times',
    }
  })

async function measureLives(program: RealProgram): Promise<Row[]> {
  const { live, publish } = await reportsAt(program)
  await perSecond(clients * 10, live)
  const lives = await withCost(program, Math.ceil(reports / 10), live)
  const pages = await pageRates(await publish())
  const at = `at ${many} reports`
  return [
    ...(livesOnEmpty === null
      ? []
      : [ratio(`lives ${at} against an empty database`, percent(lives.speed, livesOnEmpty), '90 %')]),
    ratio(`public page ${at} against a bare constant`, percent(pages.page, pages.constant), '15 %'),
    { what: `lives ${at}`, measured: `${rate(lives.speed)}, ${lives.cost}`, wanted: '' },
  ]
}

/** So many limits that fell due, fired by a process of their own while pages are read. */
async function measureSweep(program: RealProgram, page: string): Promise<Row[]> {
  await advance(await program.database(), '10 days')
  const quiet = await requestsPerSecond(page)
  const file = join(import.meta.dirname, 'fire.ts')
  const server = (await program.pidOf('database')) ?? 0
  const serverBefore = serverMs(server)
  const firing = spawn(process.execPath, [file, await program.database(), String(due)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: program.folder },
  })
  const said = createInterface({ input: firing.stdout })[Symbol.asyncIterator]()
  // The first line says that it has begun, the second what came of it.
  await said.next()
  const busy = await requestsPerSecond(page)
  const { value: told } = await said.next()
  const { fired, seconds, programMs } = JSON.parse(String(told)) as Record<'fired' | 'seconds' | 'programMs', number>
  const each = (ms: number) => (ms / Math.max(fired, 1)).toFixed(2)
  // The pages that were read beside it are in the database's figure.
  const cost = `${each(programMs)} ms of the sweep, up to ${each(serverMs(server) - serverBefore)} ms of the database each`
  return [
    ratio('pages while limits are fired, against before', percent(busy, quiet), '50 %'),
    { what: `${fired} limits due at once`, measured: `${rate(fired / seconds)}, ${cost}`, wanted: '833/s' },
  ]
}

const machine = describeMachine()
await stage('start', measureStart)
await stage('a database with few reports', onEmpty)
if (many > 0) await stage('a database with many reports', onMany)
say('done')
const at = Temporal.Now.instant().round('second').toString()
const { processor, cores, memoryGb, node, busy } = machine
const database = `PostgreSQL on the same machine`
const table = [
  `# Measured ${at}`,
  '',
  `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}, ${busy} processes wanted a core before; ${clients} clients, ${reports} reports sent, ${database}.`,
  '',
  '| what | measured | wanted |',
  '|---|---|---|',
  ...[...rows.filter(({ isRatio }) => isRatio), ...rows.filter(({ isRatio }) => !isRatio)].map(
    ({ what, measured, wanted }) => `| ${what} | ${measured} | ${wanted} |`,
  ),
  '',
].join('\n')
console.log(table)
const file = `bench/results/${at.replaceAll(':', '')}`
mkdirSync('bench/results', { recursive: true })
writeFileSync(`${file}.md`, table)
writeFileSync(`${file}.json`, `${JSON.stringify({ at, machine, clients, reports, many, rows }, null, 2)}\n`)
