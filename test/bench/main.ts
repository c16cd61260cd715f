import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareProgram, type RealProgram } from '../harness/real-program.ts'
import { clients, perSecond } from './clients.ts'
import { insertRate } from './inserts.ts'
import { describeMachine, memoryOf, processorMs } from './machine.ts'
import { playLives } from './lives.ts'
import { multiplier } from './multiply.ts'
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
let livesOnEmpty = 0
type Row = { readonly what: string; readonly measured: string; readonly wanted: string }

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
const rate = (perSecondly: number) => `${perSecondly.toFixed(0)}/s`

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

/** What a piece of work costs the program itself, in processor time. */
async function withCost(program: RealProgram, times: number, work: () => Promise<unknown>) {
  const pid = (await program.pidOf('program')) ?? 0
  const before = processorMs(pid)
  const speed = await perSecond(times, work)
  return { speed, costMs: ((processorMs(pid) - before) / times).toFixed(2) }
}

async function measureWork(): Promise<Row[]> {
  // The clocks are fired by a command, so that their time can be taken.
  const program = await prepareProgram({ ROLE: 'web' })
  try {
    await program.start()
    const { submit, live, publish } = await reportsAt(program)
    await perSecond(clients * 10, live)
    const lives = await withCost(program, Math.ceil(reports / 10), live)
    const inserts = await insertRate(await program.database(), reports)
    const submits = await withCost(program, reports, submit)
    const page = await publish()
    const pages = await pageRates(page)
    const visit = await heaviestVisit(program.origin, [page])
    const sweep = many > 0 ? [] : await measureSweep(program, page)
    livesOnEmpty = lives.speed
    return [
      { what: 'submissions against single-row inserts', measured: percent(submits.speed, inserts), wanted: '8 %' },
      {
        what: 'public page against a bare constant of its size',
        measured: percent(pages.page, pages.constant),
        wanted: '15 %',
      },
      { what: 'submissions', measured: `${rate(submits.speed)}, ${submits.costMs} ms each`, wanted: '600/s' },
      { what: 'single-row durable inserts', measured: rate(inserts), wanted: '' },
      { what: 'lives of four calls', measured: `${rate(lives.speed)}, ${lives.costMs} ms each`, wanted: '150/s' },
      { what: `public page of ${pages.bytes} bytes`, measured: rate(pages.page), wanted: '' },
      { what: 'bare constant', measured: rate(pages.constant), wanted: '' },
      {
        what: `first visit, packed (${visit.path} is the heaviest), page and one round`,
        measured: `${(visit.bytes / 1024).toFixed(1)} kB`,
        wanted: '45 kB',
      },
      ...sweep,
    ]
  } finally {
    await program.discard()
  }
}

/** The same program on a few reports more and on very many: what must not grow slower, and what falls due at once. */
async function measureMany(): Promise<Row[]> {
  const program = await prepareProgram({ ROLE: 'web', CLOCK: '2026-01-05T08:00:00+07:00' })
  try {
    await program.start()
    await playLives(program)
    const { grow } = await multiplier(await program.database())
    await grow(few)
    const before = await visitUnhurried(program)
    const begun = performance.now()
    await grow(many)
    const minutes = (performance.now() - begun) / 60_000
    const after = await visitUnhurried(program)
    const { live, publish } = await reportsAt(program)
    await perSecond(clients * 10, live)
    const lives = await withCost(program, Math.ceil(reports / 10), live)
    const page = await publish()
    const pages = await pageRates(page)
    const sweep = await measureSweep(program, page)
    const at = `at ${many} reports`
    return [
      { what: `lives ${at} against an empty database`, measured: percent(lives.speed, livesOnEmpty), wanted: '90 %' },
      {
        what: `public page ${at} against a bare constant`,
        measured: percent(pages.page, pages.constant),
        wanted: '15 %',
      },
      ...Object.keys(watched).map((name) => {
        const [small, large] = [before[name as Watched], after[name as Watched]]
        const times = `${(large / small).toFixed(2)} times that at ${few}`
        return { what: `${name} ${at}, p95`, measured: `${large.toFixed(1)} ms, ${times}`, wanted: '50 ms, 1.5 times' }
      }),
      { what: `lives ${at}`, measured: `${rate(lives.speed)}, ${lives.costMs} ms each`, wanted: '' },
      { what: `growing from ${few} to ${many}`, measured: `${minutes.toFixed(1)} min`, wanted: '6 min' },
      ...sweep,
    ]
  } finally {
    await program.discard()
  }
}

/** So many limits that fell due, fired by a process of their own while pages are read. */
async function measureSweep(program: RealProgram, page: string): Promise<Row[]> {
  await program.lapor('clock', 'advance', '10d')
  const quiet = await requestsPerSecond(page)
  const file = join(import.meta.dirname, 'fire.ts')
  const firing = promisify(execFile)(process.execPath, [file, await program.database(), String(due)])
  const busy = await requestsPerSecond(page)
  const { fired, seconds } = JSON.parse((await firing).stdout) as { fired: number; seconds: number }
  return [
    { what: 'pages while limits are fired, against before', measured: percent(busy, quiet), wanted: '50 %' },
    { what: `${fired} limits due at once`, measured: rate(fired / seconds), wanted: '833/s' },
  ]
}

const machine = describeMachine()
const rows = [...(await measureWork()), ...(many > 0 ? await measureMany() : []), ...(await measureStart())]
const at = Temporal.Now.instant().toString({ smallestUnit: 'second' })
const told = Object.entries(machine).map(([name, value]) => `${name} ${value}`)
const table = [
  `# Measured ${at}`,
  '',
  `${told.join(', ')}; ${clients} clients, ${reports} reports, database on the same machine.`,
  '',
  '| what | measured | wanted |',
  '|---|---|---|',
  ...rows.map(({ what, measured, wanted }) => `| ${what} | ${measured} | ${wanted} |`),
  '',
].join('\n')
console.log(table)
const file = `bench/results/${at.replaceAll(':', '')}`
mkdirSync('bench/results', { recursive: true })
writeFileSync(`${file}.md`, table)
writeFileSync(`${file}.json`, `${JSON.stringify({ at, machine, clients, reports, rows }, null, 2)}\n`)
