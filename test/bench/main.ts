import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { prepareProgram, type RealProgram } from '../harness/real-program.ts'
import { clients, perSecond } from './clients.ts'
import { insertRate } from './inserts.ts'
import { describeMachine, memoryOf, processorMs } from './machine.ts'
import { pageRates } from './page.ts'
import { reportsAt } from './reports.ts'

/**
 * Measures the program on this machine and prints a table; asserts nothing. Ratios come first: both sides of one are
 * measured in the same run, one right after the other.
 */
const { values } = parseArgs({ options: { reports: { type: 'string', default: '20000' } } })
const reports = Number(values.reports)
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
    const pages = await pageRates(await publish())
    const sweep = await measureSweep(program)
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
      ...sweep,
    ]
  } finally {
    await program.discard()
  }
}

/** All that fell due in ten days, at once. The time includes the start of the command. */
async function measureSweep({ lapor }: RealProgram): Promise<Row[]> {
  await lapor('clock', 'advance', '10d')
  const begun = performance.now()
  const fired = Number.parseInt(await lapor('sweep'))
  const seconds = (performance.now() - begun) / 1000
  return [{ what: `${fired} clocks due at once`, measured: rate(fired / seconds), wanted: '833/s' }]
}

const machine = describeMachine()
const rows = [...(await measureWork()), ...(await measureStart())]
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
