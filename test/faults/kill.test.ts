import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test, type TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { onServer } from '../harness/server.ts'
import { prepareProgram, type Part, type RealProgram } from '../harness/real-program.ts'
import { reportOf, type Acknowledged } from './acknowledged.ts'

/** `npm run faults` kills twenty times each; the ordinary suite shows that it works. */
const rounds = Number(process.env['FAULT_ROUNDS'] ?? 2)
const coordinator = 'coordinator@kampar.test'

/** People at work in a process of their own. */
function startLoad(t: TestContext, origin: string, token: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), origin, token], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  t.after(() => child.kill('SIGKILL'))
  const ended = once(child, 'close')
  const acknowledged: Acknowledged[] = []
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(JSON.parse(line) as Acknowledged))
  const stop = async () => {
    child.stdin.end()
    const [code] = (await ended) as [number | null]
    assert.equal(code, 0, 'the load ended early')
  }
  return { acknowledged, stop }
}

type Stored = { readonly number: string; readonly words: string; readonly clocks: number }

/** Every text of the load that an event points at, with the number of its report and how many clocks that has. */
async function readStored(program: RealProgram): Promise<Stored[]> {
  return onServer(await program.database(), async (session) => {
    const { rows } = await session.query<Stored>(`
      select reports.number, texts.body as words,
        (select count(*)::int from report_clocks clocks where clocks.report_id = reports.id) as clocks
      from reports
      join report_events events on events.report_id = reports.id
      join report_texts texts on texts.id::text = events.payload -> 'text' ->> 'id'
      where reports.channel = 'api'`)
    return rows
  })
}

async function checkNothingLost(program: RealProgram, acknowledged: readonly Acknowledged[]): Promise<void> {
  const stored = await readStored(program)
  const kept = new Map(stored.map((one) => [`${one.number} ${one.words}`, one]))
  assert.equal(kept.size, stored.length, 'something was stored twice')
  const lost = acknowledged.filter(({ number, words }) => !kept.has(`${number} ${words}`))
  assert.deepEqual(lost, [])
  const submitted = acknowledged.filter((one) => one.did === 'submit')
  const timeless = submitted.filter(({ number, words }) => kept.get(`${number} ${words}`)?.clocks === 0)
  assert.deepEqual(timeless, [])
  assert.equal(new Set(stored.map(({ number }) => number)).size >= submitted.length, true)
  assert.equal(new Set(submitted.map(({ words }) => words)).size, submitted.length)
}

/** The same again under the same key is answered the same, and makes nothing new. */
async function checkSameAgain(program: RealProgram, acknowledged: readonly Acknowledged[]): Promise<void> {
  const before = (await readStored(program)).length
  for (const one of acknowledged.filter(({ did }) => did === 'submit').slice(-20)) {
    if (one.did !== 'submit') continue
    const answer = await fetch(`${program.origin}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': one.key },
      body: JSON.stringify(reportOf(one.key)),
    })
    const { number, secret } = (await answer.json()) as { number: string; secret: string }
    assert.deepEqual({ status: answer.status, number, secret }, { status: 200, number: one.number, secret: one.secret })
  }
  assert.equal((await readStored(program)).length, before)
}

async function killUnderLoad(t: TestContext, parts: readonly Part[]): Promise<void> {
  const program = await prepareProgram()
  t.after(() => program.discard())
  await program.start()
  const token = (await program.lapor('token', 'create', '--user', coordinator)).split('\n').at(-1) ?? ''
  const { acknowledged, stop } = startLoad(t, program.origin, token)
  for (let round = 0; round < rounds; round++) {
    const before = acknowledged.length
    while (acknowledged.length < before + 10) await pause(5)
    await pause(Math.random() * 700)
    await Promise.all(parts.map((part) => program.kill(part)))
    await program.start()
  }
  await stop()
  await checkNothingLost(program, acknowledged)
  await checkSameAgain(program, acknowledged)
  assert.match(await program.lapor('verify'), /no difference/)
  const count = (did: Acknowledged['did']) => acknowledged.filter((one) => one.did === did).length
  console.log(
    `${rounds} kills of the ${parts.join(' and the ')}: ${count('submit')} reports, ${count('reply')} replies and ` +
      `${count('command')} commands acknowledged, none lost`,
  )
}

test('kill -9 of the program under load loses nothing that was acknowledged', (t) => killUnderLoad(t, ['program']))
test('kill -9 of the database under load loses nothing that was acknowledged', (t) => killUnderLoad(t, ['database']))
test('kill -9 of both under load loses nothing that was acknowledged', (t) => killUnderLoad(t, ['program', 'database']))
